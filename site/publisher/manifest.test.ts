import { appendFile, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Manifest } from "./manifest.ts";

let folder: string;
beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), "haizhu-manifest-"))));
afterEach(() => rm(folder, { recursive: true }));

const making = (seq: number) => ({ seq, version: "b", day: "2026-11-22" });
const known = (manifest: Manifest) =>
  Object.fromEntries([...manifest.addresses()].map((name) => [name, manifest.hashOf(name)]));

const file = (address: string, sha256: string) => ({ path: address, sha256, isNew: true });

/** Notes so many new files. Returns the hash over everything so far. */
async function noted(manifest: Manifest, seq: number, files: number): Promise<string> {
  const written = Array.from({ length: files }, (_, index) => file(`/${seq}/${index}/`, `h${seq}`));
  await manifest.note({ files: written, removals: [], making: making(seq) });
  await manifest.idle();
  return manifest.digest;
}

it("is complete after a restart, from its base and the logs after it", async () => {
  const manifest = await Manifest.open(folder);
  for (const seq of [1, 2, 3]) await noted(manifest, seq, 2);
  const files = [file("/1/0/", "changed")];
  await manifest.note({ files, removals: ["/2/1/"], making: making(4) });
  const again = await Manifest.open(folder);
  expect(again.making).toMatchObject(making(4));
  expect(known(again)).toEqual(known(manifest));
  expect(known(again)).toMatchObject({ "/1/0/": "changed", "/2/0/": "h2" });
});

it("appends what changed, and starts from a new base when the logs are long", async () => {
  const manifest = await Manifest.open(folder);
  await noted(manifest, 1, 10);
  const base = await readFile(path.join(folder, "manifest.json"), "utf8");
  expect(JSON.parse(base)).toMatchObject({ seq: 1, files: { "/1/9/": "h1" } });
  await noted(manifest, 2, 10);
  expect(await readFile(path.join(folder, "manifest.json"), "utf8")).toBe(base);
  await noted(manifest, 3, 2000);
  expect(await readFile(path.join(folder, "manifest.json"), "utf8")).toContain('"seq":3');
  expect(await readdir(folder)).toEqual(["manifest.json"]);
  expect(known(await Manifest.open(folder))).toEqual(known(manifest));
});

it("remembers what the ledger was told, and that more came since", async () => {
  const manifest = await Manifest.open(folder);
  await manifest.seal(1, await noted(manifest, 1, 1));
  expect([manifest.sealedSeq, manifest.isSealed]).toEqual([1, true]);
  await noted(manifest, 2, 1);
  const again = await Manifest.open(folder);
  expect([again.sealedSeq, again.isSealed]).toEqual([1, false]);
});

it("does not believe half a line that a power cut left, and writes on behind it", async () => {
  await noted(await Manifest.open(folder), 1, 1);
  await noted(await Manifest.open(folder), 2, 1);
  const [log = ""] = (await readdir(folder)).filter((name) => name.endsWith(".log"));
  await appendFile(path.join(folder, log), '["/3/0/","h');
  const cut = await Manifest.open(folder);
  expect(cut.making).toMatchObject(making(2));
  await noted(cut, 3, 1);
  const again = await Manifest.open(folder);
  expect(known(again)).toEqual({ "/1/0/": "h1", "/2/0/": "h2", "/3/0/": "h3" });
});

it("gives two trees the same hash only when the same was noted", async () => {
  const first = await noted(await Manifest.open(folder), 1, 3);
  await rm(path.join(folder, "manifest.json"));
  expect(await noted(await Manifest.open(folder), 1, 3)).toBe(first);
  await rm(path.join(folder, "manifest.json"));
  expect(await noted(await Manifest.open(folder), 1, 4)).not.toBe(first);
});
