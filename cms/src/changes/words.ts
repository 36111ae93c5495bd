import { diffArrays } from "diff";
import type { Part } from "./change.ts";

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

const wordsOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);

/** Two versions of a line, word by word: Chinese has no spaces to split at. */
export function wordChanges(before: string, after: string): Part[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    text: value.join(""),
    ...(added ? { mark: "added" as const } : removed ? { mark: "removed" as const } : {}),
  }));
}

/** How much of the shorter version the other one keeps, from 0 to 1. */
export function likeness(parts: readonly Part[]): number {
  const length = (mark?: Part["mark"]) =>
    parts.filter((part) => part.mark === mark).reduce((sum, { text }) => sum + text.length, 0);
  const kept = length();
  return kept / Math.max(1, kept + Math.min(length("added"), length("removed")));
}
