import { expect, it } from "vitest";
import { foundBy } from "./testSubject.ts";

const otherTitles = ["老年人优待卡", "A 证办理"];

it.each<[string, number]>([
  ["老年人优待卡", 1],
  ["老年人 优待卡", 1],
  ["“老年人优待卡”", 1],
  ["ａ证办理", 1],
  ["A证办理", 1],
  [" 老年人优待卡 ", 1],
  ["老年人优待卡。", 1],
  ["【老年人优待卡】", 1],
  ["老年人优待卡补办", 0],
  ["B 证办理", 0],
  ["优待卡", 0],
  ["残疾人优待卡", 0],
  ["老年人优待卡申领", 0],
  ["", 0],
  ["…", 0],
])("The title %s", (title, times) => {
  const found = foundBy("duplicateTitles", { title }, "guide", { otherTitles });
  expect(found.map(({ path }) => path)).toEqual(Array(times).fill("title"));
});

it.each(["activity", "alert"] as const)("of an %s may come again", (type) => {
  expect(foundBy("duplicateTitles", { title: "老年人优待卡" }, type, { otherTitles })).toEqual([]);
});

it("says nothing where the others are unknown", () => {
  expect(foundBy("duplicateTitles", { title: "老年人优待卡" })).toEqual([]);
});
