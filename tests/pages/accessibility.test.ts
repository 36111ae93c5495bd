import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { openLook, type Look, looks } from "../support/looks.ts";
import { pageTypes } from "../support/pageTypes.ts";
import { type PublishedSite, publishSite } from "../support/publishedSite.ts";

let site: PublishedSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([publishSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds: the rule, and where. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(
    (values) =>
      (window as unknown as { axe: typeof axe }).axe.run({
        runOnly: { type: "tag", values },
      }),
    standards,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

/** How far a page can be pushed sideways, in px: text that only a scroll brings back. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const asked: Look[] = process.env.LONG ? (Object.keys(looks) as Look[]) : ["dark", "200% text"];

describe.each(asked)("in the look %s", (look) => {
  let page: Page;
  beforeAll(async () => {
    page = await openLook(browser, site.address, look);
  });
  afterAll(() => page.close());

  it.each(Object.entries(pageTypes))("the page of type %s has no barrier", async (_, address) => {
    await page.goto(site.address + address.slice(1));
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });
});
