import { readdirSync } from "node:fs";
import path from "node:path";

/** Where the editors' handbook is. */
export const folder = path.join(import.meta.dirname, "..", "..", "docs", "editors");

/** File names of its chapters and its table of contents. */
export const chapters = readdirSync(folder).filter((name) => name.endsWith(".md"));

/** Names of the scenes that a chapter shows. */
export function picturesIn(text: string): string[] {
  return Array.from(text.matchAll(/!\[.+?\]\(pictures\/(.+?)\.jpg\)/g), ([, name = ""]) => name);
}
