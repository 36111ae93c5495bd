import { describe, expect, it } from "vitest";
import { changed } from "../../examples/changed.ts";
import { readExample, readExamples } from "../../examples/readExamples.ts";
import { currentRecordings, wordsOf } from "./recordings.ts";
import { validateDocument } from "./validate.ts";

const recorded = readExamples().filter(({ candidate }) => "recordings" in candidate);

describe("The words of a document", () => {
  it.each(recorded)("are those of its draft: $type/$name", ({ type, candidate }) => {
    const result = validateDocument(type, candidate);
    if (!result.ok) throw new Error("does not validate");
    expect(wordsOf(result.document)).toBe(wordsOf(candidate));
    expect(currentRecordings(result.document).map(({ language }) => language)).toEqual([
      "cmn",
      "yue",
    ]);
  });

  it.each([
    { summary: "  【示例】一句话 " },
    { "steps.0.detail": "改了一步" },
    { "materials.1": undefined },
    { promisedDays: 99 },
    { "amounts.0.value": "每月 1 元" },
    { "body.html": "<p>别的话。</p>" },
    { "consultation.0": undefined },
  ])("are others when a resident reads something else: %j", (change) => {
    const guide = readExample("guide", "full");
    expect(wordsOf(changed(guide, change))).not.toBe(wordsOf(guide));
    expect(currentRecordings(changed(guide, change))).toEqual([]);
  });

  it.each([
    { searchWords: ["别的叫法"] },
    { verifiedAt: "2026-01-01" },
    { reviewBy: "2027-01-01" },
    { slug: "bie-de" },
    { video: undefined },
    { recordings: [] },
    { faqs: [], unheardOf: [] },
  ])("stay the same when nothing that is read aloud changes: %j", (change) => {
    const guide = changed(readExample("guide", "full"), { faqs: [] });
    expect(wordsOf(changed(guide, change))).toBe(wordsOf(guide));
  });
});

it("Of several recordings in one language the first current one is played", () => {
  const guide = readExample("guide", "full");
  const [first] = guide.recordings as Record<string, unknown>[];
  const old = { ...first, words: "0".repeat(64) };
  const unknown = { ...first, words: undefined };
  const guided = { ...guide, recordings: [old, unknown, first, { ...first, language: "yue" }] };
  expect(currentRecordings(guided)).toEqual([first, { ...first, language: "yue" }]);
  expect(currentRecordings({})).toEqual([]);
});
