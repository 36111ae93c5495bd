import { describe, expect, it } from "vitest";
import type { LiveDocument } from "../../src/live/liveDocument.ts";
import type { LiveChange } from "../../src/paths/affected.ts";
import { published, siteOf, testNow } from "../../src/view/testDocuments.ts";
import { floor, massLoss } from "./floor.ts";

const gone = ({ type, id, slug, firstSeq, updatedAt }: LiveDocument): LiveChange => ({
  withdraw: {
    ...{ type, id, slug, firstSeq, updatedAt },
    ...{ seq: 1000, at: "2026-03-05T00:00:00Z", reason: "撤下" },
  },
});
const many = (type: "phone" | "guide" | "alert" | "street", count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => published(type, from + index));
const lossOf = (live: LiveDocument[], changes: LiveChange[]) =>
  massLoss(siteOf(live).live, changes, testNow).size;

describe("one release takes only so much off a list", () => {
  it.each([
    ["a few of a short list", many("guide", floor.few), floor.few, 0],
    [
      "all of a list that is longer than a few",
      many("guide", floor.few + 1),
      floor.few + 1,
      floor.few + 1,
    ],
    ["the whole directory", many("phone", 60), 60, 60],
    ["a fifth of the directory", many("phone", 60), 12, 0],
    ["more than a fifth of the directory", many("phone", 60), 13, 13],
    ["documents without a page of their own", many("street", 18), 18, 18],
    ["alerts, which end by themselves", many("alert", 30), 30, 0],
  ])("%s: %#", (_, live, count, refused) => {
    expect(lossOf(live, live.slice(0, count).map(gone))).toBe(refused);
  });

  it("counts documents that move from one list to another", () => {
    const live = Array.from({ length: 20 }, (_, index) => published("guide", index + 1));
    const moved = live.slice(0, 11).map((entry) => ({
      put: { ...entry, document: { ...entry.document, domain: "housing" as const } },
    }));
    expect(lossOf(live, moved)).toBe(11);
    expect(lossOf(live, moved.slice(0, 10))).toBe(0);
  });

  it("lets through what else is in the release", () => {
    const live = [...many("phone", 60), ...many("guide", 3, 100)];
    const changes = live.map(gone);
    const found = massLoss(siteOf(live).live, changes, testNow);
    expect([...found.keys()].filter((key) => key.startsWith("guide/"))).toEqual([]);
    expect(found.size).toBe(60);
  });
});
