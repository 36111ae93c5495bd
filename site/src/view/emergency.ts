import type { LiveDocument } from "../live/liveDocument.ts";
import type { LiveSet } from "../live/liveSet.ts";
import { listEntries } from "../paths/lists.ts";
import { firstNumbers } from "./hotline.ts";

/** The urgent entries of the directory besides the ones that stand above them in big type. */
export function otherUrgentPhones(live: LiveSet, now: Date): LiveDocument<"phone">[] {
  const shown = new Set(firstNumbers.map(({ number }) => number));
  const phones = listEntries({ type: "phone" }, live, now) as LiveDocument<"phone">[];
  return phones.filter(
    ({ document }) =>
      document.kind === "urgent" && !document.numbers.every(({ number }) => shown.has(number)),
  );
}
