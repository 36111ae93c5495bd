import { beforeEach, describe, expect, it } from "vitest";
import { listPageAt, listPaths } from "./listPages.ts";
import { published, siteOf } from "./testDocuments.ts";

describe("the pages of a list", () => {
  beforeEach(() => {
    const guides = Array.from({ length: 51 }, (_, index) =>
      published("guide", index + 1, index === 0 ? { domain: "medical" } : {}),
    );
    siteOf(guides);
  });

  it.each([
    [undefined, "服务指南", 50],
    ["page/2", "服务指南", 1],
    ["domain/medical", "服务指南：医疗", 1],
    ["audience/elderly/page/2", "服务指南：老年人", 1],
  ])("at %s", (rest, title, entries) => {
    const view = listPageAt("guide", rest);
    expect(view?.title).toBe(title);
    expect(view?.entries).toHaveLength(entries);
  });

  it.each([
    ["a page beyond the last", "page/3"],
    ["the first page under a second address", "page/1"],
    ["a number written with a zero", "page/02"],
    ["a facet value without documents", "domain/legal"],
    ["a facet that does not exist", "colour/red"],
  ])("are not invented: %s", (_, rest) => {
    expect(listPageAt("guide", rest)).toBeUndefined();
  });

  it("are exactly the addresses that the reference build is given", () => {
    const rests = listPaths("guide").map(({ params }) => params.list);
    expect(rests).toContain(undefined);
    expect(rests).toContain("page/2");
    expect(rests.map((rest) => listPageAt("guide", rest))).not.toContain(undefined);
  });

  it("exist for a type without documents", () => {
    siteOf([]);
    expect(listPageAt("venue", undefined)?.entries).toEqual([]);
  });
});
