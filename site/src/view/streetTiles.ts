import type { DocumentType } from "@haizhu/shared/documents/registry";
import type { LiveSet } from "../live/liveSet.ts";
import { listsOfType } from "../paths/listEntries.ts";
import { listPath } from "../paths/lists.ts";
import type { Column } from "./columns.ts";
import { streetsInOrder } from "./facetNavigation.ts";

/** The 街道 that have documents of a type, by name: the site draws no outlines of them (审图号). */
export function streetTiles(type: DocumentType, live: LiveSet, now: Date): Column[] {
  const existing = new Set(listsOfType(type, live, now).map((list) => listPath(list)));
  return streetsInOrder(live)
    .map(({ slug, document }) => ({
      label: document.shortName,
      path: listPath({ type, facet: { name: "street", code: slug } }),
    }))
    .filter(({ path }) => existing.has(path));
}
