import { expect, it } from "vitest";
import { lastCheck } from "./verification.ts";

it.each([
  ["nobody checked", undefined, "待核实"],
  ["lately", "2026-02-03", "2026年2月3日"],
  ["a year ago to the day", "2025-03-05", "2025年3月5日"],
  ["longer ago", "2025-03-04", "2025年3月4日（较早，请以单位答复为准）"],
])("the day of the last check says whether it still counts: %s", (_, verifiedAt, text) => {
  expect(lastCheck(verifiedAt, "2026-03-05")).toBe(text);
});
