import { createHash } from "node:crypto";
import { type DocumentType, typeNames } from "@haizhu/shared/documents/registry";
import {
  type ListPage,
  pageSize,
  type Summary,
  type WithdrawnSummary,
} from "@haizhu/shared/feeds/lists";
import { type Key, keyOf } from "../live/liveDocument.ts";
import { SortedList } from "../live/sortedList.ts";
import type { LiveSet } from "../live/liveSet.ts";
import { href, type Site } from "../site.ts";
import { ChangeLog } from "./changeLog.ts";
import { collectionFiles } from "./collectionFiles.ts";
import { documentFiles, documentText, formatFile } from "./documentFiles.ts";
import { type Entry, type FeedFile, feedPath, isLive, json } from "./feedFile.ts";
import { type Format, formatPath, formatsOf } from "./formats.ts";
import { indexFile, listFeedPath } from "./indexFile.ts";
import { Newest } from "./newest.ts";

/** What a change does to the feeds beside the files of the documents themselves. */
export interface Refreshed {
  files: FeedFile[];
  /** Addresses that are no more. */
  remove: string[];
}

/** What the files that name many documents are made from. */
interface Known {
  ofType: ReadonlyMap<DocumentType, SortedList<Entry>>;
  newest: Newest;
  changes: ChangeLog;
}

function knownOf(live: LiveSet): Known {
  const all: Entry[] = [...live.everything(), ...live.withdrawn()];
  const byType = Map.groupBy(all, ({ type }) => type);
  return {
    ofType: new Map(
      typeNames.map((type) => [type, new SortedList(byFirstPublication, byType.get(type) ?? [])]),
    ),
    newest: new Newest(live.everything()),
    changes: new ChangeLog(all, live),
  };
}

/** Makes feed files. Follows a site whose live set moves on; see `refresh`. */
export class Feeds {
  #site: Site;
  readonly #hashes = new Map<Key, string>();
  readonly #known: Known | undefined;

  /** @param which `documents`: nothing is asked for that names many of them, which saves memory */
  constructor(site: Site, which: "all" | "documents" = "all") {
    this.#site = site;
    // Not later: the live set moves on before `refresh` is told.
    if (which === "all") this.#known = knownOf(site.live);
  }

  get #all(): Known {
    if (!this.#known) throw new Error("These feeds are of single documents only.");
    return this.#known;
  }

  /** Takes in what has become of some documents. Returns the files that may read differently now. */
  refresh(site: Site, keys: Iterable<Key>): Refreshed {
    this.#site = site;
    const touched = new Map<DocumentType, Set<number>>();
    const remove: string[] = [];
    for (const key of keys) {
      const entry = this.#entryOf(key);
      if (!entry) continue;
      this.#hashes.delete(key);
      this.#all.newest.set(key, isLive(entry) ? entry : undefined);
      this.#all.changes.set(entry, site.live);
      if (!isLive(entry))
        remove.push(...formatsOf(entry).map((format) => formatPath(entry, format)));
      const ofType = this.#ofType(entry.type);
      const isNew = ofType.positionOf(entry) === undefined;
      ofType.add(entry);
      const pages = touched.get(entry.type) ?? new Set<number>();
      touched.set(entry.type, pages);
      // Every page names the total, so a first publication changes them all.
      if (isNew) for (let page = 1; page <= this.#pages(entry.type); page += 1) pages.add(page);
      else pages.add(Math.floor((ofType.positionOf(entry) ?? 0) / pageSize) + 1);
    }
    const lists = [...touched].flatMap(([type, pages]) =>
      [...pages].map((page) => this.#page(type, page)),
    );
    return { files: [...lists, ...this.#around([...touched.keys()])], remove };
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
      this.#all.newest.set(key, undefined);
      this.#all.changes.forget(key);
      this.#hashes.delete(key);
    }
  }

  /** The file of one document, or of its tombstone; undefined when it was never published. */
  document(key: Key): FeedFile | undefined {
    const entry = this.#entryOf(key);
    return entry && { path: feedPath(entry), text: documentText(entry, this.#site) };
  }

  /** A document in one of its other formats; undefined when it is not live. */
  format(key: Key, format: Format): FeedFile | undefined {
    const entry = this.#site.live.get(key);
    return entry && formatFile(entry, format, this.#site);
  }

  /** All files of one document. The one that names the others comes last. */
  filesOf(key: Key): FeedFile[] {
    const entry = this.#entryOf(key);
    return entry ? documentFiles(entry, this.#site) : [];
  }

  /** The files of all documents and tombstones. */
  *documents(): Generator<FeedFile> {
    for (const { items } of this.#all.ofType.values())
      for (const entry of items) yield* documentFiles(entry, this.#site);
  }

  /** All pages of all lists, and the other files that are made from many documents. */
  *lists(): Generator<FeedFile> {
    for (const type of typeNames)
      for (let page = 1; page <= this.#pages(type); page += 1) yield this.#page(type, page);
    yield* this.#around(typeNames);
  }

  /** The index at a later moment, when nothing has changed. */
  heartbeat(site: Site): FeedFile {
    this.#site = site;
    return this.index();
  }

  /** `/feeds/v1/index.json`, the last file to be written. */
  index(): FeedFile {
    return indexFile(this.#site, (type) => this.#pages(type));
  }

  /** What is made from all documents of these types; `changes.json`, which names them, comes last. */
  #around(types: readonly DocumentType[]): FeedFile[] {
    const ofTypes = types.flatMap((type) =>
      collectionFiles(type, this.#site, this.#all.newest.of(type)),
    );
    return [...ofTypes, this.#all.changes.file(this.#site, (key) => this.#described(key))];
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
    const { href: address, sha256 } = this.#address(entry);
    const { id, slug } = entry;
    if (!isLive(entry)) return { id, state: "withdrawn", at: entry.at, href: address, sha256 };
    const { title, summary } = entry.document;
    return { id, slug, title, summary, href: address, sha256, updatedAt: entry.updatedAt };
  }

  #described(key: Key) {
    const entry = this.#entryOf(key);
    if (!entry) throw new Error(`${key} is in the change log and nowhere else.`);
    return { entry, ...this.#address(entry) };
  }

  /** The hash in the address keeps a CDN from serving old bytes for a new hash. */
  #address(entry: Entry): { href: string; sha256: string } {
    const sha256 = this.#hash(entry);
    return { href: `${href(feedPath(entry))}?v=${sha256.slice(0, 12)}`, sha256 };
  }

  #hash(entry: Entry): string {
    const key = keyOf(entry);
    const known = this.#hashes.get(key);
    if (known !== undefined) return known;
    const hash = createHash("sha256").update(documentText(entry, this.#site)).digest("hex");
    this.#hashes.set(key, hash);
    return hash;
  }

  #entryOf(key: Key): Entry | undefined {
    return this.#site.live.get(key) ?? this.#site.live.notice(key);
  }

  #ofType(type: DocumentType): SortedList<Entry> {
    const entries = this.#all.ofType.get(type);
    if (!entries) throw new Error(`There are no feeds of ${type}.`);
    return entries;
  }

  #pages(type: DocumentType): number {
    return Math.max(1, Math.ceil(this.#ofType(type).items.length / pageSize));
  }
}

const byFirstPublication = (a: Entry, b: Entry) => a.firstSeq - b.firstSeq;
