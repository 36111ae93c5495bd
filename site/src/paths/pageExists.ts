import { documentTypes, typeOfPlural } from "@haizhu/shared/documents/registry";
import type { LiveSet } from "../live/liveSet.ts";
import { gatheringExists } from "./gatherings.ts";
import { listPaging } from "./listEntries.ts";
import type { ListKey } from "./lists.ts";
import { fixedPages } from "./pages.ts";

/**
 * Whether the site answers an address with a page, in this state. It follows from the state alone, so
 * asking costs the same on a site of any size.
 *
 * @param path below the site's base, without query and fragment
 */
export function pageExists(path: string, live: LiveSet, now: Date): boolean {
  if (fixedPages.includes(path)) return true;
  const [, first = "", ...rest] = path.split("/");
  if (rest.at(-1) !== "") return false;
  const parts = rest.slice(0, -1);
  if (first === "topics" || first === "audiences")
    return parts.length === 1 && gatheringExists(path, live, now);
  const type = typeOfPlural(first);
  if (type === undefined || !documentTypes[type].pages) return false;
  const [slug = ""] = parts;
  if (parts.length === 1)
    return Boolean(live.bySlug(type, slug) ?? live.withdrawnBySlug(type, slug));
  return listPageExists({ type }, parts, live, now);
}

/** `[]`, `["page", "2"]`, `["domain", "medical"]`, `["domain", "medical", "page", "2"]`. */
function listPageExists(whole: ListKey, parts: readonly string[], live: LiveSet, now: Date) {
  const isPaged = parts.at(-2) === "page";
  const [name, code, ...more] = isPaged ? parts.slice(0, -2) : parts;
  if (more.length > 0 || (name !== undefined && code === undefined)) return false;
  const list =
    name === undefined || code === undefined ? whole : { ...whole, facet: { name, code } };
  const { front, numbered } = listPaging(list, live, now);
  if (list.facet && front.to === 0) return false;
  return !isPaged || numbered.some((_, index) => String(index + 1) === parts.at(-1));
}
