import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { replaceSearchFolder } from "./searchFolder.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "haizhu-search-"));
});
afterEach(() => rm(folder, { recursive: true }));

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 22, 4, minutes));
const file = (name: string, text = name) => ({ path: name, content: Buffer.from(text) });
const present = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== "superseded.json")
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();

const first = [
  file("pagefind-entry.json", "1"),
  file("index/a.pf_index"),
  file("fragment/a.pf_fragment"),
];
const second = [
  file("pagefind-entry.json", "2"),
  file("index/b.pf_index"),
  file("fragment/b.pf_fragment"),
];

describe("replacing the search index while people search", () => {
  it("keeps what an open page may still ask for, but no text of a changed document", async () => {
    await replaceSearchFolder(folder, first, at(0));
    await replaceSearchFolder(folder, second, at(1));
    expect(await present()).toEqual([
      "fragment/b.pf_fragment",
      "index/a.pf_index",
      "index/b.pf_index",
      "pagefind-entry.json",
    ]);
    expect(await readFile(path.join(folder, "pagefind-entry.json"), "utf8")).toBe("2");
  });

  it.each([
    { minutes: 61, stays: true },
    { minutes: 62, stays: false },
  ])("removes it after an hour ($minutes minutes on: stays $stays)", async ({ minutes, stays }) => {
    await replaceSearchFolder(folder, first, at(0));
    await replaceSearchFolder(folder, second, at(1));
    await replaceSearchFolder(folder, second, at(minutes));
    expect((await present()).includes("index/a.pf_index")).toBe(stays);
  });

  it("does not remove a file that a later index names again", async () => {
    await replaceSearchFolder(folder, first, at(0));
    await replaceSearchFolder(folder, second, at(1));
    await replaceSearchFolder(folder, first, at(2));
    await replaceSearchFolder(folder, first, at(90));
    expect(await present()).toEqual([...first.map((item) => item.path)].sort());
  });
});
