import { describe, expect, it } from "vitest";
import { textLines } from "./textLines.ts";

const lines = (text: string, width: number) => textLines(text, width, ({ length }) => length);

describe("a text in lines", () => {
  it.each([
    ["breaks between characters", "居民身份证原件", 4, ["居民身份", "证原件"]],
    ["keeps a number together", "拨打电话12345问", 5, ["拨打电话", "12345", "问"]],
    ["begins no line with a mark that closes", "居民身份，原件", 4, ["居民身份，", "原件"]],
    ["breaks an address that no line can hold", "abcdef", 4, ["abcd", "ef"]],
    ["drops the space that it breaks at", "甲乙丙丁 戊", 4, ["甲乙丙丁", "戊"]],
    ["has none for nothing", "", 4, []],
  ])("%s", (_, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });
});
