import { describe, expect, it } from "vitest";
import { numberBeginnings, searchTokens } from "./tokens.ts";

describe("the words that text is found by", () => {
  it.each([
    { what: "pairs of neighbours", text: "老人食堂", tokens: ["老人", "人食", "食堂"] },
    { what: "two characters are one pair", text: "养老", tokens: ["养老"] },
    { what: "a single character is itself", text: "米", tokens: ["米"] },
    { what: "no pair across punctuation", text: "吃饭，看病", tokens: ["吃饭", "看病"] },
    { what: "no pair across a space", text: "吃饭 看病", tokens: ["吃饭", "看病"] },
    { what: "a number is one word", text: "打12345问", tokens: ["打", "12345", "问"] },
    {
      what: "a land line also by its halves",
      text: "020-12345678",
      tokens: ["020", "12345678", "1234", "5678"],
    },
    { what: "letters and digits together are one word", text: "5G网络", tokens: ["5g", "网络"] },
    {
      what: "the zero of dates is a character",
      text: "二〇二六",
      tokens: ["二〇", "〇二", "二六"],
    },
    { what: "rarer characters of the basic plane", text: "㙟镬䝉", tokens: ["㙟镬", "镬䝉"] },
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
    expect(searchTokens("饭堂助餐").every((token) => page.has(token))).toBe(true);
  });
});

describe("the beginnings of the numbers that text is found by", () => {
  it.each([
    { text: "拨打96833", beginnings: ["9683"] },
    { text: "020-12345678", beginnings: ["1234", "12345", "123456", "1234567"] },
    { text: "2026年、110", beginnings: [] },
    { text: "1234567890123", beginnings: [] },
    { text: "ab12345", beginnings: [] },
  ])("$text", ({ text, beginnings }) => {
    expect(numberBeginnings(text)).toEqual(beginnings);
  });
});
