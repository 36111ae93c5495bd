import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import path from "node:path";
import { canonicalJson } from "@haizhu/shared/canonicalJson";
import type { Bundle } from "../bundle.ts";
import { type LiveDocument } from "../src/live/liveDocument.ts";
import { dayInChina } from "../src/live/time.ts";
import {
  type Affected,
  applyChanges,
  inverseOf,
  keyOfChange,
  type LiveChange,
  type Undo,
} from "../src/paths/affected.ts";
import type { FeedFile } from "../src/feeds/feedFile.ts";
import type { Feeds } from "../src/feeds/feedFiles.ts";
import { changedSitemap } from "../src/feeds/sitemapFiles.ts";
import type { Site } from "../src/site.ts";
import { assetFiles } from "./assets.ts";
import { type Hire, hireThisProcess } from "./crew.ts";
import { type Inspector, strictInspector } from "./inspector.ts";
import { mediaFiles, orphanedMedia } from "./media.ts";
import type { Making } from "./manifest.ts";
import type { PublicTree } from "./publicTree.ts";
import { type Folders, type MadeFile, type PublicFile, stage } from "./stage.ts";
import { done, listsOfFiles, type Work, worksOf } from "./work.ts";
import type { Rendering } from "./renderer.ts";

/** The tools and the folder that a release is made with. */
export interface Workshop {
  renderer: Rendering;
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
 *
 * @param hire who makes the files; this process if nobody else
 */
export async function releaseAll(
  workshop: Workshop,
  site: Site,
  feeds: Feeds,
  hire?: Hire,
  inspector = strictInspector(site),
): Promise<string[]> {
  const { tree, renderer } = workshop;
  const hashOf = (address: string) => tree.hashOf(address);
  const kept = new Set<string>();
  const make = async (folders: Folders) => {
    const made: MadeFile[] = [];
    for await (const file of copiedFiles(workshop, site, (address) => inspector.kept.has(address)))
      made.push(await stage(folders, file, hashOf(file.path), `copied-${made.length}`));
    const crew = await (hire ?? hireThisProcess(renderer, hashOf))(site, feeds, folders);
    try {
      const add = async (works: Iterable<Work>) => {
        const { made: files, faults } = await crew.make(works);
        for (const { page, ...found } of faults) inspector.judge(page, found, true);
        for (const file of files) made.push(file);
        return files;
      };
      // At one moment: an alert that is being let out is in the live set for a while.
      const works = await renderer.alone(() => worksOf(site));
      await add(works.formats);
      // Every one of them is made.
      for (const [index, { sha256 }] of (await add(works.documents)).entries()) {
        const work = works.documents[index];
        if (work) feeds.learn(work.document, sha256);
      }
      await add(works.pages);
      inspector.decide();
      await add(listsOfFiles(site, feeds));
    } finally {
      crew.end();
    }
    for (const { path: address } of made) kept.add(address);
    for (const address of inspector.kept) kept.add(address);
    return made;
  };
  return tree.transaction(make, () => gone(tree, kept, site.now), makingOf(workshop, site));
}

/** What the files are once they show the site. */
function makingOf({ renderer }: Workshop, site: Site): Making {
  const { seq, pinned } = site.live;
  return { seq, pinned, version: versionOf(renderer.bundle, site), day: dayInChina(site.now) };
}

/** Stands for everything that all pages are made with: the templates, and whose site it is. */
export function versionOf({ identity: templates }: Bundle, place: Place): string {
  const { identity, url, publishWgs84 = false } = place;
  const text = canonicalJson({ templates, identity, url: url.href, publishWgs84 });
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

type Place = Pick<Site, "identity" | "url" | "publishWgs84">;

/** Files that are not made but taken over. */
async function* copiedFiles(
  { renderer, mediaFolder }: Pick<Workshop, "renderer" | "mediaFolder">,
  site: Site,
  isOut: (address: string) => boolean = () => false,
): AsyncGenerator<PublicFile> {
  yield* await assetFiles(renderer.bundle);
  yield* mediaFiles(site.live.everything(), mediaFolder, isOut);
}

/** Every file of the site in the order of writing. */
export async function* wholeSite(
  workshop: Pick<Workshop, "renderer" | "mediaFolder">,
  site: Site,
  feeds: Feeds,
): AsyncGenerator<PublicFile> {
  yield* copiedFiles(workshop, site);
  const { formats, documents, pages } = worksOf(site);
  for (const work of [...formats, ...documents, ...pages])
    yield done(work, workshop.renderer, feeds);
  for (const work of listsOfFiles(site, feeds)) yield done(work, workshop.renderer, feeds);
}

/** What a set of changes has done to the site, the versions that it replaced, and the way back. */
export interface Step {
  affected: Affected;
  replaced: LiveDocument[];
  from: number;
  inverse: Undo[];
}

/** Moves the site on in memory. `release` then brings the files after it. */
export function step(site: Site, changes: readonly LiveChange[], seq: number): Step {
  const replaced = changes.flatMap((change) => site.live.get(keyOfChange(change)) ?? []);
  const [from, inverse] = [site.live.seq, inverseOf(site.live, changes)];
  return { affected: applyChanges(site.live, site.now, changes, seq), replaced, from, inverse };
}

/** Undoes a step that could not be released. The tree has not moved. */
export function takeBack(site: Site, feeds: Feeds, { affected, inverse, from }: Step): void {
  const first = inverse.flatMap((change) => ("forget" in change ? change.forget : []));
  feeds.forget(first);
  applyChanges(site.live, site.now, inverse, from);
  feeds.refresh(site, affected.documents);
}

/** Brings the tree after a step, touching only what the step affects. */
export async function release(
  workshop: Workshop,
  site: Site,
  feeds: Feeds,
  { affected, replaced }: Step,
  inspector = strictInspector(site),
): Promise<string[]> {
  const lists = feeds.refresh(site, affected.documents);
  const sitemap = changedSitemap(site, affected.sitemap);
  const orphans = orphanedMedia(replaced, site.live);
  const listing = [...lists.files, ...sitemap.files, feeds.index()];
  const files = changedFiles(workshop, site, feeds, affected, listing, inspector);
  const removals = () => [...affected.remove, ...lists.remove, ...sitemap.remove, ...orphans];
  return workshop.tree.commit(files, removals, makingOf(workshop, site));
}

/** Says anew until when the feeds may be believed. */
export function beat(workshop: Workshop, site: Site, feeds: Feeds): Promise<string[]> {
  const files = [bytesOf(feeds.heartbeat(site))];
  return workshop.tree.commit(files, () => [], makingOf(workshop, site));
}

async function* changedFiles(
  { renderer, tree, mediaFolder }: Workshop,
  site: Site,
  feeds: Feeds,
  { documents, render }: Affected,
  lists: readonly FeedFile[],
  inspector: Inspector,
): AsyncGenerator<PublicFile> {
  const entries = [...documents].flatMap((key) => site.live.get(key) ?? []);
  yield* mediaFiles(entries, mediaFolder, (address) => tree.hashOf(address) !== undefined);
  for (const key of documents) for (const file of feeds.filesOf(key)) yield bytesOf(file);
  yield* rendered(renderer, render, inspector);
  for (const file of lists) yield bytesOf(file);
}

async function* rendered(
  renderer: Rendering,
  pages: Iterable<string>,
  inspector: Inspector,
): AsyncGenerator<PublicFile> {
  for (const address of pages) {
    const bytes = await inspector.page(renderer, address);
    if (bytes) yield { path: address, bytes };
  }
  inspector.decide();
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
