import { expect, it } from "vitest";
import { readExample } from "../../examples/readExamples.ts";
import { foundBy } from "./testSubject.ts";

const guide = readExample("guide", "full");

it("A recording of the words that stand there is in order", () => {
  expect(foundBy("staleRecordings", guide)).toEqual([]);
  expect(foundBy("staleRecordings", { ...guide, recordings: undefined })).toEqual([]);
});

it("Each recording of earlier words is named, so that it is recorded again", () => {
  const found = foundBy("staleRecordings", { ...guide, summary: "改过的一句话" });
  expect(found.map(({ path }) => path)).toEqual(["recordings.0.audio", "recordings.1.audio"]);
  expect(found[0]).toMatchObject({ severity: "warning" });
  expect(found[0]?.message).toContain("请重录");
});
