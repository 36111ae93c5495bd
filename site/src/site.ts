import type { Identity } from "./identity.ts";
import type { LiveSet } from "./live/liveSet.ts";

/** Everything a page is made from. Pages take no other input, not even the clock. */
export interface Site {
  live: LiveSet;
  /** The moment that the pages are rendered for. */
  now: Date;
  identity: Identity;
  /** Origin and base path, ends in `/`. */
  url: URL;
  /** Whether the law allows this site to publish WGS-84 coordinates; absent means no. */
  publishWgs84?: boolean;
}

// The bundle and the publisher are separate module graphs; they meet at this one global.
const place = Symbol.for("haizhu.site");
const holder = globalThis as { [place]?: Site };

export function provideSite(site: Site): void {
  holder[place] = site;
}

/** The site being rendered. Throws when nothing was provided: a page without data is a bug. */
export function site(): Site {
  const current = holder[place];
  if (!current) throw new Error("No site was provided. Call provideSite() before rendering.");
  return current;
}

/** A root-relative address, base path included: `href("/guides/")`. */
export function href(path: string): string {
  return site().url.pathname.replace(/\/$/, "") + path;
}

/** An absolute address: `absolute("/guides/")`. */
export function absolute(path: string): string {
  return new URL(href(path), site().url).href;
}
