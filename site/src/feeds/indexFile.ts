import { type DocumentType, documentTypes, typeNames } from "@haizhu/shared/documents/registry";
import type { FeedIndex } from "@haizhu/shared/feeds/lists";
import { dayInChina } from "../live/time.ts";
import { href, type Site } from "../site.ts";
import { alertsPath } from "./alertsFeed.ts";
import { calendarFeedPath } from "./calendar.ts";
import { changesPath } from "./changeLog.ts";
import { type FeedFile, json } from "./feedFile.ts";
import { placesPath } from "./geoJson.ts";
import { phonesPath } from "./phonesFile.ts";
import { openApiPath, schemaPath, typesPath } from "./schemaFiles.ts";
import { atomPath, jsonFeedPath } from "./syndication.ts";

/** A publisher that stopped on a Friday evening is noticed before the week begins. */
export const validDays = 2;
const validMilliseconds = validDays * 24 * 60 * 60 * 1000;

/** `/feeds/v1/guides/page-1.json`. */
export function listFeedPath(type: DocumentType, page: number): string {
  return `/feeds/v1/${documentTypes[type].plural}/page-${page}.json`;
}

/** `/feeds/v1/index.json`: where everything is, and until when it may be believed. */
export function indexFile(
  { live, now, publishWgs84 }: Site,
  pages: (type: DocumentType) => number,
): FeedFile {
  const content: FeedIndex = {
    version: 1,
    seq: live.shownSeq,
    generatedAt: now.toISOString(),
    day: dayInChina(now),
    validUntil: new Date(now.getTime() + validMilliseconds).toISOString(),
    collections: typeNames.map((type) => ({
      type,
      plural: documentTypes[type].plural,
      label: documentTypes[type].label,
      count: live.all(type).length,
      pages: pages(type),
      href: href(listFeedPath(type, 1)),
      schema: href(schemaPath(type)),
      ...(documentTypes[type].pages
        ? { jsonFeed: href(jsonFeedPath(type)), atom: href(atomPath(type)) }
        : {}),
    })),
    links: {
      changes: href(changesPath),
      alerts: href(alertsPath),
      phones: href(phonesPath),
      calendar: href(calendarFeedPath),
      ...(publishWgs84 ? { places: href(placesPath) } : {}),
      openapi: href(openApiPath),
      types: href(typesPath),
    },
  };
  return { path: "/feeds/v1/index.json", text: json(content) };
}
