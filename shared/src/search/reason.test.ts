import { expect, it } from "vitest";
import { reasonFor } from "./reason.ts";

const result = { t: "长者饭堂助餐", u: "", y: "", s: "", n: ["送餐", "老人食堂"], confident: true };

it.each([
  ["nothing when the title shows it", ["长者", "者饭"], [], undefined],
  ["the other name that was typed", ["老人", "人食", "食堂"], [], "也叫：老人食堂"],
  ["the matter that was meant", [], ["养老助餐"], "相关：养老助餐"],
  ["nothing when it stands in the text alone", ["街道"], [], undefined],
])("why a page was found: %s", (_, matched, related, reason) => {
  expect(reasonFor({ ...result, matched, related })).toBe(reason);
});
