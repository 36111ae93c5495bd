import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { attributeValues } from "../support/htmlFiles.ts";
import { pageTypes } from "../support/pageTypes.ts";
import { type PublishedSite, publishSite } from "../support/publishedSite.ts";

/** What a first visit may cost, as sent with brotli, before search is touched. */
const budget = { htmlAndCss: 14_000, js: 6_000 };

let site: PublishedSite;

beforeAll(async () => {
  site = await publishSite();
});
afterAll(() => site.close());

const compressed = async (file: string) =>
  (await readFile(path.join(site.folder, `${file}.br`))).length;

/** The scripts that a page loads, with those that they import before they can run. */
async function scriptsOf(addresses: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  const waiting = [...addresses];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    const text = await readFile(path.join(site.folder, next), "utf8");
    for (const [, address = ""] of text.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g))
      waiting.push(path.join(path.dirname(next), address));
  }
  return found;
}

async function weigh(address: string) {
  const file = address.endsWith("/") ? `${address}index.html` : address;
  const html = await readFile(path.join(site.folder, file), "utf8");
  const tags = (pattern: RegExp) => (html.match(pattern) ?? []).join("\n");
  const sheets = attributeValues(tags(/<link\b[^>]*rel="stylesheet"[^>]*>/g), "href");
  const scripts = await scriptsOf(attributeValues(tags(/<script\b[^>]*>/g), "src"));
  const sum = async (files: Iterable<string>) => {
    let bytes = 0;
    for (const one of files) bytes += await compressed(one);
    return bytes;
  };
  return { html: await compressed(file), css: await sum(sheets), js: await sum(scripts) };
}

it("every page type keeps to its budget: HTML and CSS 14 kB, scripts 6 kB, sent with brotli", async () => {
  const rows = await Promise.all(
    Object.entries(pageTypes).map(async ([type, address]) => ({
      type,
      ...(await weigh(address)),
    })),
  );
  console.table(rows);
  // Shows every component at once, to those who build the site.
  const residents = rows.filter(({ type }) => type !== "style guide");
  const over = residents.filter(
    ({ html, css, js }) => html + css > budget.htmlAndCss || js > budget.js,
  );
  expect(over).toEqual([]);
});
