import { phoneKinds } from "@haizhu/shared/vocabularies/phones";
import type { LiveDocument } from "../live/liveDocument.ts";
import type { LiveSet } from "../live/liveSet.ts";
import { listEntries } from "../paths/listEntries.ts";

/** What may have happened to somebody, in their own words, with the entries to call. */
export interface SituationGroup {
  label: string;
  entries: { phones: LiveDocument<"phone">[]; situations: readonly string[] }[];
}

/**
 * The directory by what has happened, urgent matters first. Residents do not know which office is
 * in charge; they know that the pipe has burst. What is said of several offices, each for its own
 * street, is said once.
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
            entries: withSameSituations(found),
          },
        ];
  });
}

function withSameSituations(phones: readonly LiveDocument<"phone">[]): SituationGroup["entries"] {
  const alike = Map.groupBy(phones, ({ document }) => document.situations.join("\n"));
  return [...alike.values()].map((group) => ({
    phones: group,
    situations: group[0]?.document.situations ?? [],
  }));
}
