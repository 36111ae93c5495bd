import { phoneKinds } from "@haizhu/shared/vocabularies/phones";
import type { LiveDocument } from "../live/liveDocument.ts";
import type { LiveSet } from "../live/liveSet.ts";
import { listEntries } from "../paths/listEntries.ts";

/** What may have happened to somebody, in their own words, with the entries to call. */
export interface SituationGroup {
  label: string;
  entries: { phone: LiveDocument<"phone">; situations: readonly string[] }[];
}

/**
 * The directory by what has happened, urgent matters first. Residents do not know which office is
 * in charge; they know that the pipe has burst.
 */
export function situationGroups(live: LiveSet, now: Date): SituationGroup[] {
  const phones = listEntries({ type: "phone" }, live, now) as readonly LiveDocument<"phone">[];
  const entries = Map.groupBy(
    phones.filter(({ document }) => document.situations.length > 0),
    ({ document }) => document.kind,
  );
  return phoneKinds.codes.flatMap((kind) => {
    const found = entries.get(kind) ?? [];
    return found.length === 0
      ? []
      : [
          {
            label: phoneKinds.labels[kind],
            entries: found.map((phone) => ({ phone, situations: phone.document.situations })),
          },
        ];
  });
}
