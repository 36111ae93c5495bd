import type { Phone } from "@haizhu/shared/documents/phone";
import { currentRecordings } from "@haizhu/shared/documents/recordings";
import type { Venue } from "@haizhu/shared/documents/venue";
import {
  callHoldsUntil,
  isDialable,
  mustBeCalled,
  telephoneUri,
} from "@haizhu/shared/phones/dialable";
import { richTextForms } from "@haizhu/shared/richText/forms";
import { inGcj02 } from "@haizhu/shared/datum";
import { type LiveDocument, type WithdrawnDocument } from "../live/liveDocument.ts";
import { dayInChina } from "../live/time.ts";
import { documentPath } from "../paths/lists.ts";
import { hasPage } from "../paths/pages.ts";
import { absolute, href, type Site } from "../site.ts";
import { isOfType } from "./feedFile.ts";
import { formatPath, formatsOf } from "./formats.ts";

/** A live document as apps read it (`feedDocument` in shared/feeds/document.ts). */
export function documentFeed(entry: LiveDocument, { live, now, url }: Site): unknown {
  return {
    type: entry.type,
    ...entry.document,
    ...fuller(entry, now, url),
    revision: entry.revision,
    publishedAt: entry.publishedAt,
    updatedAt: entry.updatedAt,
    url: pageUrl(entry),
    references: live.targetsOf(entry).flatMap((key) => {
      const target = live.get(key);
      if (!target) return [];
      const { type, id, document } = target;
      return { type, id, title: document.title, url: pageUrl(target) };
    }),
    formats: Object.fromEntries(
      formatsOf(entry).map((format) => [format, href(formatPath(entry, format))]),
    ),
  };
}

/** The fields that apps get in a fuller form than the ledger holds. */
function fuller(entry: LiveDocument, now: Date, base: URL): object {
  const { document } = entry;
  return {
    ...(isOfType(entry, "phone") ? { numbers: numbersFeed(entry.document, now) } : {}),
    ...(isOfType(entry, "venue") ? { location: locationFeed(entry.document.location) } : {}),
    ...(isOfType(entry, "activity") ? unixTimes(entry.document) : {}),
    ...("recordings" in document ? { recordings: recordingsFeed(document) } : {}),
    ...("body" in document && document.body
      ? { body: richTextForms(document.body.html, base) }
      : {}),
  };
}

/**
 * The numbers of a phone; `tel` stands only where the number may be dialled, `telUntil` says for how
 * long: an app may keep the file for months.
 */
export function numbersFeed(phone: Phone, now: Date) {
  const today = dayInChina(now);
  return phone.numbers.map(({ consent: _, ...item }) => {
    if (!isDialable(phone, item, today)) return item;
    const { lastCall } = phone;
    const ends = mustBeCalled(item) && lastCall;
    return {
      ...item,
      tel: telephoneUri(item.number),
      ...(ends ? { telUntil: callHoldsUntil(ends.on) } : {}),
    };
  });
}

/** Whatever the editors measured in: a map in WeChat reads every pair of numbers as GCJ-02. */
function locationFeed(location: Venue["location"]) {
  return location && { ...location, ...inGcj02(location), datum: "GCJ-02" as const };
}

/** Only those of the words that stand there now: an app cannot tell an old one. */
const recordingsFeed = (document: object) =>
  currentRecordings(document).map(({ words: _, ...recording }) => recording);

const unixTimes = ({ start, end }: { start: string; end: string }) => ({
  startUnix: Math.floor(Date.parse(start) / 1000),
  endUnix: Math.floor(Date.parse(end) / 1000),
});

function pageUrl(entry: LiveDocument): string | undefined {
  return hasPage(entry) ? absolute(documentPath(entry)) : undefined;
}

/** What stays at a withdrawn document's address. */
export function tombstoneFeed({ type, id, at, reason }: WithdrawnDocument): unknown {
  return { state: "withdrawn", type, id, at, reason };
}
