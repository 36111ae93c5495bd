import { expect, it } from "vitest";
import { phrases } from "./phrases.ts";

it.each([
  ["广州市老年人优待卡办理", "广州市/老年人优待卡/办理"],
  ["12345 广州政务服务便民热线", "12345 广州/政务/服务/便民/热线"],
  ["【示例】台风黄色预警信号", "【示例】台风/黄色/预警/信号"],
  ["长者手机课：预约挂号与防骗", "长者/手机课：预约/挂号与防骗"],
  ["应急", "应急"],
  ["", ""],
])("%s may be broken between its words: %s", (heading, pieces) => {
  expect(phrases(heading).join("/")).toBe(pieces);
  expect(phrases(heading).join("")).toBe(heading);
});
