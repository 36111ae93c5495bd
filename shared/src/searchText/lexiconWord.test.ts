import { expect, it } from "vitest";
import { lexiconOf } from "./lexicon.ts";
import { isLexiconWord, wordIn } from "./lexiconWord.ts";
import { slotsOf } from "./slots.ts";
import { normalised } from "./normalise.ts";
import { runsOf } from "./tokens.ts";

/** Whether a query that is nothing but the word leads to its concept. */
function leadsOn(word: string): boolean {
  const lexicon = lexiconOf([{ name: "概念", words: [word] }]);
  const slots = runsOf(normalised(word)).flatMap((run) => slotsOf(run, 0, lexicon));
  return slots.some(({ alternatives }) => alternatives.some(({ token }) => token === "=概念"));
}

it.each([
  ["老人食堂", true],
  ["食饭", true],
  ["ktv", true],
  ["ＫＴＶ", true],
  ["K歌", false],
  ["老人 食堂", false],
  ["老人食堂？", false],
  ["饭", false],
  ["", false],
])("“%s” as a word of the lexicon: the search recognises it, %s", (word, isOne) => {
  expect(isLexiconWord(word)).toBe(isOne);
  if (isOne) expect(leadsOn(word)).toBe(true);
});

it.each([
  ["开饭点儿", "开饭点儿"],
  ["开饭点儿在哪里？", "开饭点儿"],
  ["孩子放学没人接怎么办", "孩子放学没人接"],
  ["去边度 KTV", "去边度"],
  ["？！", ""],
])("of “%s”, “%s” is what can be added", (query, word) => {
  expect(wordIn(query)).toBe(word);
});
