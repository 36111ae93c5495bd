import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { search, type SearchResult } from "@haizhu/shared/search/engine";
import { type IndexEntry, paths } from "@haizhu/shared/search/indexFiles";
import { IndexReader, type Load } from "@haizhu/shared/search/indexReader";
import type { LiveDocument } from "../../src/live/liveDocument.ts";
import type { Site } from "../../src/site.ts";
import { published, siteOf, testNow } from "../../src/view/testDocuments.ts";
import { SearchIndex } from "./searchIndex.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "haizhu-search-"));
});
afterEach(() => rm(folder, { recursive: true }));

const after = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);
const load: Load = (name) => readFile(path.join(folder, name), "utf8");
const entryNow = async () => JSON.parse(await load(paths.entry)) as IndexEntry;
const titles = (results: SearchResult[]) => results.map(({ t }) => t);

async function found(query: string, filters: string[] = []): Promise<string[]> {
  return titles(await search(query, await IndexReader.open(await entryNow(), load), filters));
}

/** All that lies in the folder, as one text. */
async function everything(): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name));
  const texts = files.map((entry) => readFile(path.join(entry.parentPath, entry.name), "utf8"));
  return (await Promise.all(texts)).join("\n");
}

const canteen = published("guide", 1, { title: "长者饭堂助餐", searchWords: ["老人食堂"] });
const permit = published("guide", 2, { title: "居住证申领", audiences: ["newcomers"] });
const park = published("venue", 3, { title: "晓港公园", address: "前进路146号" });

/** Moves the site on as the publisher does, in place. */
function put(site: Site, entry: LiveDocument): void {
  site.live.seq += 1;
  // The helper for documents gives all the same revision.
  site.live.put({ ...entry, revision: String(site.live.seq) });
}

function withdraw(site: Site, { type, id, slug, firstSeq }: LiveDocument): void {
  site.live.seq += 1;
  const { seq } = site.live;
  const at = testNow.toISOString();
  site.live.withdraw({ type, id, slug, firstSeq, seq, at, updatedAt: at, reason: "过时" });
}

async function indexed(site: Site): Promise<SearchIndex> {
  const index = await SearchIndex.open(folder);
  index.take(site);
  await index.show();
  await index.remake(testNow);
  return index;
}

