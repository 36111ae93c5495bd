import { expect, it } from "vitest";
import { foundBy, objections } from "./testSubject.ts";

const words = (count: number) => "海".repeat(count);

it.each<[string, string, number]>([
  ["81 characters are too many", `${words(81)}。`, 1],
  ["80 are not", `${words(80)}。`, 0],
  ["commas do not end a sentence", `${words(50)}，${words(50)}。`, 1],
  [
    "full stops, question marks and lines do",
    `${words(60)}。${words(60)}？${words(60)}\n${words(60)}`,
    0,
  ],
  ["names of documents are not counted", `按《${words(60)}》${words(60)}。`, 0],
  ["digits and letters are not counted", `${words(70)}${"a1".repeat(30)}。`, 0],
  ["each long sentence is told", `${words(90)}。${words(90)}。`, 2],
])("%s", (_, text, times) => {
  expect(objections("longSentences", text)).toBe(times);
});

const endless =
  "凡具有本区户籍且在本区实际居住满一年以上的年满七十周岁老年人以及虽未满七十周岁但经街道核实确属失能或者半失能并且身边没有子女照料的老年人均可由本人或者其家属向户籍所在地社区居民委员会提出书面申请";

it.each<[string, string, number]>([
  ["who may apply, in one breath", `${endless}。`, 1],
  ["with commas in it", `${endless.replace("以及", "，以及")}，由社区核实。`, 1],
  ["a condition before it", `每月1日至10日，${endless}！`, 1],
  ["in the second paragraph", `申请条件如下。\n${endless}。`, 1],
  ["the same, cut up", "年满七十周岁、有本区户籍的老年人可以申请。本人或家属到社区居委会办理。", 0],
  ["a list of lines", "1．身份证原件；\n2．户口簿原件；\n3．近期免冠照片两张。", 0],
  ["an address and hours", "地址：海珠区滨江街道某路1号（示例）。时间：周一至周五9:00—17:00。", 0],
  [
    "the long name of a law",
    "依据《中华人民共和国老年人权益保障法》和《广东省老年人权益保障条例》办理。",
    0,
  ],
])("of a real text: %s", (_, text, times) => {
  expect(objections("longSentences", text)).toBe(times);
});

it("tells how long it is", () => {
  const [finding] = foundBy("longSentences", { summary: `短。${words(95)}。` });
  expect(finding?.message).toContain("95 个字");
});
