import { describe, expect, it } from "vitest";
import { published, siteOf, testNow } from "../view/testDocuments.ts";
import { gathering, gatheringsOf, isShownInSection } from "./gatherings.ts";

const many = (count: number, kind: string) =>
  Array.from({ length: count }, (_, index) => published("venue", 100 + index, { kind }));

const titles = (
  live: ReturnType<typeof siteOf>["live"],
  kind: "topic" | "audience",
  code: string,
) =>
  gathering(kind, code, live, testNow)?.sections.map(({ type, parts }) => [
    type,
    ...parts.map(({ label, entries }) => `${label} ${entries.length}`),
  ]);

describe("a page that gathers everything for a part of life", () => {
  it("has guides, policies, activities, places and numbers, each in its section", () => {
    const { live } = siteOf([
      published("guide", 1, { domain: "medical" }),
      published("policy", 2, { domain: "medical" }),
      published("activity", 3, { kind: "health" }),
      published("venue", 4, { kind: "hospital" }),
      published("venue", 5, { kind: "health-centre" }),
      published("phone", 6, { kind: "medical" }),
      published("venue", 7, { kind: "park" }),
    ]);
    expect(titles(live, "topic", "medical")).toEqual([
      ["guide", "服务指南 1"],
      ["policy", "政策解读 1"],
      ["activity", "健康义诊 1"],
      ["venue", "社区卫生服务中心 1", "医疗机构 1"],
      ["phone", "医疗健康 1"],
    ]);
  });

  it("has for a group of people the places that are for them", () => {
    const { live } = siteOf([
      published("guide", 1, { audiences: ["veterans"] }),
      published("venue", 2, { kind: "veterans-station" }),
    ]);
    expect(titles(live, "audience", "veterans")).toEqual([
      ["guide", "服务指南 1"],
      ["venue", "退役军人服务站 1"],
    ]);
  });

  it("shows the first places of a kind and leads to the others", () => {
    const { live } = siteOf(many(7, "elder-canteen"));
    const [part] = gathering("topic", "elder-care", live, testNow)?.sections[0]?.parts ?? [];
    expect(part).toMatchObject({ label: "长者饭堂", more: "/venues/kind/elder-canteen/" });
    expect(part?.entries).toHaveLength(6);
  });

  it("does not exist while there is nothing to gather", () => {
    expect(gathering("topic", "medical", siteOf([]).live, testNow)).toBeUndefined();
  });
});

it("a place leads to the gatherings that show places of its kind", () => {
  const venue = published("venue", 1, { kind: "library" });
  expect(gatheringsOf(venue, siteOf([venue]).live)).toEqual([
    "/topics/education/",
    "/topics/culture/",
    "/audiences/children/",
  ]);
});

describe("a change in a list is seen in its gatherings", () => {
  const kind = { type: "venue", facet: { name: "kind", code: "park" } } as const;
  const domain = { type: "guide", facet: { name: "domain", code: "medical" } } as const;
  it.each([
    ["among the first six of a kind", kind, { first: 5, before: 9, after: 9 }, true],
    ["behind them", kind, { first: 6, before: 9, after: 9 }, false],
    [
      "behind them, where the list becomes longer than is shown",
      kind,
      { first: 6, before: 6, after: 7 },
      true,
    ],
    ["among the first twenty guides", domain, { first: 19, before: 30, after: 30 }, true],
    ["behind them", domain, { first: 20, before: 30, after: 31 }, false],
  ])("%s", (_, list, places, seen) => {
    expect(isShownInSection(list, places)).toBe(seen);
  });
});
