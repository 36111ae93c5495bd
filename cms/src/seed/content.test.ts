import { describe, expect, it } from "vitest";
import { referencesIn } from "@haizhu/shared/documents/reference";
import { validateDocument } from "@haizhu/shared/documents/validate";
import { demoContent } from "./content.ts";

const documents = await demoContent(new Date("2026-11-22T04:00:00Z"));
const known = new Set(documents.map(({ type, id }) => `${type}/${id}`));

describe.each(documents)("示例内容 $type/$slug", ({ type, candidate }) => {
  it("is complete enough to be submitted", () => {
    const result = validateDocument(type, candidate);
    expect(result.ok ? [] : result.problems.map((problem) => problem.message)).toEqual([]);
  });

  it("refers only to documents that exist", () => {
    const lost = referencesIn(candidate).filter(({ type, id }) => !known.has(`${type}/${id}`));
    expect(lost).toEqual([]);
  });
});
