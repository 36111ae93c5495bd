import { readFile } from "node:fs/promises";
import path from "node:path";
import { readTree } from "./tree.ts";

/** All pages of a published folder: address below the base → HTML. */
export async function htmlFiles(folder: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const file of (await readTree(folder)).keys()) {
    if (!file.endsWith(".html") || file.endsWith(".oa.html")) continue;
    const address = `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
    pages.set(address, await readFile(path.join(folder, file), "utf8"));
  }
  return pages;
}

/** The values of an attribute in a page, entities of addresses resolved. */
export function attributeValues(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(([, value = ""]) =>
    value.replaceAll("&amp;", "&").replaceAll("&#38;", "&"),
  );
}
