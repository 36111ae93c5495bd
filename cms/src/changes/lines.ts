import { differing } from "./align.ts";
import type { Part } from "./change.ts";
import { likeness, wordChanges } from "./words.ts";

/** A line of a text; `looks` also tells bold from plain, where a text can be either. */
export interface Line {
  text: string;
  looks?: string;
}

/** Less alike than this, two lines are one that went and one that came. */
const related = 0.4;

/** The lines that differ between two versions of a text, each with its words marked. */
export function lineChanges(before: readonly Line[], after: readonly Line[]): Part[][] {
  const keyOf = ({ text, looks }: Line) => JSON.stringify([text, looks]);
  return differing(before, after, keyOf).flatMap((pair) => partsOf(pair.before, pair.after));
}

function partsOf(before: Line | undefined, after: Line | undefined): Part[][] {
  if (!before) return after ? [[{ text: after.text, mark: "added" }]] : [];
  if (!after) return [[{ text: before.text, mark: "removed" }]];
  if (before.text === after.text)
    return [[{ text: after.text }, { text: "（字没有变，格式变了）", mark: "added" }]];
  const parts = wordChanges(before.text, after.text);
  if (likeness(parts) >= related) return [parts];
  return [[{ text: before.text, mark: "removed" }], [{ text: after.text, mark: "added" }]];
}
