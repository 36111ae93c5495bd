import { describe, expect, it } from "vitest";
import { foundBy, objections } from "./testSubject.ts";

describe("Punctuation that is wrong in Chinese", () => {
  it.each([
    ["a comma of another script", "带上身份证,到窗口办理。"],
    ["a semicolon", "先申请;后领取。"],
    ["a colon", "时间:周一到周五"],
    ["a question mark at the end", "可以代办吗?"],
    ["a full stop", "到窗口办理."],
    ["brackets", "带身份证(原件)办理。"],
    ["straight quotation marks", '打开"穗好办"办理。'],
    ["a doubled mark", "到窗口办理。。"],
    ["a doubled comma", "带身份证，，到窗口"],
    ["three full stops", "还有户口簿..."],
    ["two hyphens", "海珠--我的家"],
    ["a comma before the end", "到窗口，。"],
    ["a sentence that breaks off", "带身份证、户口簿、"],
    ["full-width digits", "满７０岁"],
    ["full-width letters", "穗好办ＡＰＰ"],
    ["an open quotation", "打开“穗好办办理。"],
    ["an open bracket", "带身份证（原件办理。"],
    ["a question mark between two sentences", "谁可以申请?本区老人都可以。"],
    ["an exclamation mark", "欢迎参加!名额有限。"],
    ["a closed quotation that was never opened", "打开穗好办”办理。"],
    ["a closed title that was never opened", "按实施办法》办理。"],
  ])("%s: %s", (_, text) => {
    expect(objections("punctuation", text)).toBe(1);
  });
});

describe("Punctuation that is right", () => {
  it.each([
    "带上身份证，到窗口办理。",
    "时间：9:00—11:30",
    "打开“穗好办”（或“粤省事”）。",
    "按《实施办法》（穗民规字〔2023〕12号）办理",
    "每人3.5元，共1,200元。",
    "1）带身份证\n2）到窗口",
    "Wi-Fi, IPv6 (English only)",
    "当天可以：\n先看材料",
    "还有很多……",
    "海珠——我的家",
    "满70岁，每月300元",
    "真的吗？！",
    "12345 热线",
    "周一至周五9:00—12:00、14:00—17:00",
    "关注公众号“海珠社工”，回复“预约”。",
    "见《关于……的通知》第3条（2）",
    "服务时间：工作日；节假日休息。",
    "联系邮箱：office@example.cn",
  ])("%s", (text) => {
    expect(objections("punctuation", text)).toBe(0);
  });
});

it("Web addresses and file names have their own rules", () => {
  const document = { officialUrl: "https://a.cn/海珠,街道", sample: { filename: "表(新).pdf" } };
  expect(foundBy("punctuation", document)).toEqual([]);
});
