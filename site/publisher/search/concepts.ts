import type { Concept } from "@haizhu/shared/searchText/lexicon";
import { plainTitle } from "@haizhu/shared/searchText/plainTitle";
import type { LiveSet } from "../../src/live/liveSet.ts";

/** The lexicon that is live: what editors wrote and reviewers let out. */
export function conceptsOf(live: LiveSet): Concept[] {
  return live
    .all("lexicon")
    .map(({ document }) => ({ name: plainTitle(document.title), words: document.searchWords }));
}
