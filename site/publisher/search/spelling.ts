import * as opencc from "opencc-js/t2cn";
import { pinyin } from "pinyin-pro";
import type { SpellingFile } from "@haizhu/shared/search/indexFiles";

/** The everyday characters of a two-byte encoding: those in a range of lead and of trail bytes. */
function everyday(encoding: string, [first, last]: [number, number], trails: number): string[] {
  const bytes: number[] = [];
  for (let lead = first; lead <= last; lead += 1)
    for (let trail = trails; trail <= 0xfe; trail += 1) bytes.push(lead, trail);
  const text = new TextDecoder(encoding).decode(new Uint8Array(bytes));
  return [...new Set(text)].filter((character) => /[㐀-鿿]/.test(character));
}

const toSimplified = opencc.Converter({ from: "hk", to: "cn" });

/**
 * Traditional character → simplified one, for those of Big5's first level (5,401 characters, what
 * people in Hong Kong and Taiwan write every day).
 */
export function simplifiedCharacters(): Map<string, string> {
  const characters = [...everyday("big5", [0xa4, 0xc6], 0x40), ...Array.from("裏啓牀羣衞麪着")];
  const pairs = characters.map((one): [string, string] => [one, toSimplified(one)]);
  return new Map(pairs.filter(([from, to]) => from !== to && to.length === 1));
}

/**
 * What a browser needs to understand traditional characters, pinyin and misspelt words: simplified
 * forms, and the readings of the everyday characters (GB 2312 level 1) and of those on our pages.
 */
export function spellingFile(
  simplified: ReadonlyMap<string, string>,
  onPages: Iterable<string>,
): SpellingFile {
  const sounds = new Map<string, string>();
  for (const character of new Set([...everyday("gb2312", [0xb0, 0xd7], 0xa1), ...onPages]))
    for (const syllable of readingsOf(character))
      sounds.set(syllable, (sounds.get(syllable) ?? "") + character);
  const sorted = [...sounds].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    simplified: [...simplified].flat().join(""),
    sounds: Object.fromEntries(sorted),
  };
}

/** A character with more readings than this has rare ones, which would only add noise. */
const mostReadings = 2;

function readingsOf(character: string): string[] {
  const readings = pinyin(character, { toneType: "none", type: "array", multiple: true, v: true });
  return [...new Set(readings)].filter((one) => /^[a-z]+$/.test(one)).slice(0, mostReadings);
}
