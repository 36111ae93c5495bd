import { expect, it } from "vitest";
import { chineseAsOf, chineseDayOf, tagMoment } from "./dates.ts";

it("shows moments as days and times in China", () => {
  expect(chineseDayOf("2026-03-04T18:00:00.000Z")).toBe("2026年3月5日");
  expect(tagMoment("2026-03-04T18:05:00.000Z")).toBe("2026-03-05 02:05");
});

it.each([
  ["2025-02", "2025年2月"],
  ["2025-02-03", "2025年2月3日"],
  ["2025年", "2025年"],
])("reads the date of a figure, %s, as %s", (asOf, text) => {
  expect(chineseAsOf(asOf)).toBe(text);
});
