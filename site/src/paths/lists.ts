import { type DocumentType, documentTypes, typeNames } from "@haizhu/shared/documents/registry";
import type { LiveDocument } from "../live/liveDocument.ts";
import type { Order } from "../live/sortedList.ts";
import { activityIsOver } from "../live/time.ts";

/** A list of documents of one type, whole or narrowed by one facet value. */
export interface ListKey {
  type: DocumentType;
  facet?: { name: string; code: string };
}

export const entriesPerListPage = 50;

/** The types that have a list page. */
export const listedTypes = typeNames.filter((type) => documentTypes[type].pages);

/** `/guides/`, `/guides/domain/medical/`, `/guides/page/2/`. */
export function listPath({ type, facet }: ListKey, page = 1): string {
  const narrowed = facet ? `${facet.name}/${facet.code}/` : "";
  return `/${documentTypes[type].plural}/${narrowed}${page > 1 ? `page/${page}/` : ""}`;
}

/** How many pages a list of so many entries has: at least one. */
export function pageCount(entries: number): number {
  return Math.max(1, Math.ceil(entries / entriesPerListPage));
}

/** `/guides/juzhuzheng/`. */
export function documentPath({ type, slug }: { type: DocumentType; slug: string }): string {
  return `/${documentTypes[type].plural}/${slug}/`;
}

/** Whether a document is shown in lists now: a past activity leaves them by itself. */
export function isListed(entry: LiveDocument, now: Date): boolean {
  return entry.type !== "activity" || !activityIsOver(entry as LiveDocument<"activity">, now);
}

/** The order in which residents see a type's documents. Total: no two documents are equal. */
export function orderOf(type: DocumentType): Order<LiveDocument> {
  return orders[type] ?? byTitle;
}

// Not localeCompare: its order depends on the ICU data of the machine, and renders must be equal.
const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
const byTitle: Order<LiveDocument> = (a, b) =>
  compare(a.document.title, b.document.title) || compare(a.id, b.id);
const priority = (entry: LiveDocument) => (entry as LiveDocument<"phone">).document.priority;
const start = (entry: LiveDocument) =>
  Date.parse((entry as LiveDocument<"activity">).document.start);

const orders: Partial<Record<DocumentType, Order<LiveDocument>>> = {
  phone: (a, b) => compare(priority(a), priority(b)) || byTitle(a, b),
  activity: (a, b) => compare(start(a), start(b)) || byTitle(a, b),
  policy: (a, b) => compare(b.firstSeq, a.firstSeq),
};
