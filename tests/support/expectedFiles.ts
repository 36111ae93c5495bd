import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { Feeds } from "@haizhu/site/feeds/feedFiles";
import { LiveSet } from "@haizhu/site/live/liveSet";
import type { LiveSnapshot } from "@haizhu/site/live/liveDocument";
import { Manifest } from "@haizhu/site/publisher/manifest";
import { wholeSite } from "@haizhu/site/publisher/release";
import type { Renderer } from "@haizhu/site/publisher/renderer";
import { relativePath } from "@haizhu/site/publisher/stage";
import { provideSite, type Site } from "@haizhu/site/site";
import { treeDifference } from "./tree.ts";

/** A full render of a ledger state, in memory, as `readTree` would read it. */
export async function fullRender(
  workshop: { renderer: Renderer; mediaFolder: string },
  snapshot: LiveSnapshot,
  given: Omit<Site, "live">,
): Promise<Map<string, string>> {
  const site: Site = { ...given, live: new LiveSet(snapshot) };
  provideSite(site);
  const files = new Map<string, string>();
  for await (const { path: address, bytes } of wholeSite(workshop, site, new Feeds(site)))
    files.set(relativePath(address), bytes.toString("latin1"));
  return files;
}

/** Files that tell of the moment and of publishing itself, and the search index. */
const notCompared = /^(?:status\.json|search-index\/.*)$/;
const moments = /"(generatedAt|validUntil)":"[^"]*"/g;

/** A tree without what two renders at different moments need not have in common. */
export function comparable(tree: ReadonlyMap<string, string>): Map<string, string> {
  const kept = [...tree].filter(([file]) => !notCompared.test(file));
  return new Map(
    kept.map(([file, text]) => [
      file,
      /feeds\/v1\/(?:index|alerts)\.json$/.test(file) ? text.replace(moments, '"$1":""') : text,
    ]),
  );
}

/**
 * The compressed copies below a folder that are not of the same bytes as the file beside them. Not of
 * the search index: a new one may be in the making, which nothing names yet.
 */
export async function wrongCopies(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const copies = entries.filter(
    ({ parentPath, name }) => /\.(?:br|gz)$/.test(name) && !parentPath.includes("search-index"),
  );
  const wrong = await Promise.all(
    copies.map(async ({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      const bytes = await readFile(file);
      const content = name.endsWith(".br") ? brotliDecompressSync(bytes) : gunzipSync(bytes);
      const plain = await readFile(file.slice(0, -3)).catch(() => undefined);
      return plain?.equals(content) === true ? [] : [`not the same: ${file}`];
    }),
  );
  return wrong.flat();
}

/** Where the manifest of a public folder does not say what these files are. */
export async function wrongInManifest(
  folder: string,
  seq: number,
  files: ReadonlyMap<string, string>,
): Promise<string[]> {
  const manifest = await Manifest.open(folder);
  const known = [...manifest.addresses()].map((address): [string, string] => [
    relativePath(address),
    manifest.hashOf(address) ?? "",
  ]);
  const hashed = [...files]
    .filter(([file]) => !notCompared.test(file))
    .map(([file, text]): [string, string] => [
      file,
      createHash("sha256").update(Buffer.from(text, "latin1")).digest("hex"),
    ]);
  const { isSealed, making } = manifest;
  const state = isSealed && making?.seq === seq ? [] : [`seq ${making?.seq}, sealed: ${isSealed}`];
  return [...state, ...treeDifference(new Map(known), new Map(hashed))];
}

/** Half-written files that nobody is writing. */
export async function leftOvers(publicFolder: string): Promise<string[]> {
  const unfinished = async () =>
    (await readdir(publicFolder)).filter((name) => name.endsWith(".tmp"));
  const before = await unfinished();
  if (before.length === 0) return [];
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const after = await unfinished();
  return before.filter((name) => after.includes(name));
}
