import type { LiveSet } from "../live/liveSet.ts";
import { documentPath } from "./lists.ts";
import { allPages, hasPage, manifestPath } from "./pages.ts";

const neverListed = ["/search/", "/404.html", "/robots.txt", manifestPath];

/** The pages that a search engine should offer: no notices of withdrawn documents, no search page. */
export function sitemapPages(live: LiveSet, now: Date): string[] {
  const left = new Set(neverListed);
  for (const item of live.withdrawn()) if (hasPage(item)) left.add(documentPath(item));
  return allPages(live, now).filter((path) => !left.has(path));
}
