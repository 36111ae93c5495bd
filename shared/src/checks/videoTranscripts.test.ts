import { expect, it } from "vitest";
import { foundBy } from "./testSubject.ts";

const video = { title: "示例", feedId: "export/1" };
const about = (part: Record<string, unknown>) => foundBy("videoTranscripts", part).length;

it.each([
  ["without a transcript", { video }, 1],
  ["with an empty one", { video: { ...video, transcript: " \n" } }, 1],
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
