import { expect, it } from "vitest";
import { decodePostings, encodePostings } from "./postings.ts";

it.each([
  { what: "in one tier", lists: [[0, 1, 2]], documents: [0, 1, 2], tiers: [0, 0, 0] },
  {
    what: "in several tiers, far apart",
    lists: [[5], [], [0, 31, 32, 1055], [1056, 70_000]],
    documents: [0, 5, 31, 32, 1055, 1056, 70_000],
    tiers: [2, 0, 2, 2, 2, 3, 3],
  },
  { what: "nowhere", lists: [[], [], []], documents: [], tiers: [] },
])("postings read as they were written: $what", ({ lists, documents, tiers }) => {
  expect(decodePostings(encodePostings(lists))).toEqual({ documents, tiers });
});

it("a document beside the next one takes one character", () => {
  expect(encodePostings([[0, 1, 2, 34]])).toHaveLength(4);
});
