import { documentTypes } from "@haizhu/shared/documents/registry";
import type { LiveDocument } from "../live/liveDocument.ts";
import type { LiveSet } from "../live/liveSet.ts";
import { developerPages } from "./developerPages.ts";
import { gatherings } from "./gatherings.ts";
import { listPages, listsOfType } from "./listEntries.ts";
import { documentPath, listedTypes } from "./lists.ts";
import { standingPages } from "./standingPages.ts";

/** What a home screen shows; it says only whose site it is. */
export const manifestPath = "/site.webmanifest";

/** For those who design and build the site. */
export const styleGuidePath = "/styleguide/";

/** Pages that exist whatever is live. The documentation says the same, too. */
export const fixedPages = [...standingPages, ...developerPages, styleGuidePath, manifestPath];

/** Whether residents have a page for this document. */
export function hasPage({ type }: Pick<LiveDocument, "type">): boolean {
  return documentTypes[type].pages;
}

/** Every address that the site answers with a rendered page, in the order of writing: lists last. */
export function allPages(live: LiveSet, now: Date): string[] {
  const withdrawn = [...live.withdrawn()].filter(hasPage).map(documentPath);
  const documents = [...live.everything()].filter(hasPage).map(documentPath);
  return [...documents, ...withdrawn, ...sharedPages(live, now)];
}

/** The pages that are no single document's. */
export function sharedPages(live: LiveSet, now: Date): string[] {
  const lists = listedTypes.flatMap((type) =>
    listsOfType(type, live, now).flatMap((list) => listPages(list, live, now)),
  );
  const kinds = ["topic", "audience"] as const;
  const gathered = kinds.flatMap((kind) => gatherings(kind, live, now)).map(({ path }) => path);
  return [...lists, ...gathered, ...fixedPages];
}
