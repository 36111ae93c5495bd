import { type DocumentType, documentTypes, typeNames } from "@haizhu/shared/documents/registry";
import { activityIsOver } from "../live/time.ts";
import type { LiveDocument } from "../live/liveDocument.ts";
import type { LiveSet } from "../live/liveSet.ts";
import { facets } from "./facets.ts";

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

/** `/guides/juzhuzheng/`. */
export function documentPath({ type, slug }: { type: DocumentType; slug: string }): string {
  return `/${documentTypes[type].plural}/${slug}/`;
}

/** The lists that a document belongs to: its type's whole list and one per facet value. */
export function listsOf(entry: LiveDocument, live: LiveSet): ListKey[] {
  const { type } = entry;
  if (!documentTypes[type].pages) return [];
  const narrowed = facets[type].flatMap(({ name, valuesOf }) =>
    valuesOf(entry, live).map((code) => ({ type, facet: { name, code } })),
  );
  return [{ type }, ...narrowed];
}

/** Whether a document is shown in lists now: a past activity leaves them by itself. */
export function isListed(entry: LiveDocument, now: Date): boolean {
  return entry.type !== "activity" || !activityIsOver(entry as LiveDocument<"activity">, now);
}

/** All lists of a type that have something to show; the whole list always exists. */
export function listsOfType(type: DocumentType, live: LiveSet, now: Date): ListKey[] {
  const lists = new Map<string, ListKey>([[listPath({ type }), { type }]]);
  for (const entry of live.all(type)) {
    if (!isListed(entry, now)) continue;
    for (const list of listsOf(entry, live)) lists.set(listPath(list), list);
  }
  return [...lists.values()];
}

/** The documents of a list in the order in which residents see them. */
export function listEntries(list: ListKey, live: LiveSet, now: Date): LiveDocument[] {
  const path = listPath(list);
  const entries = live.all(list.type).filter((entry) => {
    if (!isListed(entry, now)) return false;
    return !list.facet || listsOf(entry, live).some((item) => listPath(item) === path);
  });
  return entries.sort(order[list.type] ?? byTitle);
}

type Order = (a: LiveDocument, b: LiveDocument) => number;

// Not localeCompare: its order depends on the ICU data of the machine, and renders must be equal.
const byTitle: Order = (a, b) => compare(a.document.title, b.document.title) || compare(a.id, b.id);
const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
const priority = (entry: LiveDocument) => (entry as LiveDocument<"phone">).document.priority;
const start = (entry: LiveDocument) =>
  Date.parse((entry as LiveDocument<"activity">).document.start);

const order: Partial<Record<DocumentType, Order>> = {
  phone: (a, b) => compare(priority(a), priority(b)) || byTitle(a, b),
  activity: (a, b) => compare(start(a), start(b)) || byTitle(a, b),
  policy: (a, b) => compare(b.firstSeq, a.firstSeq),
};
