import type { FeedFile } from "../src/feeds/feedFile.ts";
import type { Feeds } from "../src/feeds/feedFiles.ts";
import { type Format, formatsOf } from "../src/feeds/formats.ts";
import { schemaFiles } from "../src/feeds/schemaFiles.ts";
import { sitemapFiles } from "../src/feeds/sitemapFiles.ts";
import { type Key, keyOf } from "../src/live/liveDocument.ts";
import { allPages } from "../src/paths/pages.ts";
import type { Site } from "../src/site.ts";
import type { InspectedPage } from "./gates/pageGates.ts";
import { lookAt, type PageFault } from "./lookAt.ts";
import type { Rendering } from "./renderer.ts";
import type { PublicFile } from "./stage.ts";

/** One file to make, said so briefly that any process with the same site can do it. */
export type Work =
  { page: string } | { document: Key } | { format: Format; of: Key } | { file: FeedFile };

/** What a site consists of but for its lists, in the order of writing. */
interface Works {
  formats: Work[];
  /** A document of the feeds names its other formats. */
  documents: { document: Key }[];
  /** Each page names its document. */
  pages: Work[];
}

export function worksOf({ live, now }: Site): Works {
  const entries = [...live.everything()];
  return {
    formats: entries.flatMap((entry) =>
      formatsOf(entry).map((format) => ({ format, of: keyOf(entry) })),
    ),
    documents: [...entries, ...live.withdrawn()].map((entry) => ({ document: keyOf(entry) })),
    pages: allPages(live, now).map((page) => ({ page })),
  };
}

/**
 * What lists other files, and the feed index last; each made when it is asked for. Needs the hash of
 * every document.
 */
export function* listsOfFiles(site: Site, feeds: Feeds): Generator<Work> {
  for (const file of schemaFiles()) yield { file };
  for (const file of feeds.lists()) yield { file };
  for (const file of sitemapFiles(site)) yield { file };
  yield { file: feeds.index() };
}

/** Makes one file. Throws a RenderError when a page cannot be rendered. */
export async function done(
  work: Work,
  renderer: Pick<Rendering, "page">,
  feeds: Feeds,
): Promise<PublicFile> {
  if ("page" in work) return { path: work.page, bytes: await renderer.page(work.page) };
  const file = fileOf(work, feeds);
  if (!file) throw new Error(`There is no ${JSON.stringify(work)} in the live set.`);
  return { path: file.path, bytes: Buffer.from(file.text) };
}

/** Makes one file and asks the gates if it is a page. A broken page is not handed out. */
export async function lookedAt(
  work: Work,
  renderer: Pick<Rendering, "page">,
  feeds: Feeds,
  inspect: (path: string, bytes: Buffer) => InspectedPage,
): Promise<{ file?: PublicFile; fault?: PageFault }> {
  if (!("page" in work)) return { file: await done(work, renderer, feeds) };
  const { bytes, broken, blemished } = await lookAt(renderer, inspect, work.page);
  const isFaulty = broken.length + blemished.length > 0;
  return {
    ...(bytes && broken.length === 0 ? { file: { path: work.page, bytes } } : {}),
    ...(isFaulty ? { fault: { page: work.page, broken, blemished } } : {}),
  };
}

function fileOf(work: Exclude<Work, { page: string }>, feeds: Feeds): FeedFile | undefined {
  if ("file" in work) return work.file;
  return "document" in work ? feeds.document(work.document) : feeds.format(work.of, work.format);
}
