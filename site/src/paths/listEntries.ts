import type { DocumentType } from "@haizhu/shared/documents/registry";
import type { LiveDocument } from "../live/liveDocument.ts";
import type { LiveSet } from "../live/liveSet.ts";
import { listIndex } from "./listIndex.ts";
import type { Paging } from "./listPaging.ts";
import { type ListKey, listPath } from "./lists.ts";

/** All lists of a type that have something to show; the whole list always exists and comes first. */
export function listsOfType(type: DocumentType, live: LiveSet, now: Date): ListKey[] {
  const narrowed = listIndex(live, now)
    .ofType(type)
    .filter((list) => list.facet !== undefined);
  return [{ type }, ...narrowed];
}

/** The documents of a list in the order in which residents see them. */
export function listEntries(list: ListKey, live: LiveSet, now: Date): readonly LiveDocument[] {
  return listIndex(live, now).entries(list);
}

/** How a list is divided into pages. */
export function listPaging(list: ListKey, live: LiveSet, now: Date): Paging {
  return listIndex(live, now).paging(list);
}

/** The addresses of all pages of a list, in the order in which residents turn them. */
export function listPages(list: ListKey, live: LiveSet, now: Date): string[] {
  const numbers = listPaging(list, live, now).numbered.map((_, index) => index + 1);
  return [listPath(list), ...numbers.reverse().map((page) => listPath(list, page))];
}
