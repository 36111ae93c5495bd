import { describe, expect, it } from "vitest";
import { homeSelection } from "./home.ts";
import { published, siteOf, testId, testNow } from "./testDocuments.ts";

describe("the home page", () => {
  it("names the 街道 that have venues, in the order of their codes", () => {
    const street = (n: number, shortName: string, code: string) =>
      published("street", n, { shortName, code });
    const at = (n: number) => ({ street: { type: "street", id: testId(n) } });
    const { live } = siteOf([
      street(1, "新港", "440105002000"),
      street(2, "赤岗", "440105001000"),
      street(3, "没有场地", "440105003000"),
      published("venue", 4, at(1)),
      published("venue", 5, at(2)),
    ]);
    expect(homeSelection(live, testNow).streets).toEqual([
      { label: "赤岗", path: "/venues/street/street-2/" },
      { label: "新港", path: "/venues/street/street-1/" },
    ]);
  });

  it("shows the next five activities and none that is over", () => {
    const on = (n: number, day: string) =>
      published("activity", n, { start: `${day}T01:00:00Z`, end: `${day}T02:00:00Z` });
    const days = ["2026-03-20", "2026-03-04", "2026-03-10", "2026-03-05", "2026-03-11"];
    const later = ["2026-03-12", "2026-03-13"];
    const { live } = siteOf([...days, ...later].map((day, index) => on(index + 1, day)));
    const { activities } = homeSelection(live, testNow);
    expect(activities.map(({ firstSeq }) => firstSeq)).toEqual([4, 3, 5, 6, 7]);
  });

  it("shows the newest guides and policies together, latest first", () => {
    const { live } = siteOf([published("guide", 1), published("policy", 2), published("guide", 3)]);
    expect(homeSelection(live, testNow).news.map(({ firstSeq }) => firstSeq)).toEqual([3, 2, 1]);
  });
});
