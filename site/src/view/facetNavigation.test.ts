import { expect, it } from "vitest";
import { facetGroups } from "./facetNavigation.ts";
import { published, siteOf, testNow } from "./testDocuments.ts";

const guides = [
  published("guide", 1, { domain: "legal", audiences: ["veterans"] }),
  published("guide", 2, { domain: "medical", audiences: ["elderly", "veterans"] }),
];

it("offers only values that lead to something, in the order of the vocabulary", () => {
  const { live } = siteOf(guides);
  const [domains, audiences] = facetGroups({ type: "guide" }, live, testNow);
  expect(domains?.links.map(({ label }) => label)).toEqual(["医疗", "法律"]);
  expect(audiences?.links.map(({ path }) => path)).toEqual([
    "/guides/audience/elderly/",
    "/guides/audience/veterans/",
  ]);
});

it("knows the value that the page shows", () => {
  const { live } = siteOf(guides);
  const list = { type: "guide" as const, facet: { name: "domain", code: "legal" } };
  const [domains, audiences] = facetGroups(list, live, testNow);
  expect(domains?.current).toBe("法律");
  expect(domains?.links.filter(({ current }) => current)).toHaveLength(1);
  expect(audiences?.current).toBeUndefined();
});

it("has nothing to offer where nothing is published", () => {
  expect(facetGroups({ type: "guide" }, siteOf([]).live, testNow)).toEqual([]);
});
