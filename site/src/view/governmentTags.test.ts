import { describe, expect, it } from "vitest";
import { articleOf } from "./article.ts";
import { columnOf } from "./columns.ts";
import { governmentTags, type Tagged } from "./governmentTags.ts";
import { published, siteOf } from "./testDocuments.ts";

const address = "https://example.org/community/guides/guide-1/";

function tags(page: Omit<Tagged, "address">, identity: object = {}, demo = true) {
  const site = siteOf([], { demo });
  const all = governmentTags(
    { ...site, identity: { ...site.identity, ...identity } },
    { ...page, address },
  );
  return Object.fromEntries(all.map(({ name, content }) => [name, content]));
}

describe("the tags of a government site", () => {
  it("name the site on every page", () => {
    expect(tags({})).toEqual({ SiteName: "示例", SiteDomain: "example.org" });
  });

  it("give the site's code only where one is configured", () => {
    expect(tags({}, { siteIdCode: "4401050001" }, false).SiteIDCode).toBe("4401050001");
    expect(tags({}, {}, false)).not.toHaveProperty("SiteIDCode");
  });

  it("never claim a code for a demonstration", () => {
    expect(tags({}, { siteIdCode: "4401050001" })).not.toHaveProperty("SiteIDCode");
  });

  it("name the column of a list", () => {
    expect(tags({ column: columnOf("guide") })).toMatchObject({
      ColumnName: "服务指南",
      ColumnDescription: "要办什么事，带什么材料，去哪里办。",
      ColumnKeywords: "服务指南",
      ColumnType: "办事服务",
    });
  });

  it("describe an article, with the minute of its publication in China", () => {
    const entry = published("guide", 1, { source: "街道办", searchWords: ["饭堂", "老人食堂"] });
    expect(tags({ article: articleOf(entry) })).toMatchObject({
      ArticleTitle: "标题",
      PubDate: "2026-03-01 09:00",
      ContentSource: "街道办",
      Keywords: "饭堂,老人食堂",
      Url: address,
    });
  });

  it("leave out what an article does not say", () => {
    const article = tags({ article: articleOf(published("guide", 1)) });
    expect(article).not.toHaveProperty("ContentSource");
    expect(article).not.toHaveProperty("Keywords");
  });
});
