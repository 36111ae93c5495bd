import type { LiveDocument } from "../live/liveDocument.ts";
import type { LiveSet } from "../live/liveSet.ts";
import { listEntries } from "../paths/listEntries.ts";
import { firstNumbers } from "./hotline.ts";

/** The urgent entries of the directory besides the ones that stand above them in big type. */
export function otherUrgentPhones(live: LiveSet, now: Date): LiveDocument<"phone">[] {
  const shown = new Set(firstNumbers.map(({ number }) => number));
  const urgent = { type: "phone", facet: { name: "kind", code: "urgent" } } as const;
  const phones = listEntries(urgent, live, now) as readonly LiveDocument<"phone">[];
  return phones.filter(
    ({ document }) => !document.numbers.every(({ number }) => shown.has(number)),
  );
}
