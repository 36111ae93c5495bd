import { fileOf } from "@haizhu/shared/search/indexFiles";
import { normalised } from "@haizhu/shared/searchText/normalise";
import { isHan, runsOf } from "@haizhu/shared/searchText/tokens";
import type { IndexedDocument } from "./indexDocument.ts";
import { syllablesIn } from "./pinyinTokens.ts";

/** Longer names are sentences, which nobody picks from a list while typing. */
const longestName = 16;
/** What can be chosen from after one character, or one letter: more would be bytes for nobody. */
const mostPerCharacter = 40;
const mostPerLetter = 150;
const fileCharacters = 3000;

/**
 * The names that are suggested while somebody types, in files by their first character and by the
 * first letter of their pinyin. A line is: beginning, name, initials, pinyin.
 */
export function nameFiles(
  documents: readonly IndexedDocument[],
  simplified: ReadonlyMap<string, string>,
): string[] {
  const counts = new Map<string, number>();
  for (const { names, weight } of documents)
    for (const [index, name] of names.entries()) {
      const known = counts.get(name) ?? 0;
      // A title is a better suggestion than one of many other names.
      if (name.length <= longestName) counts.set(name, known + weight * (index === 0 ? 2 : 1));
    }
  const byBeginning = new Map<string, string[]>();
  for (const [name] of [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)))
    for (const [beginning, line] of linesOf(name, simplified)) {
      const lines = byBeginning.get(beginning) ?? [];
      byBeginning.set(beginning, lines);
      const most = isHan(beginning) ? mostPerCharacter : mostPerLetter;
      if (lines.length < most) lines.push(line);
    }
  return inFiles(byBeginning);
}

function linesOf(name: string, simplified: ReadonlyMap<string, string>): [string, string][] {
  const plain = normalised(name, simplified);
  const [run] = runsOf(plain);
  if (!run || plain.length < 2) return [];
  const first = run.charAt(0);
  if (!isHan(run)) return [[first, `${first}\t${name}\t\t`]];
  const syllables = syllablesIn(run);
  const initials = syllables.map((one) => one.charAt(0)).join("");
  const letter = initials.charAt(0);
  return [
    [first, `${first}\t${name}\t\t`],
    [letter, `${letter}\t${name}\t${initials}\t${syllables.join("")}`],
  ];
}

function inFiles(byBeginning: ReadonlyMap<string, string[]>): string[] {
  const size = [...byBeginning.values()].flat().reduce((sum, line) => sum + line.length + 1, 0);
  const count = Math.max(1, Math.ceil(size / fileCharacters));
  const texts: string[] = Array.from({ length: count }, () => "");
  for (const [beginning, lines] of [...byBeginning].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const file = fileOf(beginning, count);
    texts[file] = (texts[file] ?? "") + lines.map((line) => `${line}\n`).join("");
  }
  return texts;
}
