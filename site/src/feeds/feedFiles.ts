import { createHash } from "node:crypto";
import { feedJsonSchema, jsonSchemaOf } from "@haizhu/shared/documents/jsonSchema";
import { type DocumentType, documentTypes, typeNames } from "@haizhu/shared/documents/registry";
import { tombstone } from "@haizhu/shared/feeds/document";
import {
  feedIndex,
  type ListPage,
  listPage,
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
import type { LiveSet } from "../live/liveSet.ts";
import { href, type Site } from "../site.ts";
import { documentFeed, feedPath, tombstoneFeed } from "./documentFeed.ts";

/** A file of the feeds: its address below the site's base and its exact bytes. */
export interface FeedFile {
  path: string;
  text: string;
}

const json = (value: unknown) => `${JSON.stringify(value)}\n`;

/** Makes feed files for one state of the site; each document's bytes are made once. */
export class Feeds {
  readonly #site: Site;
  readonly #texts = new Map<Key, string>();
  readonly #entries = new Map<DocumentType, (LiveDocument | WithdrawnDocument)[]>();

  constructor(site: Site) {
    this.#site = site;
    for (const type of typeNames) this.#entries.set(type, entriesOf(type, site.live));
  }

  /** The file of one document, or of its tombstone; undefined when it was never published. */
  document(key: Key): FeedFile | undefined {
    const [type] = key.split("/") as [DocumentType];
    const entry = this.#entries.get(type)?.find((item) => keyOf(item) === key);
    return entry && { path: feedPath(entry), text: this.#text(entry) };
  }

  /** The files of all documents and tombstones. */
  documents(): FeedFile[] {
    return [...this.#entries.values()].flat().map((entry) => ({
      path: feedPath(entry),
      text: this.#text(entry),
    }));
  }

  /** All pages of all lists. An unchanged one has unchanged bytes and is not written again. */
  lists(): FeedFile[] {
    return typeNames.flatMap((type) => {
      const entries = this.#entries.get(type) ?? [];
      const pages = pagesOf(entries.length);
      return Array.from({ length: pages }, (_, index) => {
        const items = entries.slice(index * pageSize, (index + 1) * pageSize);
        const page: ListPage = {
          items: items.map((item) => this.#summary(item)),
          page: index + 1,
          pages,
          total: entries.length,
        };
        return { path: listFeedPath(type, index + 1), text: json(page) };
      });
    });
  }

  /** `/feeds/v1/index.json`, the last file to be written. `validUntil` is two days off. */
  index(): FeedFile {
    const { live, now } = this.#site;
    const validUntil = new Date(now.getTime() + 2 * 24 * 60 * 60 * 1000);
    return {
      path: "/feeds/v1/index.json",
      text: json({
        version: 1,
        seq: live.seq,
        generatedAt: now.toISOString(),
        validUntil: validUntil.toISOString(),
        collections: typeNames.map((type) => ({
          type,
          plural: documentTypes[type].plural,
          label: documentTypes[type].label,
          count: live.all(type).length,
          pages: pagesOf(this.#entries.get(type)?.length ?? 0),
          href: href(listFeedPath(type, 1)),
          schema: href(schemaPath(type)),
        })),
      }),
    };
  }

  #text(entry: LiveDocument | WithdrawnDocument): string {
    const key = keyOf(entry);
    const text =
      this.#texts.get(key) ??
      json(isLive(entry) ? documentFeed(entry, this.#site) : tombstoneFeed(entry));
    this.#texts.set(key, text);
    return text;
  }

  #summary(entry: LiveDocument | WithdrawnDocument): Summary | WithdrawnSummary {
    const sha256 = createHash("sha256").update(this.#text(entry)).digest("hex");
    // The hash in the address keeps a CDN from serving old bytes for a new hash.
    const address = `${href(feedPath(entry))}?v=${sha256.slice(0, 12)}`;
    const { id, slug } = entry;
    if (!isLive(entry)) return { id, state: "withdrawn", at: entry.at, href: address, sha256 };
    const { title, summary } = entry.document;
    return { id, slug, title, summary, href: address, sha256, updatedAt: entry.updatedAt };
  }
}

/** The schemas beside the feeds. They change with the code, never with the content. */
export function schemaFiles(): FeedFile[] {
  const shapes = { "list-page": listPage, index: feedIndex, tombstone };
  return [
    ...typeNames.map((type) => ({ path: schemaPath(type), text: json(feedJsonSchema(type)) })),
    ...Object.entries(shapes).map(([name, schema]) => ({
      path: `/feeds/v1/schema/${name}.json`,
      text: json(jsonSchemaOf(schema)),
    })),
  ];
}

function entriesOf(type: DocumentType, live: LiveSet): (LiveDocument | WithdrawnDocument)[] {
  const withdrawn = [...live.withdrawn()].filter((item) => item.type === type);
  return [...live.all(type), ...withdrawn].sort((a, b) => a.firstSeq - b.firstSeq);
}

const isLive = (entry: LiveDocument | WithdrawnDocument): entry is LiveDocument =>
  "document" in entry;
const pagesOf = (entries: number) => Math.max(1, Math.ceil(entries / pageSize));
const schemaPath = (type: DocumentType) => `/feeds/v1/schema/${type}.json`;

function listFeedPath(type: DocumentType, page: number): string {
  return `/feeds/v1/${documentTypes[type].plural}/page-${page}.json`;
}
