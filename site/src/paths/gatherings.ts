import { type DocumentType, documentTypes } from "@haizhu/shared/documents/registry";
import { audiences } from "@haizhu/shared/vocabularies/audiences";
import { domains } from "@haizhu/shared/vocabularies/domains";
import type { LiveDocument } from "../live/liveDocument.ts";
import type { LiveSet } from "../live/liveSet.ts";
import { facets } from "./facets.ts";
import { listEntries } from "./listEntries.ts";
import { type ListKey, listPath } from "./lists.ts";

/** 一门式: one page that gathers what there is for one domain of life or one audience. */
export interface Gathering {
  kind: GatheringKind;
  code: string;
  path: string;
  title: string;
  sections: GatheringSection[];
}

/** The first entries of one list, and where the rest of them are. */
export interface GatheringSection {
  type: DocumentType;
  label: string;
  entries: readonly LiveDocument[];
  /** Address of the whole list, when there is more than is shown. */
  more?: string;
}

export type GatheringKind = "topic" | "audience";

/** A section longer than this is no help to anybody: the rest is in the list. */
export const entriesPerSection = 20;

/** A gathering is made of these types' lists for the same code of this facet. */
const facetOf = { topic: "domain", audience: "audience" } as const;
const gatheredTypes = ["guide", "policy", "activity"] as const;
const labels: Record<GatheringKind, Readonly<Record<string, string>>> = {
  topic: domains.labels,
  audience: audiences.labels,
};

export function gatheringPath(kind: GatheringKind, code: string): string {
  return kind === "topic" ? `/topics/${code}/` : `/audiences/${code}/`;
}

/** The gathering that shows the first entries of a list, if one does. */
export function gatheringOfList({ type, facet }: ListKey): string | undefined {
  if (!facet || !gatheredTypes.some((gathered) => gathered === type)) return undefined;
  const kinds = ["topic", "audience"] as const;
  const kind = kinds.find((name) => facetOf[name] === facet.name);
  return kind && gatheringPath(kind, facet.code);
}

/** The gatherings that a document belongs to. */
export function gatheringsOf(entry: LiveDocument, live: LiveSet): string[] {
  const { type } = entry;
  return facets[type].flatMap(({ name, valuesOf }) =>
    valuesOf(entry, live).flatMap((code) => gatheringOfList({ type, facet: { name, code } }) ?? []),
  );
}

/** The gathering of a code, when it has something to show now. */
export function gathering(
  kind: GatheringKind,
  code: string,
  live: LiveSet,
  now: Date,
): Gathering | undefined {
  const title = labels[kind][code];
  const sections = gatheredTypes.flatMap((type): GatheringSection[] => {
    const list = { type, facet: { name: facetOf[kind], code } };
    const all = listEntries(list, live, now);
    if (all.length === 0) return [];
    const section = {
      type,
      label: documentTypes[type].label,
      entries: all.slice(0, entriesPerSection),
    };
    return [all.length > entriesPerSection ? { ...section, more: listPath(list) } : section];
  });
  if (title === undefined || sections.length === 0) return undefined;
  return { kind, code, path: gatheringPath(kind, code), title, sections };
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

/** Whether a change in a list can be seen in the section of a gathering that shows its beginning. */
export function isShownInSection(list: { first: number; before: number; after: number }): boolean {
  const hasMore = (length: number) => length > entriesPerSection;
  return list.first < entriesPerSection || hasMore(list.before) !== hasMore(list.after);
}
