import { documentTypes } from "@haizhu/shared/documents/registry";
import type { LiveDocument } from "../live/liveDocument.ts";
import { facets } from "../paths/facets.ts";
import { listEntries, listsOfType } from "../paths/listEntries.ts";
import { entriesPerListPage, type ListKey, listPath, pageCount } from "../paths/lists.ts";
import { listPages } from "../paths/pages.ts";
import { site } from "../site.ts";
import { columnOf, type PagedType } from "./columns.ts";

/** One page of a list, ready to be shown. */
export interface ListView {
  type: PagedType;
  list: ListKey;
  /** `服务指南`, or `服务指南：养老`. */
  title: string;
  /** The last step of the trail: `服务指南`, or `养老`. */
  here: string;
  path: string;
  page: number;
  pages: number;
  entries: LiveDocument[];
}

/** The addresses of all pages of a type's lists, for the reference build. */
export function listPaths(type: PagedType): { params: { list: string | undefined } }[] {
  const { live, now } = site();
  const root = listPath({ type });
  return listsOfType(type, live, now)
    .flatMap((list) => listPages(list, listEntries(list, live, now).length))
    .map((path) => ({ params: { list: path.slice(root.length, -1) || undefined } }));
}

/** The list page at what follows `/guides/` in an address; undefined when there is none. */
export function listPageAt(type: PagedType, rest: string | undefined): ListView | undefined {
  const { live, now } = site();
  const asked = `/${documentTypes[type].plural}/${rest ? `${rest}/` : ""}`;
  const [, base = asked, number] = /^(.*\/)page\/(\d+)\/$/.exec(asked) ?? [];
  const page = Number(number ?? 1);
  const list = listsOfType(type, live, now).find((item) => listPath(item) === base);
  if (!list || listPath(list, page) !== asked) return undefined;
  const all = listEntries(list, live, now);
  const pages = pageCount(all.length);
  if (page > pages) return undefined;
  const entries = all.slice((page - 1) * entriesPerListPage, page * entriesPerListPage);
  return { type, list, ...namesOf(type, list), path: asked, page, pages, entries };
}

function namesOf(type: PagedType, { facet }: ListKey): Pick<ListView, "title" | "here"> {
  const { label } = columnOf(type);
  const narrowed = facet && facets[type].find(({ name }) => name === facet.name);
  if (!narrowed) return { title: label, here: label };
  const here = narrowed.labelOf(facet.code, site().live);
  return { title: `${label}：${here}`, here };
}
