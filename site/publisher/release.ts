import { type Key, keyOf } from "../src/live/liveDocument.ts";
import type { LiveSet } from "../src/live/liveSet.ts";
import { affectedDocuments, affectedPages } from "../src/paths/affected.ts";
import { allPages } from "../src/paths/pages.ts";
import { Feeds, type FeedFile, schemaFiles } from "../src/feeds/feedFiles.ts";
import { sitemapFiles } from "../src/feeds/sitemapFiles.ts";
import type { Site } from "../src/site.ts";
import { assetFiles } from "./assets.ts";
import { mediaFiles, orphanedMedia } from "./media.ts";
import type { PublicFile, PublicTree } from "./publicTree.ts";
import type { Renderer } from "./renderer.ts";

/** The tools and the folder that a release is made with. */
export interface Workshop {
  renderer: Renderer;
  tree: PublicTree;
  /** Where the CMS keeps uploads under the SHA-256 of their bytes. */
  mediaFolder: string;
}

/**
 * Brings the whole tree to a state of the site. Files are written so that nothing names a file that
 * is not there yet: assets, documents, lists, feeds, and the feed index last; removals come after.
 */
export async function releaseAll({ renderer, tree, mediaFolder }: Workshop, site: Site) {
  const pages = allPages(site.live, site.now);
  const feeds = new Feeds(site);
  const groups: PublicFile[][] = [
    await assetFiles(),
    await mediaFiles(site.live.everything(), mediaFolder),
    await rendered(renderer, pages),
    bytesOf([...feeds.documents(), ...schemaFiles()]),
    bytesOf([...feeds.lists(), ...sitemapFiles(site), feeds.index()]),
  ];
  const kept = new Set(groups.flat().map((file) => file.path));
  const written: string[] = [];
  for (const group of groups) written.push(...(await tree.write(group)));
  await tree.remove(tree.strangers(kept));
  return written;
}

/** Brings the tree from one state of the site to the next, touching only what the change affects. */
export async function releaseChanges(
  { renderer, tree, mediaFolder }: Workshop,
  site: Site,
  before: LiveSet,
  changed: ReadonlySet<Key>,
) {
  const affected = affectedDocuments(changed, before, site.live);
  const { render, remove } = affectedPages(affected, before, site.live, site.now);
  const feeds = new Feeds(site);
  const documents = [...affected]
    .map((key) => feeds.document(key))
    .filter((file) => file !== undefined);
  const entries = [...changed]
    .map((key) => site.live.get(key))
    .filter((entry) => entry !== undefined);
  const groups: PublicFile[][] = [
    await mediaFiles(entries, mediaFolder),
    await rendered(renderer, render),
    bytesOf(documents),
    bytesOf([...feeds.lists(), ...sitemapFiles(site), feeds.index()]),
  ];
  const written: string[] = [];
  for (const group of groups) written.push(...(await tree.write(group)));
  const earlier = [...changed].flatMap((key) => before.get(key) ?? []);
  await tree.remove([...remove, ...orphanedMedia(earlier, site.live.everything())]);
  return written;
}

async function rendered(renderer: Renderer, pages: readonly string[]): Promise<PublicFile[]> {
  const files: PublicFile[] = [];
  for (const path of pages) files.push({ path, bytes: await renderer.page(path) });
  return files;
}

const bytesOf = (files: readonly FeedFile[]): PublicFile[] =>
  files.map(({ path, text }) => ({ path, bytes: Buffer.from(text) }));

/** The keys of everything in a set, live or withdrawn. */
export function keysOf(live: LiveSet): Set<Key> {
  return new Set([...live.everything(), ...live.withdrawn()].map(keyOf));
}
