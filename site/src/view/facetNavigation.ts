import { activityKinds } from "@haizhu/shared/vocabularies/activities";
import { audiences } from "@haizhu/shared/vocabularies/audiences";
import { domains } from "@haizhu/shared/vocabularies/domains";
import { phoneKinds } from "@haizhu/shared/vocabularies/phones";
import { venueKinds } from "@haizhu/shared/vocabularies/venues";
import type { LiveSet } from "../live/liveSet.ts";
import { facets } from "../paths/facets.ts";
import { listsOfType } from "../paths/listEntries.ts";
import { type ListKey, listPath } from "../paths/lists.ts";
import type { PagedType } from "./columns.ts";

/** One way to narrow a list, with the values that have something to show. */
export interface FacetGroup {
  label: string;
  /** The value that the page shows, if this facet narrows it. */
  current?: string | undefined;
  links: { label: string; path: string; current: boolean }[];
}

/** The filters of a type's list, values in the order of their vocabulary. */
export function facetGroups(list: ListKey, live: LiveSet, now: Date): FacetGroup[] {
  const type = list.type as PagedType;
  const existing = listsOfType(type, live, now);
  return facets[type].flatMap(({ name, label, labelOf }) => {
    const order = codesInOrder(type, name, live);
    const links = existing
      .flatMap(({ facet }) => (facet?.name === name ? [facet.code] : []))
      .sort((a, b) => order.indexOf(a) - order.indexOf(b))
      .map((code) => ({
        label: labelOf(code, live),
        path: listPath({ type, facet: { name, code } }),
        current: list.facet?.name === name && list.facet.code === code,
      }));
    const current = links.find((link) => link.current)?.label;
    return links.length > 0 ? [{ label, current, links }] : [];
  });
}

const kinds: Partial<Record<PagedType, readonly string[]>> = {
  activity: activityKinds.codes,
  venue: venueKinds.codes,
  phone: phoneKinds.codes,
};

function codesInOrder(type: PagedType, facet: string, live: LiveSet): readonly string[] {
  if (facet === "domain") return domains.codes;
  if (facet === "audience") return audiences.codes;
  if (facet === "kind") return kinds[type] ?? [];
  return streetsInOrder(live).map(({ slug }) => slug);
}

/** The 街道 in the order of their official codes. */
export function streetsInOrder(live: LiveSet) {
  return [...live.all("street")].sort((a, b) => (a.document.code < b.document.code ? -1 : 1));
}
