import { sitemapPart, sitemapParts } from "../paths/sitemap.ts";
import { absolute, type Site } from "../site.ts";
import type { FeedFile } from "./feedFile.ts";

const header = '<?xml version="1.0" encoding="UTF-8"?>';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const sitemapPath = (part: number) => `/sitemap-${part}.xml`;

/** The whole sitemap (sitemaps.org 0.9): the same entries as `@astrojs/sitemap` writes. */
export function sitemapFiles(site: Site): FeedFile[] {
  return changedSitemap(site, new Set(sitemapParts(site.live))).files;
}

/** What becomes of the sitemap when other pages stand in some of its parts. */
export function changedSitemap(
  { live, now }: Site,
  changed: ReadonlySet<number>,
): { files: FeedFile[]; remove: string[] } {
  if (changed.size === 0) return { files: [], remove: [] };
  const parts = sitemapParts(live);
  const files = parts
    .filter((part) => changed.has(part))
    .map((part) => ({ path: sitemapPath(part), text: urlSet(sitemapPart(part, live, now)) }));
  const index = { path: "/sitemap-index.xml", text: indexOf(parts) };
  const remove = [...changed].filter((part) => !parts.includes(part)).map(sitemapPath);
  return { files: [...files, index], remove };
}

function indexOf(parts: readonly number[]): string {
  const entries = parts.map((part) => `<sitemap>${location(sitemapPath(part))}</sitemap>`);
  return `${header}<sitemapindex ${namespace}>${entries.join("")}</sitemapindex>`;
}

function urlSet(pages: readonly string[]): string {
  const entries = [...pages].sort().map((page) => `<url>${location(page)}</url>`);
  return `${header}<urlset ${namespace}>${entries.join("")}</urlset>`;
}

function location(path: string): string {
  const url = absolute(path).replaceAll("&", "&amp;").replaceAll("'", "&apos;");
  return `<loc>${url}</loc>`;
}
