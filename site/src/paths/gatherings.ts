import { documentTypes, type DocumentType } from "@haizhu/shared/documents/registry";
import { audiences } from "@haizhu/shared/vocabularies/audiences";
import { domains } from "@haizhu/shared/vocabularies/domains";
import type { LiveDocument } from "../live/liveDocument.ts";
import type { LiveSet } from "../live/liveSet.ts";
import { isListed } from "./lists.ts";

/** 一门式: one page that gathers everything for one domain of life or one audience. */
export interface Gathering {
  kind: "topic" | "audience";
  code: string;
  path: string;
  title: string;
  sections: { type: DocumentType; label: string; entries: LiveDocument[] }[];
}

const gatheredTypes = ["guide", "policy", "activity"] as const;

interface Place {
  kind: Gathering["kind"];
  code: string;
}

/** The gatherings that a document stands on. */
export function gatheringsOf(entry: LiveDocument): string[] {
  return placesOf(entry).map(pathOf);
}

function placesOf({ type, document }: LiveDocument): Place[] {
  if (!gatheredTypes.some((gathered) => gathered === type)) return [];
  const places: Place[] = [];
  if ("domain" in document) places.push({ kind: "topic", code: document.domain });
  if ("audiences" in document)
    places.push(...document.audiences.map((code) => ({ kind: "audience" as const, code })));
  return places;
}

function pathOf({ kind, code }: Place): string {
  return kind === "topic" ? `/topics/${code}/` : `/audiences/${code}/`;
}

/** All gatherings that have something to show now, topics first, each in its vocabulary's order. */
export function gatherings(live: LiveSet, now: Date): Gathering[] {
  const entriesAt = new Map<string, LiveDocument[]>();
  for (const type of gatheredTypes) {
    for (const entry of live.all(type)) {
      if (!isListed(entry, now)) continue;
      for (const path of gatheringsOf(entry)) {
        const entries = entriesAt.get(path);
        if (entries) entries.push(entry);
        else entriesAt.set(path, [entry]);
      }
    }
  }
  const made = (kind: Gathering["kind"], labels: Readonly<Record<string, string>>) =>
    Object.entries(labels).flatMap(([code, title]) => {
      const path = pathOf({ kind, code });
      const entries = entriesAt.get(path);
      return entries ? [{ kind, code, path, title, sections: sectionsOf(entries) }] : [];
    });
  return [...made("topic", domains.labels), ...made("audience", audiences.labels)];
}

function sectionsOf(entries: LiveDocument[]): Gathering["sections"] {
  return gatheredTypes
    .map((type) => ({
      type,
      label: documentTypes[type].label,
      entries: entries.filter((entry) => entry.type === type),
    }))
    .filter((section) => section.entries.length > 0);
}
