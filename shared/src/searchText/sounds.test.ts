import { describe, expect, it } from "vitest";
import { initialsTokens, soundPair, syllablesOf } from "./sounds.ts";

const known = new Set(["ju", "zhu", "zheng", "xi", "an", "xian", "fa", "lv", "yuan", "e"]);

it.each([
  ["juzhuzheng", ["ju", "zhu", "zheng"]],
  ["falvyuanzhu", ["fa", "lv", "yuan", "zhu"]],
  ["xian", ["xian"]],
  ["zzft", undefined],
  ["", []],
])("letters are cut into syllables: %s", (letters, syllables) => {
  expect(syllablesOf(letters, known)).toEqual(syllables);
});

it("letters without end are cut without a long wait", () => {
  expect(syllablesOf("xian".repeat(500), known)).toHaveLength(500);
  expect(syllablesOf(`${"xian".repeat(500)}q`, known)).toBeUndefined();
});

it.each([
  ["zheng", "zhu", "zeng", "zu"],
  ["niu", "lai", "liu", "lai"],
  ["lv", "yuan", "lu", "yuan"],
  ["xing", "ren", "xin", "ren"],
])("people write what they hear: %s %s is %s %s", (a, b, c, d) => {
  expect(soundPair(a, b)).toBe(soundPair(c, d));
});

describe("initials", () => {
  it.each([
    ["db", ["#db"]],
    ["jzz", ["#jzz"]],
    ["zzft", ["#zzf", "#zft"]],
    ["a", []],
  ])("%s", (letters, tokens) => {
    expect(initialsTokens(letters)).toEqual(tokens);
  });
});
