import type { LiveDocument } from "../live/liveDocument.ts";
import type { Site } from "../site.ts";
import { eventText } from "./calendar.ts";
import { capXml } from "./capXml.ts";
import { contactText } from "./contact.ts";
import { documentFeed, tombstoneFeed } from "./documentFeed.ts";
import { type Entry, type FeedFile, feedPath, isLive, json } from "./feedFile.ts";
import { type Format, formatPath, formatsOf } from "./formats.ts";
import { officialAccountText } from "./officialAccountText.ts";

/** All files of a document; the one that names the others comes last. Of a withdrawn one, a tombstone. */
export function documentFiles(entry: Entry, site: Site): FeedFile[] {
  const own = { path: feedPath(entry), text: documentText(entry, site) };
  if (!isLive(entry)) return [own];
  return [...formatsOf(entry).map((format) => formatFile(entry, format, site)), own];
}

/** The exact text of a document's JSON. */
export function documentText(entry: Entry, site: Site): string {
  return json(isLive(entry) ? documentFeed(entry, site) : tombstoneFeed(entry));
}

/** A document in one of its other formats. */
export function formatFile(entry: LiveDocument, format: Format, site: Site): FeedFile {
  return { path: formatPath(entry, format), text: writers[format](entry, site) };
}

const writers: Readonly<Record<Format, (entry: LiveDocument, site: Site) => string>> = {
  officialAccount: officialAccountText,
  calendar: (entry, site) => eventText(entry as LiveDocument<"activity">, site),
  cap: (entry, site) => capXml(entry as LiveDocument<"alert">, site),
  contact: (entry, site) =>
    contactText(entry as LiveDocument<"phone"> | LiveDocument<"venue">, site),
};
