import { type DocumentType, documentTypes } from "@haizhu/shared/documents/registry";
import { audiences } from "@haizhu/shared/vocabularies/audiences";
import { domains } from "@haizhu/shared/vocabularies/domains";
import type { LiveDocument } from "../live/liveDocument.ts";
import type { LiveSet } from "../live/liveSet.ts";
import { facets } from "./facets.ts";
import { gatheredLists, gatheringsByList, type GatheringKind } from "./gatheredLists.ts";
import { listEntries } from "./listEntries.ts";
import { listsOf } from "./listIndex.ts";
import { type ListKey, listPath } from "./lists.ts";

/** 一门式: one page that gathers what there is for one domain of life or one audience. */
export interface Gathering {
  kind: GatheringKind;
  code: string;
  path: string;
  title: string;
  sections: GatheringSection[];
}

/** What a gathering has of one type. */
export interface GatheringSection {
  type: DocumentType;
  label: string;
  parts: GatheringPart[];
}

/** The first entries of one list, and where the rest of them are. */
export interface GatheringPart {
  /** The name of the list, `长者饭堂`; for a list of nothing but this gathering, that of the type. */
  label: string;
  entries: readonly LiveDocument[];
  /** Address of the whole list, when there is more than is shown. */
  more?: string;
}

/** A section longer than this is no help to anybody: the rest is in the list. */
export const entriesPerSection = 20;
/** Of one kind of places or numbers, of which a gathering has several. */
const entriesPerKind = 6;

const isKind = ({ facet }: ListKey) => facet?.name === "kind";
const shown = (list: ListKey) => (isKind(list) ? entriesPerKind : entriesPerSection);

const labels: Record<GatheringKind, Readonly<Record<string, string>>> = {
  topic: domains.labels,
  audience: audiences.labels,
};

const everyGathering = (["topic", "audience"] as const).flatMap((kind) =>
  Object.keys(labels[kind]).map((code) => ({ kind, code })),
);
const byList = gatheringsByList(everyGathering);

export function gatheringPath(kind: GatheringKind, code: string): string {
  return kind === "topic" ? `/topics/${code}/` : `/audiences/${code}/`;
}

/** The gatherings that show the first entries of a list. */
export function gatheringsOfList(list: ListKey): string[] {
  return (byList.get(listPath(list)) ?? []).map(({ kind, code }) => gatheringPath(kind, code));
}

/** The gatherings that a document belongs to. */
export function gatheringsOf(entry: LiveDocument, live: LiveSet): string[] {
  return [...new Set(listsOf(entry, live).flatMap(gatheringsOfList))];
}

/** The gathering of a code, when it has something to show now. */
export function gathering(
  kind: GatheringKind,
  code: string,
  live: LiveSet,
  now: Date,
): Gathering | undefined {
  const title = labels[kind][code];
  const found = gatheredLists(kind, code).flatMap((list) => {
    const all = listEntries(list, live, now);
    return all.length === 0 ? [] : [{ type: list.type, part: partOf(list, all, live) }];
  });
  if (title === undefined || found.length === 0) return undefined;
  const sections = [...Map.groupBy(found, ({ type }) => type)].map(([type, ofType]) => ({
    type,
    label: documentTypes[type].label,
    parts: ofType.map(({ part }) => part),
  }));
  return { kind, code, path: gatheringPath(kind, code), title, sections };
}

function partOf(list: ListKey, all: readonly LiveDocument[], live: LiveSet): GatheringPart {
  const facet = isKind(list) && facets[list.type].find(({ name }) => name === "kind");
  const label = facet
    ? facet.labelOf(list.facet?.code ?? "", live)
    : documentTypes[list.type].label;
  const part = { label, entries: all.slice(0, shown(list)) };
  return all.length > shown(list) ? { ...part, more: listPath(list) } : part;
}

/** All gatherings of a kind that have something to show now, in their vocabulary's order. */
export function gatherings(kind: GatheringKind, live: LiveSet, now: Date): Gathering[] {
  return Object.keys(labels[kind]).flatMap((code) => gathering(kind, code, live, now) ?? []);
}

/** Whether a gathering has something to show now. */
export function gatheringExists(path: string, live: LiveSet, now: Date): boolean {
  const [, folder, code = ""] = path.split("/");
  return gathering(folder === "topics" ? "topic" : "audience", code, live, now) !== undefined;
}

/** Whether a change in a list can be seen where a gathering shows its beginning. */
export function isShownInSection(
  list: ListKey,
  places: { first: number; before: number; after: number },
): boolean {
  const hasMore = (length: number) => length > shown(list);
  return places.first < shown(list) || hasMore(places.before) !== hasMore(places.after);
}
