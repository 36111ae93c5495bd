import { beforeEach, describe, expect, it } from "vitest";
import { listPageAt, listPaths } from "./listPages.ts";
import { published, siteOf } from "./testDocuments.ts";

describe("the pages of a list", () => {
  beforeEach(() => {
    const guides = Array.from({ length: 100 }, (_, index) =>
      published("guide", index + 1, index === 0 ? { domain: "medical" } : {}),
    );
    siteOf(guides);
  });

  it.each([
    [undefined, "服务指南", 37],
    ["page/2", "服务指南", 32],
    ["page/1", "服务指南", 31],
    ["domain/medical", "服务指南：医疗", 1],
    ["audience/elderly/page/2", "服务指南：老年人", 32],
  ])("at %s", (rest, title, entries) => {
    const view = listPageAt("guide", rest);
    expect(view?.title).toBe(title);
    expect(view?.entries).toHaveLength(entries);
  });

  it("are turned from the newest guide to the oldest", () => {
    const seqs: number[] = [];
    let rest: string | undefined;
    for (let page = listPageAt("guide", undefined); page; page = listPageAt("guide", rest)) {
      seqs.push(...page.entries.map(({ firstSeq }) => firstSeq));
      if (page.next === undefined) break;
      rest = page.next.slice("/guides/".length, -1);
      expect(listPageAt("guide", rest)?.previous).toBe(page.path);
    }
    expect(seqs).toEqual(Array.from({ length: 100 }, (_, index) => 100 - index));
  });

  it.each([
    ["a page beyond the highest", "page/3"],
    ["a page before the first", "page/0"],
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
