import { stat } from "node:fs/promises";
import path from "node:path";
import { type LiveDocument } from "../src/live/liveDocument.ts";
import { dayInChina } from "../src/live/time.ts";
import {
  type Affected,
  applyChanges,
  keyOfChange,
  type LiveChange,
} from "../src/paths/affected.ts";
import { allPages } from "../src/paths/pages.ts";
import { alertsFile } from "../src/feeds/alertsFeed.ts";
import type { FeedFile, Feeds } from "../src/feeds/feedFiles.ts";
import { schemaFiles } from "../src/feeds/schemaFiles.ts";
import { sitemapFiles } from "../src/feeds/sitemapFiles.ts";
import type { Site } from "../src/site.ts";
import { assetFiles } from "./assets.ts";
import { mediaFiles, orphanedMedia } from "./media.ts";
import type { Making } from "./manifest.ts";
import type { PublicTree } from "./publicTree.ts";
import type { PublicFile } from "./stage.ts";
import type { Renderer } from "./renderer.ts";

/** The tools and the folder that a release is made with. */
export interface Workshop {
  renderer: Renderer;
  tree: PublicTree;
  /** Where the CMS keeps uploads under the SHA-256 of their bytes. */
  mediaFolder: string;
}

/** An old page may be open, or cached, and ask for the stylesheet of the bundle it came from. */
const assetGraceMilliseconds = 30 * 24 * 60 * 60 * 1000;

/**
 * Brings the whole tree to a state of the site. Files are written so that nothing names a file that
 * is not there yet: assets, the feed's documents (each page names its own), pages, lists, and the
 * feed index last; removals come after.
 */
export async function releaseAll(workshop: Workshop, site: Site, feeds: Feeds): Promise<string[]> {
  const { tree } = workshop;
  const kept = new Set<string>();
  const files = noting(wholeSite(workshop, site, feeds), kept);
  return tree.commit(files, () => gone(tree, kept, site.now), makingOf(workshop, site));
}

/** What the files are once they show the site. */
function makingOf({ renderer }: Workshop, { live, now }: Site, alertSeq = live.seq): Making {
  const ahead = alertSeq > live.seq ? { alertSeq } : {};
  return { seq: live.seq, ...ahead, bundle: renderer.bundle.identity, day: dayInChina(now) };
}

/** Every file of the site in the order of writing. */
export async function* wholeSite(
  { renderer, mediaFolder }: Pick<Workshop, "renderer" | "mediaFolder">,
  site: Site,
  feeds: Feeds,
): AsyncGenerator<PublicFile> {
  yield* await assetFiles(renderer.bundle);
  yield* await mediaFiles(site.live.everything(), mediaFolder);
  for (const file of [...schemaFiles(), ...feeds.documents()]) yield bytesOf(file);
  yield* rendered(renderer, allPages(site.live, site.now));
  const lists = [...feeds.lists(), ...sitemapFiles(site), alertsFile(site)];
  for (const file of [...lists, feeds.index()]) yield bytesOf(file);
}

/** What a set of changes has done to the site, and the versions that it replaced. */
export interface Step {
  affected: Affected;
  replaced: LiveDocument[];
}

/** Moves the site on in memory. `release` then brings the files after it. */
export function step(site: Site, changes: readonly LiveChange[], seq: number): Step {
  const replaced = changes.flatMap((change) => site.live.get(keyOfChange(change)) ?? []);
  return { affected: applyChanges(site.live, site.now, changes, seq), replaced };
}

/**
 * Brings the tree after a step, touching only what the step affects.
 *
 * @param alertSeq when the step took the alerts further than the rest
 */
export async function release(
  workshop: Workshop,
  site: Site,
  feeds: Feeds,
  { affected, replaced }: Step,
  alertSeq?: number,
): Promise<string[]> {
  const lists = feeds.refresh(site, affected.documents);
  const orphans = orphanedMedia(replaced, site.live);
  const files = changedFiles(workshop, site, feeds, affected, lists);
  const making = makingOf(workshop, site, alertSeq);
  return workshop.tree.commit(files, () => [...affected.remove, ...orphans], making);
}

async function* changedFiles(
  { renderer, mediaFolder }: Workshop,
  site: Site,
  feeds: Feeds,
  { documents, render, addresses }: Affected,
  lists: readonly FeedFile[],
): AsyncGenerator<PublicFile> {
  const alerts = [...documents].some((key) => key.startsWith("alert/")) ? [alertsFile(site)] : [];
  const entries = [...documents].flatMap((key) => site.live.get(key) ?? []);
  yield* await mediaFiles(entries, mediaFolder);
  for (const key of documents) {
    const file = feeds.document(key);
    if (file) yield bytesOf(file);
  }
  yield* rendered(renderer, render);
  const sitemap = addresses ? sitemapFiles(site) : [];
  for (const file of [...lists, ...sitemap, ...alerts, feeds.index()]) yield bytesOf(file);
}

async function* rendered(renderer: Renderer, pages: Iterable<string>): AsyncGenerator<PublicFile> {
  for (const address of pages) yield { path: address, bytes: await renderer.page(address) };
}

async function* noting(files: AsyncIterable<PublicFile>, seen: Set<string>) {
  for await (const file of files) {
    seen.add(file.path);
    yield file;
  }
}

/** Files of ours that the site no longer has; assets of earlier bundles only after a while. */
async function gone(tree: PublicTree, kept: ReadonlySet<string>, now: Date): Promise<string[]> {
  const addresses: string[] = [];
  for (const address of tree.strangers(kept))
    if (!address.startsWith("/_astro/") || (await isOld(path.join(tree.folder, address), now)))
      addresses.push(address);
  return addresses;
}

async function isOld(file: string, now: Date): Promise<boolean> {
  const known = await stat(file).catch(() => undefined);
  return known === undefined || now.getTime() - known.mtimeMs > assetGraceMilliseconds;
}

const bytesOf = ({ path: address, text }: FeedFile): PublicFile => ({
  path: address,
  bytes: Buffer.from(text),
});