describe("the search index beside the pages", () => {
  it("finds what is said in a video, but no part of its ids", async () => {
    const ids = { finderUserName: "sphShili1", feedId: "export/UzFfShili2" };
    const video = { title: "示例", accountName: "示例", ...ids, transcript: "先拨打急救电话" };
    await indexed(siteOf([published("guide", 1, { title: "居住证申领", video })]));
    expect(await found("急救电话")).toEqual(["居住证申领"]);
    expect(await everything()).not.toContain("uzffshili");
  });

  it("finds what is live, and narrows by what the lists narrow by", async () => {
    const index = await indexed(siteOf([canteen, permit, park]));
    expect(index.seq).toBe(3);
    expect(await found("老人食堂")).toEqual(["长者饭堂助餐"]);
    expect(await found("前进路146号")).toEqual(["晓港公园"]);
    expect(await found("申领", ["@audience:newcomers"])).toEqual(["居住证申领"]);
    expect(await found("申领", ["@type:venue"])).toEqual([]);
  });

  it("finds at once what was published after it was made, by everything it is found by later", async () => {
    const site = siteOf([canteen]);
    const index = await indexed(site);
    put(site, permit);
    index.take(site);
    await index.show();
    expect((await entryNow()).seq).toBe(2);
    for (const query of ["居住证", "juzhuzheng", "居住正", "jzz"])
      expect(await found(query)).toEqual(["居住证申领"]);
    expect(await found("居住证", ["@type:guide"])).toEqual(["居住证申领"]);
  });

  it("finds a changed document by its new words alone, and keeps no old one", async () => {
    const site = siteOf([canteen, park]);
    const index = await indexed(site);
    put(site, published("guide", 1, { title: "社区配餐点" }));
    index.take(site);
    await index.show();
    expect(await found("配餐")).toEqual(["社区配餐点"]);
    expect(await found("老人食堂")).toEqual([]);
    expect(await everything()).not.toContain("长者饭堂助餐");
  });

  it("drops a withdrawn document at once, with every trace of its text", async () => {
    const site = siteOf([canteen, permit, park]);
    const index = await indexed(site);
    put(site, published("guide", 4, { title: "配餐" }));
    index.take(site);
    await index.show();
    await index.remake(after(1));
    withdraw(site, canteen);
    index.take(site);
    await index.show();
    expect(await found("老人食堂")).toEqual([]);
    expect(await found("居住证")).toEqual(["居住证申领"]);
    expect(await everything()).not.toContain("老人食堂");
  });

  it("finds a document that was withdrawn and came back as it was", async () => {
    const site = siteOf([canteen, permit]);
    const index = await indexed(site);
    withdraw(site, canteen);
    index.take(site);
    await index.show();
    site.live.put(canteen);
    index.take(site);
    await index.show();
    expect(await found("老人食堂")).toEqual(["长者饭堂助餐"]);
    await index.remake(after(1));
    expect(await found("老人食堂")).toEqual(["长者饭堂助餐"]);
  });

  it("finds all pages of a concept by a word that was added to it, once it is made anew", async () => {
    const site = siteOf([canteen, permit]);
    const index = await indexed(site);
    expect(await found("开饭的地方")).toEqual([]);
    put(site, published("lexicon", 9, { title: "长者饭堂", searchWords: ["开饭的地方"] }));
    index.take(site);
    await index.show();
    expect(index.isDue(after(1))).toBe(true);
    await index.remake(after(1));
    expect(await found("附近有没有开饭的地方")).toEqual(["长者饭堂助餐"]);
    expect(await found("长者饭堂")).toEqual(["长者饭堂助餐"]);
  });

  it("leaves a removed document out also where its text is still in some cache", async () => {
    await indexed(siteOf([canteen, permit]));
    const entry = await entryNow();
    const numbers = Array.from({ length: entry.documents }, (_, number) => number);
    const reader = await IndexReader.open({ ...entry, removed: numbers }, load);
    expect(await search("老人食堂", reader)).toEqual([]);
  });

  it("loses nothing that changes while it is made anew", async () => {
    const site = siteOf([canteen, ...many(60)]);
    const index = await indexed(site);
    put(site, permit);
    index.take(site);
    await index.show();
    const making = index.remake(after(1));
    withdraw(site, canteen);
    index.take(site);
    await index.show();
    put(site, park);
    index.take(site);
    await index.show();
    await making;
    expect(await found("老人食堂")).toEqual([]);
    expect(await found("晓港")).toEqual(["晓港公园"]);
    expect(await found("居住证")).toEqual(["居住证申领"]);
    expect(await everything()).not.toContain("老人食堂");
    expect((await entryNow()).seq).toBe(site.live.seq);
  });

  it("answers an open page with the index that it came with, for an hour", async () => {
    const site = siteOf([canteen, permit]);
    const index = await indexed(site);
    const before = await IndexReader.open(await entryNow(), load);
    put(site, park);
    index.take(site);
    await index.show();
    await index.remake(after(1));
    expect(titles(await search("居住证", before))).toEqual(["居住证申领"]);
    put(site, published("venue", 5));
    index.take(site);
    await index.show();
    await index.remake(after(62));
    expect((await readdir(folder)).includes(before.entry.folder)).toBe(false);
  });

  it("is made anew for many changes, after a while for one, and on a new day", async () => {
    const site = siteOf([canteen]);
    const index = await indexed(site);
    expect(index.isDue(after(60))).toBe(false);
    put(site, permit);
    index.take(site);
    await index.show();
    expect(index.isDue(after(1))).toBe(false);
    expect(index.isDue(after(11))).toBe(true);
    for (const entry of many(20)) put(site, entry);
    index.take(site);
    await index.show();
    expect(index.isDue(after(1))).toBe(true);
    await index.remake(after(1));
    expect(index.isDue(after(1))).toBe(false);
    expect(index.isDue(after(24 * 60))).toBe(true);
  });

  it("of an earlier publisher answers until the new one is made, without what is gone", async () => {
    await indexed(siteOf([canteen, permit]));
    const site = siteOf([permit]);
    site.live.seq = 7;
    const next = await SearchIndex.open(folder);
    next.take(site);
    await next.show();
    expect(await found("老人食堂")).toEqual([]);
    expect(await found("居住证")).toEqual(["居住证申领"]);
    expect(next.isDue(testNow)).toBe(true);
  });

  it("that was half written is no index: nothing of it is kept", async () => {
    const index = await indexed(siteOf([canteen]));
    await rm(path.join(folder, paths.records((await entryNow()).folder, 0)));
    const next = await SearchIndex.open(folder);
    expect([index.seq, next.seq]).toEqual([1, -1]);
    next.take(siteOf([canteen]));
    await next.remake(testNow);
    expect(await found("老人食堂")).toEqual(["长者饭堂助餐"]);
  });
});

function many(count: number): LiveDocument[] {
  return Array.from({ length: count }, (_, index) =>
    published("venue", 100 + index, { title: `示例场地${index}` }),
  );
}
