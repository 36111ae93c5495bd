import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLog } from "../log.ts";
import type { LiveDocument } from "../src/live/liveDocument.ts";
import { LiveSet } from "../src/live/liveSet.ts";
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

const open = () =>
  Search.open({ publicFolder: path.join(folder, "public"), clock, log: quiet, health });

const entry = (number: number): LiveDocument =>
  ({
    ...{ type: "guide", id: `g${number}`, slug: `zhinan-${number}`, firstSeq: number },
    document: { title: `指南 ${number}`, summary: "", searchWords: [] },
  }) as unknown as LiveDocument;
const liveSet = (count: number, seq = count) =>
  new LiveSet({ seq, live: Array.from({ length: count }, (_, n) => entry(n + 1)), withdrawn: [] });
const page = (number: number) => `/guides/zhinan-${number}/`;

async function hidden(): Promise<unknown> {
  const file = path.join(folder, "public", "pagefind", "withdrawn.json");
  return JSON.parse(await readFile(file, "utf8").catch(() => "null")) as unknown;
}
async function pagesInIndex(): Promise<number> {
  const file = path.join(folder, "public", "pagefind", "pagefind-entry.json");
  const { languages } = JSON.parse(await readFile(file, "utf8")) as {
    languages: Record<string, { page_count: number }>;
  };
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}
const made = async (count: number) => {
  search.refresh(liveSet(count));
  await search.idle();
};

describe("the search index", () => {
  it("shows the set as it was, although it changes while the index is made", async () => {
    const live = liveSet(40);
    search.refresh(live);
    for (let number = 1; number <= 30; number += 1) live.forget(`guide/g${number}`);
    await search.idle();
    expect(await pagesInIndex()).toBe(40);
    expect(health.status().searchSeq).toBe(40);
  });

  it("is made of the latest of many releases, and says so", async () => {
    for (let count = 1; count <= 50; count += 1) search.refresh(liveSet(count));
    await search.idle();
    expect(await pagesInIndex()).toBe(50);
    expect(health.status().searchSeq).toBe(50);
  });
});

describe("a page that leaves the site", () => {
  it("is named at once, and not any more when the new index stands", async () => {
    await made(3);
    expect(await hidden()).toEqual({ pages: [], complete: true });
    await search.hide([page(2)]);
    expect(await hidden()).toEqual({ pages: [page(2)], complete: true });
    await made(1);
    expect(await hidden()).toEqual({ pages: [], complete: true });
  });

  it("stays named when it leaves while an index is made that still has it", async () => {
    await made(2);
    search.refresh(liveSet(3));
    // The snapshot is taken, the index is under way.
    await Promise.resolve();
    await search.hide([page(2)]);
    await search.idle();
    expect(await hidden()).toEqual({ pages: [page(2)], complete: true });
  });

  it("is not named when the index does not have it: the file stays small", async () => {
    await made(2);
    await search.hide([page(7)]);
    expect(await hidden()).toEqual({ pages: [], complete: true });
  });

  it("stays named over a restart", async () => {
    await made(3);
    await search.hide([page(1)]);
    search = await open();
    await search.hideGone(liveSet(2));
    expect(await hidden()).toEqual({ pages: [page(1), page(3)], complete: true });
  });

  it("among more than can be listed makes search say that it does not work for now", async () => {
    await made(600);
    await search.hideGone(liveSet(50));
    expect(await hidden()).toEqual({ pages: [], complete: false });
    search = await open();
    await search.hide([page(1)]);
    expect(await hidden()).toEqual({ pages: [], complete: false });
    await made(50);
    expect(await hidden()).toEqual({ pages: [], complete: true });
  });
});
