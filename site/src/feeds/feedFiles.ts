import { createHash } from "node:crypto";
import { type DocumentType, documentTypes, typeNames } from "@haizhu/shared/documents/registry";
import {
  type ListPage,
  pageSize,
  type Summary,
  type WithdrawnSummary,
} from "@haizhu/shared/feeds/lists";
import {
  type Key,
  keyOf,
  type LiveDocument,
  type WithdrawnDocument,
} from "../live/liveDocument.ts";
import { SortedList } from "../live/sortedList.ts";
import { href, type Site } from "../site.ts";
import { documentFeed, feedPath, tombstoneFeed } from "./documentFeed.ts";
import { schemaPath } from "./schemaFiles.ts";

/** A file of the feeds: its address below the site's base and its exact bytes. */
export interface FeedFile {
  path: string;
  text: string;
}

type Entry = LiveDocument | WithdrawnDocument;

/** Makes feed files. Follows a site whose live set moves on; see `refresh`. */
export class Feeds {
  #site: Site;
  readonly #hashes = new Map<Key, string>();
  readonly #entries = new Map<DocumentType, SortedList<Entry>>();

  constructor(site: Site) {
    this.#site = site;
    const { live } = site;
    const withdrawn = [...live.withdrawn()];
    for (const type of typeNames) {
      const ofType = withdrawn.filter((item) => item.type === type);
      const entries: Entry[] = [...live.all(type), ...ofType];
      this.#entries.set(type, new SortedList<Entry>(byFirstPublication, entries));
    }
  }

  /** Takes in what has become of some documents. Returns the list pages that read differently now. */
  refresh(site: Site, keys: Iterable<Key>): FeedFile[] {
    this.#site = site;
    const touched = new Map<DocumentType, Set<number>>();
    for (const key of keys) {
      const entry = this.#entryOf(key);
      if (!entry) continue;
      this.#hashes.delete(key);
      const ofType = this.#ofType(entry.type);
      const isNew = ofType.positionOf(entry) === undefined;
      ofType.add(entry);
      const pages = touched.get(entry.type) ?? new Set<number>();
      touched.set(entry.type, pages);
      // Every page names the total, so a first publication changes them all.
      if (isNew) for (let page = 1; page <= this.#pages(entry.type); page += 1) pages.add(page);
      else pages.add(Math.floor((ofType.positionOf(entry) ?? 0) / pageSize) + 1);
    }
    return [...touched].flatMap(([type, pages]) =>
      [...pages].map((page) => this.#page(type, page)),
    );
  }

  /** Takes the hash of a document's file from whoever made it. */
  learn(key: Key, sha256: string): void {
    this.#hashes.set(key, sha256);
  }

  /** Takes documents out again that were put in with `refresh` for the first time. Before they are gone. */
  forget(keys: Iterable<Key>): void {
    for (const key of keys) {
      const entry = this.#entryOf(key);
      if (entry) this.#ofType(entry.type).remove(entry);
      this.#hashes.delete(key);
    }
  }

  /** The file of one document, or of its tombstone; undefined when it was never published. */
  document(key: Key): FeedFile | undefined {
    const entry = this.#entryOf(key);
    return entry && { path: feedPath(entry), text: this.#text(entry) };
  }

  /** The files of all documents and tombstones. */
  *documents(): Generator<FeedFile> {
    for (const { items } of this.#entries.values())
      for (const entry of items) yield { path: feedPath(entry), text: this.#text(entry) };
  }

  /** All pages of all lists. */
  lists(): FeedFile[] {
    return typeNames.flatMap((type) =>
      Array.from({ length: this.#pages(type) }, (_, index) => this.#page(type, index + 1)),
    );
  }

  /** `/feeds/v1/index.json`, the last file to be written. `validUntil` is two days off. */
  index(): FeedFile {
    const { live, now } = this.#site;
    const validUntil = new Date(now.getTime() + 2 * 24 * 60 * 60 * 1000);
    return {
      path: "/feeds/v1/index.json",
      text: json({
        version: 1,
        seq: live.shownSeq,
        generatedAt: now.toISOString(),
        validUntil: validUntil.toISOString(),
        collections: typeNames.map((type) => ({
          type,
          plural: documentTypes[type].plural,
          label: documentTypes[type].label,
          count: live.all(type).length,
          pages: this.#pages(type),
          href: href(listFeedPath(type, 1)),
          schema: href(schemaPath(type)),
        })),
      }),
    };
  }

  #page(type: DocumentType, page: number): FeedFile {
    const { items } = this.#ofType(type);
    const shown = items.slice((page - 1) * pageSize, page * pageSize);
    const list: ListPage = {
      items: shown.map((entry) => this.#summary(entry)),
      page,
      pages: this.#pages(type),
      total: items.length,
    };
    return { path: listFeedPath(type, page), text: json(list) };
  }

  #summary(entry: Entry): Summary | WithdrawnSummary {
    const sha256 = this.#hash(entry);
    // The hash in the address keeps a CDN from serving old bytes for a new hash.
    const address = `${href(feedPath(entry))}?v=${sha256.slice(0, 12)}`;
    const { id, slug } = entry;
    if (!isLive(entry)) return { id, state: "withdrawn", at: entry.at, href: address, sha256 };
    const { title, summary } = entry.document;
    return { id, slug, title, summary, href: address, sha256, updatedAt: entry.updatedAt };
  }

  #hash(entry: Entry): string {
    const key = keyOf(entry);
    const known = this.#hashes.get(key);
    if (known !== undefined) return known;
    const hash = createHash("sha256").update(this.#text(entry)).digest("hex");
    this.#hashes.set(key, hash);
    return hash;
  }

  #text(entry: Entry): string {
    return json(isLive(entry) ? documentFeed(entry, this.#site) : tombstoneFeed(entry));
  }

  #entryOf(key: Key): Entry | undefined {
    return this.#site.live.get(key) ?? this.#site.live.notice(key);
  }

  #ofType(type: DocumentType): SortedList<Entry> {
    const entries = this.#entries.get(type) ?? new SortedList<Entry>(byFirstPublication);
    this.#entries.set(type, entries);
    return entries;
  }

  #pages(type: DocumentType): number {
    return Math.max(1, Math.ceil(this.#ofType(type).items.length / pageSize));
  }
}

const json = (value: unknown) => `${JSON.stringify(value)}\n`;
const byFirstPublication = (a: Entry, b: Entry) => a.firstSeq - b.firstSeq;
const isLive = (entry: Entry): entry is LiveDocument => "document" in entry;

function listFeedPath(type: DocumentType, page: number): string {
  return `/feeds/v1/${documentTypes[type].plural}/page-${page}.json`;
}
