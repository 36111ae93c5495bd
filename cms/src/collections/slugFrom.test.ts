import { expect, it } from "vitest";
import { slug } from "@haizhu/shared/documents/base";
import { slugFrom } from "./slugFrom.ts";

it.each([
  ["长者饭堂", "zhang-zhe-fan-tang"],
  ["残疾人补贴申请", "canji-ren-butie-shenqing"],
  ["12345政务服务便民热线", "12345-zhengwu-fuwu-bianmin-rexian"],
  ["绿色通道", "lvse-tongdao"],
  ["120", "120"],
  ["A座 2F", "a-zuo-2f"],
  ["——?!", "neirong"],
  ["", "neirong"],
])("“%s” lives at %s", (title, expected) => {
  expect(slugFrom(title)).toBe(expected);
});

it("A long title gives an address of at most 60 characters that is still a valid one", () => {
  for (const title of [
    "海珠区困难残疾人生活补贴和重度残疾人护理补贴申请办理指南与常见问题解答",
    "a".repeat(99),
  ]) {
    const made = slugFrom(title);
    expect(made.length).toBeLessThanOrEqual(60);
    expect(slug.safeParse(made).success).toBe(true);
  }
});
