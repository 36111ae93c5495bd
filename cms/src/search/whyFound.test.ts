import { expect, it } from "vitest";
import { whyFound } from "./whyFound.ts";

const result = { t: "长者饭堂助餐", u: "", y: "", s: "", n: ["老人食堂"], confident: true };

it.each([
  [
    "the words in its title, whole",
    "长者饭堂在哪",
    ["长者", "者饭", "饭堂"],
    [],
    "标题里有：长者饭堂",
  ],
  ["another name", "老人食堂", ["老人", "人食", "食堂"], [], "也叫：老人食堂"],
  ["words in its text", "街道补贴", ["街道"], [], "正文里有：街道"],
  ["the matter that was meant", "开饭点儿", [], ["养老助餐"], "相关：养老助餐"],
  ["the matter that its title names", "开饭点儿", [], ["长者饭堂"], "叫法：长者饭堂"],
  ["the sound", "zzft", [], [], "读音、拼音或繁体相同"],
])("An editor reads why a page was found: %s", (_, query, matched, related, reason) => {
  expect(whyFound({ ...result, matched, related }, query)).toBe(reason);
});
