import { documentTypes } from "@haizhu/shared/documents/registry";
import type { LiveDocument } from "../live/liveDocument.ts";
import type { LiveSet } from "../live/liveSet.ts";
import { gatherings } from "./gatherings.ts";
import {
  documentPath,
  entriesPerListPage,
  listEntries,
  listedTypes,
  type ListKey,
  listPath,
  listsOfType,
} from "./lists.ts";

/** Pages that exist whatever is live. */
export const fixedPages = ["/", "/emergency/", "/search/", "/feeds/", "/404.html", "/robots.txt"];

/** The addresses of a list: one per page of entries, at least one. */
export function listPages(list: ListKey, live: LiveSet, now: Date): string[] {
  const pages = Math.max(1, Math.ceil(listEntries(list, live, now).length / entriesPerListPage));
  return Array.from({ length: pages }, (_, index) => listPath(list, index + 1));
}

/** Whether residents have a page for this document. */
export function hasPage({ type }: Pick<LiveDocument, "type">): boolean {
  return documentTypes[type].pages;
}

/** Every address that the site answers with a rendered page, in the order of writing: lists last. */
export function allPages(live: LiveSet, now: Date): string[] {
  const withdrawn = [...live.withdrawn()].filter(hasPage).map(documentPath);
  const documents = [...live.everything()].filter(hasPage).map(documentPath);
  const lists = listedTypes.flatMap((type) =>
    listsOfType(type, live, now).flatMap((list) => listPages(list, live, now)),
  );
  const gathered = gatherings(live, now).map(({ path }) => path);
  return [...documents, ...withdrawn, ...lists, ...gathered, ...fixedPages];
}
