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

it("tells how long it is", () => {
  const [finding] = foundBy("longSentences", { summary: `短。${words(95)}。` });
  expect(finding?.message).toContain("95 个字");
});
