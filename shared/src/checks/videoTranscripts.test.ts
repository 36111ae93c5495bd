import { expect, it } from "vitest";
import { foundBy } from "./testSubject.ts";

const video = { title: "示例", feedId: "export/1" };
const about = (part: Record<string, unknown>) => foundBy("videoTranscripts", part).length;

it.each([
  ["without a transcript", { video }, 1],
  ["with an empty one", { video: { ...video, transcript: " \n" } }, 1],
  ["with nothing but spaces", { video: { ...video, transcript: "　　" } }, 1],
  ["with no text but a number", { video: { ...video, transcript: 5 } }, 1],
  ["with none at all", { video: { ...video, transcript: null } }, 1],
  [
    "with its words, in paragraphs",
    { video: { ...video, transcript: "甲：您好。\n乙：请坐。" } },
    0,
  ],
  ["that was never there", { video: undefined }, 0],
  ["with its words", { video: { ...video, transcript: "大家好。" } }, 0],
  ["that there is not", {}, 0],
  ["that was taken away", { video: null }, 0],
])("A video %s", (_, document, findings) => {
  expect(about(document)).toBe(findings);
});

it("Private data in a transcript are found, digits of a video's id are none", () => {
  const transcript = "有事打我电话 13812345678。";
  expect(foundBy("privateData", { video: { ...video, transcript } })).toHaveLength(1);
  const feedId = "export/UzFf13812345678";
  expect(foundBy("privateData", { video: { feedId, transcript: "大家好。" } })).toEqual([]);
});
