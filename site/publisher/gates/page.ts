import type { Site } from "../../src/site.ts";
import type { Fault } from "./fault.ts";
import { type Tag, tagsIn } from "./tags.ts";

/** A rendered page before it goes out. */
export interface Page {
  /** Address below the site's base, `/guides/juzhuzheng/`. */
  path: string;
  bytes: Buffer;
  html: string;
  tags: readonly Tag[];
}

/** Looks at a rendered page; nothing to say means that it may go out. */
export type PageGate = (page: Page) => Fault[];

/** A gate that must know the state of the site; it may remember what it found out about that state. */
export type PageGateFor = (site: Site) => PageGate;

export function pageOf(path: string, bytes: Buffer): Page {
  const html = bytes.toString("utf8");
  return { path, bytes, html, tags: tagsIn(html) };
}

/** Whether an address answers with a page, and not with `robots.txt` and the like. */
export function isHtml({ path }: Pick<Page, "path">): boolean {
  return path.endsWith("/") || path.endsWith(".html");
}
