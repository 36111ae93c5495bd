import type { LiveSet } from "../live/liveSet.ts";
import { documentPath, listedTypes } from "./lists.ts";
import { allPages, hasPage, manifestPath, sharedPages, styleGuidePath } from "./pages.ts";

const neverListed = ["/search/", "/404.html", "/robots.txt", manifestPath, styleGuidePath];

/**
 * The sitemap comes in parts, so that a new document changes one of them: each has the documents of
 * so many publications. The first part has the pages that are no document's as well.
 */
const seqsPerPart = 1000;

/** The pages that a search engine should offer: no notices of withdrawn documents, no search page. */
export function sitemapPages(live: LiveSet, now: Date): string[] {
  const left = new Set(neverListed);
  for (const item of live.withdrawn()) if (hasPage(item)) left.add(documentPath(item));
  return allPages(live, now).filter((path) => !left.has(path));
}

/** The number of the part that names a document. */
export function sitemapPartOf({ firstSeq }: { firstSeq: number }): number {
  return Math.floor(firstSeq / seqsPerPart);
}

/** The numbers of the parts that name something. */
export function sitemapParts(live: LiveSet): number[] {
  const parts = new Set([0]);
  for (const type of listedTypes) {
    const all = live.all(type);
    let entry = all[0];
    while (entry) {
      const part = sitemapPartOf(entry);
      parts.add(part);
      entry = all[firstFrom(all, (part + 1) * seqsPerPart)];
    }
  }
  return [...parts].sort((a, b) => a - b);
}

/** The pages of one part. */
export function sitemapPart(part: number, live: LiveSet, now: Date): string[] {
  const documents = listedTypes.flatMap((type) => {
    const all = live.all(type);
    const [from, to] = [part, part + 1].map((number) => firstFrom(all, number * seqsPerPart));
    return all.slice(from, to).map(documentPath);
  });
  if (part > 0) return documents;
  const shared = sharedPages(live, now).filter((path) => !neverListed.includes(path));
  return [...shared, ...documents];
}

/** Where the documents begin that were published first at a seq or later. */
function firstFrom(all: readonly { firstSeq: number }[], seq: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((all[middle]?.firstSeq ?? seq) < seq) low = middle + 1;
    else high = middle;
  }
  return low;
}
