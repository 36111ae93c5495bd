import { pageExists } from "../../src/paths/pageExists.ts";
import type { Site } from "../../src/site.ts";
import { isHtml, type PageGateFor } from "./page.ts";

/**
 * Do the links to our own pages lead to pages that exist in the state that is going out? A resident
 * who presses one must not meet a 404. Feeds, pictures and assets are made by code that writes them in
 * the same release, so they are not looked up.
 */
export const links: PageGateFor = (site) => {
  const known = new Map<string, boolean>();
  const exists = (path: string) => {
    const answer = known.get(path) ?? pageExists(path, site.live, site.now);
    known.set(path, answer);
    return answer;
  };
  return (page) => {
    if (!isHtml(page)) return [];
    const dead = new Set<string>();
    for (const { name, attributes } of page.tags) {
      const href = name === "a" || name === "area" ? attributes.get("href") : undefined;
      const path = href === undefined ? undefined : ownPage(href, page.path, site);
      if (path !== undefined && !exists(path)) dead.add(path);
    }
    return [...dead].map((path) => ({
      gate: "links",
      reason: `${page.path} links to a page that does not exist.`,
      message: `正文里的链接“${path}”在本站没有对应的页面。请改成正确的网址，或删掉这个链接，再重新提交。`,
    }));
  };
};

const madeByCode = /^\/(?:feeds|media|_astro|search-index)\/.*[^/]$|^\/[^/]+\.[a-z0-9]+$/;

/** The address below our base that a link leads to; undefined for other sites and for files. */
function ownPage(href: string, from: string, { url }: Site): string | undefined {
  if (href.startsWith("#")) return undefined;
  // As nearly all are written: nothing in it that parsing could change.
  if (/^(?:\/[a-z0-9_-]+)*\/$/.test(href) && href.startsWith(url.pathname))
    return `/${href.slice(url.pathname.length)}`;
  const target = URL.parse(href, new URL(from.slice(1), url));
  if (target?.origin !== url.origin || !target.pathname.startsWith(url.pathname)) return undefined;
  const path = decoded(`/${target.pathname.slice(url.pathname.length)}`);
  return madeByCode.test(path) && path !== "/404.html" ? undefined : path;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
