import type { Remark, Subject, WatchedWord } from "../finding.ts";
import { excerptOf, type PlacedText } from "../placedTexts.ts";

/** A wrong word; `unless` lists right words in which its signs stand by chance. */
export interface WordRule extends WatchedWord {
  unless?: readonly string[];
}

/** Where the words of a list stand in what residents read. */
export function wordRemarks(
  { texts }: Subject,
  rules: readonly WordRule[],
  say: (rule: WordRule) => string,
): Remark[] {
  return texts
    .filter(({ kind }) => kind !== "address")
    .flatMap((placed) =>
      rules.flatMap((rule) =>
        placesOf(placed, rule)
          // A file is not corrected word by word.
          .slice(0, placed.kind === "file" ? 1 : undefined)
          .map((from) => ({
            path: placed.path,
            message: `${placed.where ? `${placed.where}，` : ""}${say(rule)}`,
            severity: rule.severity,
            excerpt: excerptOf(placed, from, from + rule.word.length),
          })),
      ),
    );
}

function placesOf({ text }: PlacedText, { word, unless = [] }: WordRule): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0 && word !== ""; at = text.indexOf(word, at + 1))
    if (!unless.some((right) => covers(text, right, at, at + word.length))) places.push(at);
  return places;
}

/** Whether the right word stands in the text so that it holds the whole place. */
function covers(text: string, right: string, from: number, to: number): boolean {
  for (let at = text.indexOf(right); at >= 0; at = text.indexOf(right, at + 1))
    if (at <= from && to <= at + right.length) return true;
  return false;
}
