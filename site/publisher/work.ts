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

/**
 * The feed's documents and all pages, in the order of writing: a document names its other formats,
 * each page its document.
 */
export function documentsAndPages({ live, now }: Site): Work[] {
  const documents = [...live.everything(), ...live.withdrawn()];
  const formats = [...live.everything()].flatMap((entry) =>
    formatsOf(entry).map((format) => ({ format, of: keyOf(entry) })),
  );
  return [
    ...formats,
    ...documents.map((entry) => ({ document: keyOf(entry) })),
    ...allPages(live, now).map((page) => ({ page })),
  ];
}

/** What lists other files, and the feed index last. Needs the hash of every document. */
export function listsOfFiles(site: Site, feeds: Feeds): Work[] {
  const lists = [...schemaFiles(), ...feeds.lists(), ...sitemapFiles(site)];
  return [...lists, feeds.index()].map((file) => ({ file }));
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
