import { sitemapPages } from "../paths/sitemap.ts";
import { absolute, type Site } from "../site.ts";
import type { FeedFile } from "./feedFile.ts";

const urlsPerFile = 45_000;
const header = '<?xml version="1.0" encoding="UTF-8"?>';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** The sitemap (sitemaps.org 0.9): the same entries and file names as `@astrojs/sitemap` writes. */
export function sitemapFiles({ live, now }: Site): FeedFile[] {
  const urls = sitemapPages(live, now).map(absolute).sort();
  const parts = Math.max(1, Math.ceil(urls.length / urlsPerFile));
  const files = Array.from({ length: parts }, (_, part) => ({
    path: `/sitemap-${part}.xml`,
    text: urlSet(urls.slice(part * urlsPerFile, (part + 1) * urlsPerFile)),
  }));
  const index = files.map(({ path }) => `<sitemap><loc>${escaped(absolute(path))}</loc></sitemap>`);
  return [
    ...files,
    {
      path: "/sitemap-index.xml",
      text: `${header}<sitemapindex ${namespace}>${index.join("")}</sitemapindex>`,
    },
  ];
}

function urlSet(urls: readonly string[]): string {
  const entries = urls.map((url) => `<url><loc>${escaped(url)}</loc></url>`);
  return `${header}<urlset ${namespace}>${entries.join("")}</urlset>`;
}

function escaped(url: string): string {
  return url.replaceAll("&", "&amp;").replaceAll("'", "&apos;");
}
