import { describe, expect, it } from "vitest";
import { detailPaths, documentAt } from "./details.ts";
import { published, siteOf, testId } from "./testDocuments.ts";

const withdrawn = [
  {
    type: "guide" as const,
    id: testId(2),
    slug: "guide-2",
    at: "2026-03-01T00:00:00Z",
    reason: "政策已调整",
    updatedAt: "2026-03-01T00:00:00.000Z",
    firstSeq: 2,
    seq: 2,
  },
];

describe("what stands at an address", () => {
  it("is the document while it is live, and a notice after it was withdrawn", () => {
    siteOf([published("guide", 1)], { withdrawn });
    expect(documentAt("guide", "guide-1")?.state).toBe("live");
    expect(documentAt("guide", "guide-2")?.state).toBe("withdrawn");
    expect(documentAt("policy", "guide-1")).toBeUndefined();
    expect(documentAt("guide", "nothing")).toBeUndefined();
  });

  it("is in the reference build once, also when a new document took over an old address", () => {
    siteOf([published("guide", 1), published("guide", 3, { slug: "guide-2" })], { withdrawn });
    expect(detailPaths("guide").map(({ params }) => params.slug)).toEqual([
      "guide-1",
      "guide-3",
      "guide-2",
    ]);
  });
});
