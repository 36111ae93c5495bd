import { describe, expect, it } from "vitest";
import { foundBy, objections } from "./testSubject.ts";

it.each([
  "2026年3月5日（星期五）",
  "2026年3月5日（周日）",
  "2026年3月5日星期天",
  "２０２６年３月５日，礼拜一",
  "活动定于2026年3月5日（周六）上午9:00开始",
  "2026 年 3 月 5 日 星期三",
  "截至2026年3月5日(星期二)",
  "2026年3月5日，周天",
])("The 5th of March 2026 was a Thursday: %s", (text) => {
  expect(objections("wrongWeekdays", text)).toBe(1);
});

it("says which day it is", () => {
  const [finding] = foundBy("wrongWeekdays", { summary: "2026年3月5日（周一）" });
  expect(finding?.message).toContain("星期四");
});

describe("Right, or nothing to compare with", () => {
  it.each([
    "2026年3月5日（星期四）",
    "2026年3月8日（星期天）",
    "2026年3月8日（周日）",
    "3月5日（周一）",
    "2026年3月7日（周六）至3月8日（周日）",
    "2026年2月28日（星期六）",
    "2024年2月29日（星期四）",
    "2026年3月5日起，逢周一、周三开放",
    "逢星期五，2026年3月5日除外",
    "每周一，2026年3月5日起",
  ])("%s", (text) => {
    expect(objections("wrongWeekdays", text)).toBe(0);
  });
});
