import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type IndexEntry, paths } from "@haizhu/shared/search/indexFiles";
import { createLog } from "../log.ts";
import type { Site } from "../src/site.ts";
import { published, siteOf, testId } from "../src/view/testDocuments.ts";
import { Health } from "./health.ts";
import { Search } from "./search.ts";

const quiet = createLog("test", { LOG_LEVEL: "silent" });
const clock = () => new Date("2026-11-22T04:00:00.000Z");
let folder: string;
let health: Health;
let search: Search;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "haizhu-search-"));
  const publicFolder = path.join(folder, "public");
  health = new Health({ publicFolder, clock, log: quiet });
  search = await open();
});
afterEach(async () => {
  await search.idle();
  await rm(folder, { recursive: true });
});

const open = (searchIndex = true) =>
  Search.open({
    ...{ publicFolder: path.join(folder, "public"), clock, log: quiet, health },
    searchIndex,
  });

/** So many venues are live; the n-th is called 示例场地n. */
const siteWith = (count: number): Site =>
  siteOf(
    Array.from({ length: count }, (_, n) =>
      published("venue", n + 1, { title: `示例场地${n + 1}` }),
    ),
  );
const page = (number: number) => `/venues/venue-${number}/`;
const root = () => path.join(folder, "public", "search-index");

/** How many pages can be found; 0 while there is no index. */
async function found(): Promise<number> {
  const text = await readFile(path.join(root(), paths.entry), "utf8").catch(() => undefined);
  if (text === undefined) return 0;
  const { documents, removed, added } = JSON.parse(text) as IndexEntry;
  return documents - removed.length + added.length;
}
const made = async (count: number) => {
  search.refresh(siteWith(count));
  await search.idle();
};

describe("the search index", () => {
  it("shows the set as it was, although it changes while the index is made", async () => {
    const site = siteWith(40);
    search.refresh(site);
    for (let n = 1; n <= 30; n += 1) site.live.forget(`venue/${testId(n)}`);
    await search.idle();
    expect(await found()).toBe(40);
    expect(health.status().searchSeq).toBe(40);
  });

  it("shows the latest of many releases, and says so", async () => {
    for (let count = 1; count <= 50; count += 1) search.refresh(siteWith(count));
    await search.idle();
    expect(await found()).toBe(50);
    expect(health.status().searchSeq).toBe(50);
  });

  it("is left out where a measurement of something else asks for that", async () => {
    search = await open(false);
    await made(3);
    expect(await found()).toBe(0);
  });
});

describe("a page that leaves the site", () => {
  it("is not found from the moment that it is hidden", async () => {
    await made(3);
    await search.hide([page(2)]);
    expect(await found()).toBe(2);
  });

  it("that was published a moment ago neither", async () => {
    await made(2);
    await made(3);
    await search.hide([page(3)]);
    expect(await found()).toBe(2);
  });

  it("is found again when it stays after all", async () => {
    await made(3);
    await search.hide([page(2)]);
    await made(3);
    expect(await found()).toBe(3);
  });

  it("is hidden while an index is made that still has it", async () => {
    await made(2);
    search.refresh(siteWith(40));
    // The set is taken down, the index is under way.
    await Promise.resolve();
    await search.hide([page(2)]);
    await search.idle();
    expect(await found()).toBe(39);
  });

  it("stays hidden over a restart", async () => {
    await made(3);
    await search.hide([page(1)]);
    search = await open();
    await search.hideGone(siteWith(2).live);
    const text = await readFile(path.join(root(), paths.entry), "utf8");
    expect((JSON.parse(text) as IndexEntry).removed).toContain(2);
    search.refresh(siteWith(2));
    await search.idle();
    expect(await found()).toBe(2);
  });
});
