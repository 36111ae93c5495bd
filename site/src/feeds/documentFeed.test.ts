import { readExample } from "@haizhu/shared/examples/readExamples";
import { expect, it } from "vitest";
import { published, siteOf } from "../view/testDocuments.ts";
import { documentFeed } from "./documentFeed.ts";

const recordingsOf = (changes: object) => {
  const { owner: _, ...handbook } = readExample("handbook", "full");
  const entry = published("handbook", 1, { ...handbook, ...changes });
  const feed = documentFeed(entry, siteOf([entry])) as { recordings: object[] };
  return feed.recordings;
};

it("apps get the recordings of the words that stand there, without the fingerprint", () => {
  expect(recordingsOf({}).map((one) => Object.keys(one).sort())).toEqual([
    ["audio", "language"],
    ["audio", "language"],
  ]);
});

it("a recording of earlier words is in no feed", () => {
  expect(recordingsOf({ overview: "改过的一句话。" })).toEqual([]);
});
