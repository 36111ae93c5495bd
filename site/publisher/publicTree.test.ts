import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Journal } from "./journal.ts";
import { PublicTree } from "./publicTree.ts";
import { relativePath } from "./stage.ts";

let folder: string;
let publicFolder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "haizhu-tree-"));
  publicFolder = path.join(folder, "public");
});
afterEach(() => rm(folder, { recursive: true }));

const file = (address: string, text: string) => ({ path: address, bytes: Buffer.from(text) });
const read = (name: string) => readFile(path.join(publicFolder, name), "utf8");
const making = { seq: 1, version: "b", day: "2026-11-22" };
/** Whom a seal is announced to. */
const nobody = () => Promise.resolve();

describe("the public tree", () => {
  it("serves each text file plain and compressed, always of the same bytes", async () => {
    const tree = await PublicTree.open(publicFolder);
    for (const text of ["一", "二"]) {
      await tree.commit([file("/guides/a/", text)]);
      expect(await read("guides/a/index.html")).toBe(text);
      const small = await readFile(path.join(publicFolder, "guides/a/index.html.br"));
      const old = await readFile(path.join(publicFolder, "guides/a/index.html.gz"));
      expect(brotliDecompressSync(small).toString()).toBe(text);
      expect(gunzipSync(old).toString()).toBe(text);
    }
  });

  it("does not touch a file whose bytes are the same, so that its ETag stays", async () => {
    const tree = await PublicTree.open(publicFolder);
    await tree.commit([file("/a/", "一"), file("/b/", "一")]);
    const before = await stat(path.join(publicFolder, "a/index.html"));
    expect(await tree.commit([file("/a/", "一"), file("/b/", "二")])).toEqual(["/b/"]);
    const after = await stat(path.join(publicFolder, "a/index.html"));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  it("does not touch it either when the manifest was lost", async () => {
    await (await PublicTree.open(publicFolder)).commit([file("/a/", "一")]);
    const before = await stat(path.join(publicFolder, "a/index.html"));
    await (await PublicTree.open(publicFolder)).commit([file("/a/", "一")]);
    const after = await stat(path.join(publicFolder, "a/index.html"));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  it("removes what is gone with its compressed copies and its empty folder, and nothing else", async () => {
    const tree = await PublicTree.open(publicFolder);
    await tree.commit([file("/guides/a/", "一"), file("/guides/", "二")]);
    await writeFile(path.join(publicFolder, "MP_verify_x.txt"), "平台验证");
    await tree.commit([], () => ["/guides/a/"]);
    expect((await readdir(path.join(publicFolder, "guides"))).sort()).toEqual([
      "index.html",
      "index.html.br",
      "index.html.gz",
    ]);
    expect(await read("MP_verify_x.txt")).toBe("平台验证");
  });

  it("knows after a restart what its files show", async () => {
    const tree = await PublicTree.open(publicFolder);
    await tree.commit([file("/a/", "一")], undefined, making);
    await tree.seal(nobody);
    const again = await PublicTree.open(publicFolder);
    expect(again.making).toMatchObject(making);
    expect(again.strangers(new Set())).toEqual(["/a/"]);
    expect(await again.commit([file("/a/", "一")])).toEqual([]);
  });

  it("is as it was when making a file fails before the decision", async () => {
    const tree = await PublicTree.open(publicFolder);
    await tree.commit([file("/a/", "一")]);
    const failing = function* () {
      yield file("/a/", "二");
      throw new Error("rendering failed");
    };
    await expect(tree.commit(failing())).rejects.toThrow("rendering failed");
    expect(await read("a/index.html")).toBe("一");
    await tree.commit([file("/b/", "三")]);
    expect([await read("a/index.html"), await read("b/index.html")]).toEqual(["一", "三"]);
  });
});

it("what is still being compressed when making fails does not come in the way of clearing up", async () => {
  const tree = await PublicTree.open(publicFolder);
  // Large files are compressed beside the main thread, each for another time.
  const text = (size: number) => `${size}`.repeat(20_000 + size * 700);
  const files = async function* () {
    for (let size = 1; size <= 40; size += 1) yield file(`/${size}.json`, text(size));
    await setImmediate();
    throw new Error("refused");
  };
  for (let time = 0; time < 8; time += 1) {
    await expect(tree.commit(files())).rejects.toThrow("refused");
    expect(await readdir(path.join(folder, "public.work", "staging"))).toEqual([]);
  }
});

describe("a small transaction while a large one is under way", () => {
  const large = () => [...Array(120).keys()].map((index) => file(`/p${index}/`, "新"));

  /** Runs a large transaction, and the small one as soon as a sign of the large one is there. */
  async function both(isUnderWay: () => Promise<boolean>) {
    const tree = await PublicTree.open(publicFolder);
    await tree.commit([file("/", "旧"), file("/gone/", "旧")]);
    const slow = async function* () {
      for (const one of [...large(), file("/", "新")]) {
        await setImmediate();
        yield one;
      }
    };
    const slowly = tree.commit(slow(), () => ["/gone/"]);
    while (!(await isUnderWay())) await setImmediate();
    await tree.commit([file("/", "急"), file("/gone/", "急")]);
    await slowly;
  }
  const exists = (name: string) =>
    stat(path.join(folder, name)).then(
      () => true,
      () => false,
    );

  it.each([
    ["is being made", "public.work/staging/2/1"],
    ["is being put in place", "public/p0/index.html"],
  ])("is done at once and stays, when the large one %s", async (_, sign) => {
    await both(() => exists(sign));
    expect([await read("index.html"), await read("gone/index.html")]).toEqual(["急", "急"]);
    expect(await read("p119/index.html")).toBe("新");
    const again = await PublicTree.open(publicFolder);
    expect(await again.commit([file("/", "急"), file("/gone/", "急"), ...large()])).toEqual([]);
    expect(await readdir(`${publicFolder}.work/staging`)).toEqual([]);
  });

  it("stays also when the large one comes to the same file only then", async () => {
    await PublicTree.open(publicFolder);
    const work = `${publicFolder}.work`;
    await writeFile(path.join(work, "staging", "large"), "新");
    await writeFile(path.join(work, "staging", "small"), "急");
    const journal = new Journal(publicFolder, work, nobody);
    const put = (address: string, staged: string) => ({
      ...{ path: address, sha256: "", staged, isNew: false },
    });
    const many = Array.from({ length: 20_000 }, (_, index) => put(`/many/${index}.bin`, "none"));
    const slowly = journal.commit({ files: [...many, put("/a.bin", "large")], removals: [] });
    await journal.commit({ files: [put("/a.bin", "small")], removals: [] });
    expect(await read("a.bin")).toBe("急");
    await slowly;
    expect(await read("a.bin")).toBe("急");
    expect(await readdir(work)).toEqual(["staging"]);
  });

  it("stays also when the publisher is killed before the large one is done", async () => {
    await (await PublicTree.open(publicFolder)).commit([file("/", "急"), file("/gone/", "急")]);
    const work = `${publicFolder}.work`;
    for (const name of ["a", "b"]) await writeFile(path.join(work, "staging", name), "新");
    const put = (address: string, staged: string) => ({ path: address, sha256: "", staged });
    const largeEntry = { files: [put("/", "a"), put("/b/", "b")], removals: ["/gone/"] };
    const smallEntry = { files: [put("/", "x"), put("/gone/", "y")], removals: [] };
    await writeFile(path.join(work, "journal-1.json"), JSON.stringify(largeEntry));
    await writeFile(path.join(work, "journal-2.json"), JSON.stringify(smallEntry));
    await PublicTree.open(publicFolder);
    expect([await read("index.html"), await read("gone/index.html")]).toEqual(["急", "急"]);
    expect(await read("b/index.html")).toBe("新");
  });
});

it("a decided transaction that could not be carried out is finished before the next", async () => {
  const tree = await PublicTree.open(publicFolder);
  // A file where a folder must be: what a full disk would do, in a way that root cannot pass either.
  const obstruct = async () => {
    await writeFile(path.join(publicFolder, "b"), "");
    return [];
  };
  const files = [file("/a/", "一"), file("/b/", "一")];
  await expect(tree.commit(files, obstruct)).rejects.toThrow("EEXIST");
  await rm(path.join(publicFolder, "b"));
  await tree.commit([file("/c/", "一")]);
  for (const name of ["a", "b", "c"]) expect(await read(`${name}/index.html`)).toBe("一");
});

describe("a publisher that is killed", () => {
  const files = ["/a/", "/b/", "/"].map((address, index) => ({
    ...{ path: address, sha256: "", staged: String(index), isNew: false },
  }));

  /** The state on disk at the moment of the kill: so many renames were done, the journal is there. */
  async function killedAfter(done: number, decided: boolean): Promise<void> {
    const tree = await PublicTree.open(publicFolder);
    await tree.commit([file("/a/", "旧"), file("/b/", "旧"), file("/", "旧"), file("/c/", "旧")]);
    const work = `${publicFolder}.work`;
    for (const { staged } of files) await writeFile(path.join(work, "staging", staged), "新");
    if (!decided) return;
    const begun = { files: files.slice(0, done), removals: [] };
    await new Journal(publicFolder, work, nobody).commit(begun);
    const entry = { files, removals: ["/c/"], making };
    await writeFile(path.join(work, "journal-1.json"), JSON.stringify(entry));
  }

  it.each([0, 1, 2, 3])("after %i of 3 renames: the next start does the rest", async (done) => {
    await killedAfter(done, true);
    await PublicTree.open(publicFolder);
    for (const { path: name } of files) expect(await read(relativePath(name))).toBe("新");
    await expect(read("c/index.html")).rejects.toThrow("ENOENT");
  });

  it("before the decision: the next start forgets what was staged", async () => {
    await killedAfter(0, false);
    await PublicTree.open(publicFolder);
    for (const { path: name } of files) expect(await read(relativePath(name))).toBe("旧");
    expect(await readdir(path.join(`${publicFolder}.work`, "staging"))).toEqual([]);
  });

  describe("between a transaction and its manifest", () => {
    /** Sealed with `a` as 旧; then `a` became 新, `b` came and `c` went, and nobody sealed it. */
    async function unsealed(): Promise<PublicTree> {
      const tree = await PublicTree.open(publicFolder);
      await tree.commit([file("/a/", "旧"), file("/c/", "旧")], undefined, making);
      await tree.seal(nobody);
      const next = { ...making, seq: 2 };
      await tree.commit([file("/a/", "新"), file("/b/", "新")], () => ["/c/"], next);
      return PublicTree.open(publicFolder);
    }

    it("the next one knows which state the files show", async () => {
      const tree = await unsealed();
      expect([tree.making?.seq, tree.isSealed]).toEqual([2, false]);
      const told: unknown[] = [];
      await tree.seal((from) => Promise.resolve(void told.push(from)));
      expect([told, tree.isSealed]).toEqual([[1], true]);
      expect(await readdir(`${publicFolder}.work`)).toEqual(["staging"]);
    });

    it("writes what is changed back, and what is gone again", async () => {
      const tree = await unsealed();
      await tree.commit([file("/a/", "旧"), file("/c/", "旧")]);
      expect([await read("a/index.html"), await read("c/index.html")]).toEqual(["旧", "旧"]);
    });

    it("removes what it has never heard of", async () => {
      expect((await unsealed()).strangers(new Set(["/a/"]))).toEqual(["/b/"]);
    });

    it("also after several transactions", async () => {
      const tree = await unsealed();
      await tree.commit([file("/d/", "新")]);
      const again = await PublicTree.open(publicFolder);
      expect(again.strangers(new Set())).toEqual(["/a/", "/b/", "/d/"]);
      expect(again.making).toBeUndefined();
    });
  });
});

describe("a new file", () => {
  it("is there before any file that may link to it", async () => {
    const tree = await PublicTree.open(publicFolder);
    await tree.commit([file("/list/", "旧")]);
    await tree.commit([file("/list/", "新"), file("/a/", "新")]);
    const [list, page] = await Promise.all(
      ["list", "a"].map((name) => stat(path.join(publicFolder, name, "index.html"))),
    );
    expect(page?.ctimeMs).toBeLessThanOrEqual(list?.ctimeMs ?? 0);
  });
});
