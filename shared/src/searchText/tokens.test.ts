import { describe, expect, it } from "vitest";
import { nameToken, searchTokens } from "./tokens.ts";

describe("the words that text is found by", () => {
  it.each([
    { what: "pairs of neighbours", text: "老人食堂", tokens: ["老人", "人食", "食堂"] },
    { what: "two characters are one pair", text: "养老", tokens: ["养老"] },
    { what: "a single character is itself", text: "米", tokens: ["米"] },
    { what: "no pair across punctuation", text: "吃饭，看病", tokens: ["吃饭", "看病"] },
    { what: "no pair across a space", text: "吃饭 看病", tokens: ["吃饭", "看病"] },
    { what: "a number is one word", text: "打12345问", tokens: ["打", "12345", "问"] },
    { what: "a spaced number is one word", text: "打 1 2 3 4 5", tokens: ["打", "12345"] },
    { what: "spaced in full width, too", text: "１　２　３　４　５", tokens: ["12345"] },
    { what: "spaced, between characters", text: "电话1 2 0急救", tokens: ["电话", "120", "急救"] },
    { what: "two spaced numbers stay two", text: "1 1 0、1 1 9", tokens: ["110", "119"] },
    { what: "numbers beside each other stay apart", text: "110 119", tokens: ["110", "119"] },
    { what: "two digits are not spelt out", text: "3 5", tokens: ["3", "5"] },
    { what: "digits of a longer number are left", text: "020 1 2 3", tokens: ["020", "123"] },
    {
      what: "neither are digits before a longer number",
      text: "1 2 345",
      tokens: ["1", "2", "345"],
    },
    { what: "full width is plain", text: "ＡＰＰ下载２", tokens: ["app", "下载", "2"] },
    { what: "capitals are small", text: "WiFi", tokens: ["wifi"] },
    { what: "letters and digits together are one word", text: "5G网络", tokens: ["5g", "网络"] },
    { what: "a number is cut at its hyphens", text: "020-00000000", tokens: ["020", "00000000"] },
    {
      what: "the zero of dates is a character",
      text: "二〇二六",
      tokens: ["二〇", "〇二", "二六"],
    },
    { what: "rarer characters of the basic plane", text: "㙟镬䝉", tokens: ["㙟镬", "镬䝉"] },
    { what: "ligatures of Unicode are their characters", text: "㈱ ℡", tokens: ["株", "tel"] },
    { what: "emoji are nothing", text: "🚑急救🚑", tokens: ["急救"] },
    { what: "marks are nothing", text: "！？——“”", tokens: [] },
    { what: "nothing gives nothing", text: "", tokens: [] },
    { what: "white space gives nothing", text: " \n\t　", tokens: [] },
    { what: "markup characters are nothing", text: "<b>", tokens: ["b"] },
  ])("$what: $text", ({ text, tokens }) => {
    expect(searchTokens(text)).toEqual(tokens);
  });

  it("are the same for a query and for the page that it should find", () => {
    const page = new Set(searchTokens("长者饭堂助餐配餐服务申请"));
    expect(searchTokens("長者饭堂").filter((token) => page.has(token))).toEqual(["者饭", "饭堂"]);
    expect(searchTokens("饭堂助餐").every((token) => page.has(token))).toBe(true);
  });

  it("hold no character that could end a quoted query", () => {
    expect(searchTokens('a"b\\c 养"老').join("")).toMatch(/^[a-z0-9〇㐀-鿿]*$/);
  });

  it("take text of any length without a long wait", () => {
    const spaced = "1 ".repeat(50_000);
    expect(searchTokens(spaced)).toEqual(["1".repeat(50_000)]);
  });
});

it("the words of names are kept apart from the words of texts", () => {
  const words = searchTokens("老人食堂 name");
  expect(words.map(nameToken).filter((token) => words.includes(token))).toEqual([]);
});
