import type { DocumentType } from "@haizhu/shared/documents/registry";
import { documentTypes } from "@haizhu/shared/documents/registry";
import { isDialable, telephoneUri } from "@haizhu/shared/phones/dialable";
import { plainText } from "@haizhu/shared/richText/plainText";
import { type LiveDocument, type WithdrawnDocument } from "../live/liveDocument.ts";
import { dayInChina } from "../live/time.ts";
import { documentPath } from "../paths/lists.ts";
import { hasPage } from "../paths/pages.ts";
import { absolute, type Site } from "../site.ts";

/** `/feeds/v1/guides/{id}.json`. */
export function feedPath({ type, id }: { type: DocumentType; id: string }): string {
  return `/feeds/v1/${documentTypes[type].plural}/${id}.json`;
}

/** A live document as apps read it (`feedDocument` in shared/feeds/document.ts). */
export function documentFeed(entry: LiveDocument, { live, now }: Site): unknown {
  return {
    type: entry.type,
    ...entry.document,
    ...("numbers" in entry.document ? { numbers: numbersFeed(entry.document, now) } : {}),
    ...("body" in entry.document && entry.document.body
      ? { body: bodyFeed(entry.document.body) }
      : {}),
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
  };
}

function numbersFeed(phone: LiveDocument<"phone">["document"], now: Date) {
  const today = dayInChina(now);
  return phone.numbers.map((item) => ({
    ...item,
    ...(isDialable(phone, item, today) ? { tel: telephoneUri(item.number) } : {}),
  }));
}

function bodyFeed({ html }: { html: string }) {
  return { html, text: plainText(html) };
}

function pageUrl(entry: LiveDocument): string | undefined {
  return hasPage(entry) ? absolute(documentPath(entry)) : undefined;
}

/** What stays at a withdrawn document's address. */
export function tombstoneFeed({ type, id, at, reason }: WithdrawnDocument): unknown {
  return { state: "withdrawn", type, id, at, reason };
}
