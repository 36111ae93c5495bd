import { expect, it } from "vitest";
import { officialPageLabel } from "./officialPage.ts";

it.each([
  ["the website it comes from", "增城区人民政府网站", "增城区人民政府网站"],
  ["nothing in particular when the source is unknown", undefined, "打开网页"],
  ["nothing in particular when the source is no website", "公开报道，待核实", "打开网页"],
  ["nor when a figure comes from elsewhere", "乐昌市人民政府网站（省定标准）", "打开网页"],
])("the link to an official page names %s", (_, source, label) => {
  expect(officialPageLabel(source)).toBe(label);
});
