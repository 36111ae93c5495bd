import type { Check, Subject } from "./finding.ts";
import type { PlacedText } from "./placedTexts.ts";

/**
 * Links in a text to pages of this site that do not exist (国办秘函〔2019〕19号: 链接不可用).
 * References by id are looked at where they are stored.
 */
export const internalLinks: Check = {
  name: "internalLinks",
  severity: "error",
  look: ({ texts, pageExists, siteUrl }) =>
    linksWithin(texts, siteUrl)
      .filter(({ page }) => pageExists(page) === false)
      .map(({ placed: { path, shown } }) => ({
        path,
        message: "链接指向的页面不存在，居民会打不开。请改正或去掉链接",
        excerpt: shown,
      })),
};

/** Every link to a page of the site itself, the page as a path from the site's root: `/guides/x/`. */
export function linksWithin(
  texts: Subject["texts"],
  siteUrl: string,
): { placed: PlacedText; page: string }[] {
  return texts
    .filter(({ kind }) => kind === "address")
    .flatMap((placed) => {
      const page = pageOf(placed.text, siteUrl);
      return page === undefined ? [] : [{ placed, page }];
    });
}

function pageOf(address: string, siteUrl: string): string | undefined {
  const own = siteUrl !== "" && address.startsWith(siteUrl);
  const path = own ? `/${address.slice(siteUrl.length)}` : address;
  if (!path.startsWith("/") || path.startsWith("//")) return undefined;
  return path.replace(/[?#].*$/, "").replace(/\/?$/, "/");
}
