import { type DocumentType, documentTypes } from "@haizhu/shared/documents/registry";
import type { LiveDocument } from "../live/liveDocument.ts";
import type { Site } from "../site.ts";
import { alertsFile } from "./alertsFeed.ts";
import { calendarFile } from "./calendar.ts";
import type { FeedFile } from "./feedFile.ts";
import { placesFile } from "./geoJson.ts";
import { phonesFile } from "./phonesFile.ts";
import { syndicationFiles } from "./syndication.ts";

/** The files beside its list pages that are made from all documents of a type. */
export function collectionFiles(
  type: DocumentType,
  site: Site,
  newest: readonly LiveDocument[],
): FeedFile[] {
  const own = wholes[type]?.(site) ?? [];
  return documentTypes[type].pages ? [...own, ...syndicationFiles(type, newest)] : own;
}

const wholes: Partial<Record<DocumentType, (site: Site) => FeedFile[]>> = {
  alert: (site) => [alertsFile(site)],
  phone: (site) => [phonesFile(site)],
  activity: (site) => [calendarFile(site)],
  venue: placesFile,
};
