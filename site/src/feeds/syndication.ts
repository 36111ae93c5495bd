import { type DocumentType, documentTypes } from "@haizhu/shared/documents/registry";
import type { LiveDocument } from "../live/liveDocument.ts";
import { chinaTimestamp } from "../live/time.ts";
import { documentPath, listPath } from "../paths/lists.ts";
import { absolute, site } from "../site.ts";
import { type FeedFile, json } from "./feedFile.ts";
import { element, escapedXml, xmlHeader } from "./xml.ts";

/** `/feeds/guides.json`. */
export const jsonFeedPath = (type: DocumentType) => `/feeds/${documentTypes[type].plural}.json`;
/** `/feeds/guides.xml`. */
export const atomPath = (type: DocumentType) => `/feeds/${documentTypes[type].plural}.xml`;

/** The newest documents of a type for feed readers: JSON Feed 1.1 and Atom (RFC 4287). */
export function syndicationFiles(type: DocumentType, newest: readonly LiveDocument[]): FeedFile[] {
  return [
    { path: jsonFeedPath(type), text: jsonFeed(type, newest) },
    { path: atomPath(type), text: atom(type, newest) },
  ];
}

const titleOf = (type: DocumentType) => `${site().identity.name} · ${documentTypes[type].label}`;

/** A name for ever, also when the site moves to another address. */
const permanentId = ({ id }: LiveDocument) => `urn:uuid:${id}`;

function jsonFeed(type: DocumentType, newest: readonly LiveDocument[]): string {
  return json({
    version: "https://jsonfeed.org/version/1.1",
    title: titleOf(type),
    home_page_url: absolute(listPath({ type })),
    feed_url: absolute(jsonFeedPath(type)),
    language: "zh-CN",
    authors: [{ name: site().identity.name }],
    items: newest.map((entry) => ({
      id: permanentId(entry),
      url: absolute(documentPath(entry)),
      title: entry.document.title,
      content_text: entry.document.summary,
      date_published: chinaTimestamp(entry.publishedAt),
      date_modified: chinaTimestamp(entry.updatedAt),
    })),
  });
}

/** RFC 4287 wants a moment also of a feed without entries. */
const never = "1970-01-01T00:00:00Z";

function atom(type: DocumentType, newest: readonly LiveDocument[]): string {
  const [latest] = newest;
  const self = absolute(atomPath(type));
  return [
    `${xmlHeader}\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">`,
    element("id", self),
    element("title", titleOf(type)),
    element("updated", chinaTimestamp(latest?.updatedAt ?? never)),
    `<author>${element("name", site().identity.name)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escapedXml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapedXml(absolute(listPath({ type })))}"/>`,
    ...newest.map(atomEntry),
    "</feed>\n",
  ].join("");
}

function atomEntry(entry: LiveDocument): string {
  return [
    "<entry>",
    element("id", permanentId(entry)),
    element("title", entry.document.title),
    element("published", chinaTimestamp(entry.publishedAt)),
    element("updated", chinaTimestamp(entry.updatedAt)),
    `<link rel="alternate" type="text/html" href="${escapedXml(absolute(documentPath(entry)))}"/>`,
    element("summary", entry.document.summary),
    "</entry>",
  ].join("");
}
