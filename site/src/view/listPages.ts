import { documentTypes } from "@haizhu/shared/documents/registry";
import type { LiveDocument } from "../live/liveDocument.ts";
import { facets } from "../paths/facets.ts";
import { listEntries, listPages, listPaging, listsOfType } from "../paths/listEntries.ts";
import { type ListKey, listPath } from "../paths/lists.ts";
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
  /** The number in the address, counted from the end of the list; none on the front page. */
  page: number | undefined;
  /** How many pages there are, the front page included. */
  pages: number;
  /** The pages that residents turn to from here. */
  previous: string | undefined;
  next: string | undefined;
  entries: LiveDocument[];
}

/** The addresses of all pages of a type's lists, for the reference build. */
export function listPaths(type: PagedType): { params: { list: string | undefined } }[] {
  const { live, now } = site();
  const root = listPath({ type });
  return listsOfType(type, live, now)
    .flatMap((list) => listPages(list, live, now))
    .map((path) => ({ params: { list: path.slice(root.length, -1) || undefined } }));
}

/** The list page at what follows `/guides/` in an address; undefined when there is none. */
export function listPageAt(type: PagedType, rest: string | undefined): ListView | undefined {
  const { live, now } = site();
  const asked = `/${documentTypes[type].plural}/${rest ? `${rest}/` : ""}`;
  const [, base = asked, number] = /^(.*\/)page\/(\d+)\/$/.exec(asked) ?? [];
  const page = number === undefined ? undefined : Number(number);
  const list = listsOfType(type, live, now).find((item) => listPath(item) === base);
  if (!list || listPath(list, page) !== asked) return undefined;
  const { front, numbered } = listPaging(list, live, now);
  const shown = page === undefined ? front : numbered[page - 1];
  if (!shown) return undefined;
  const inFront = page === undefined;
  const before = inFront
    ? undefined
    : listPath(list, page < numbered.length ? page + 1 : undefined);
  const after = inFront ? numbered.length : page - 1;
  const next = after > 0 ? listPath(list, after) : undefined;
  const entries = listEntries(list, live, now).slice(shown.from, shown.to);
  const turning = { page, pages: numbered.length + 1, previous: before, next };
  return { type, list, ...namesOf(type, list), path: asked, ...turning, entries };
}

function namesOf(type: PagedType, { facet }: ListKey): Pick<ListView, "title" | "here"> {
  const { label } = columnOf(type);
  const narrowed = facet && facets[type].find(({ name }) => name === facet.name);
  if (!narrowed) return { title: label, here: label };
  const here = narrowed.labelOf(facet.code, site().live);
  return { title: `${label}：${here}`, here };
}
