import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { policyHeader } from "@haizhu/site/contentSecurityPolicy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Complaints, listenToComplaints } from "../support/complaints.ts";
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

/** The page types that are opened in each look: all in all, or every day each in one of two. */
const asked: [Look, [string, string][]][] = process.env.LONG
  ? (Object.keys(looks) as Look[]).map((look) => [look, Object.entries(pageTypes)])
  : (["dark", "200% text"] as const).map((look, share) => [
      look,
      Object.entries(pageTypes).filter((_, index) => index % 2 === share),
    ]);

/** Presses what a page offers, so that every script has its say. */
async function useEverything(page: Page): Promise<void> {
  for (const name of ["存成图片", "复制链接", "朗读", "停止朗读", "长者模式", "长者模式"]) {
    const button = page.getByRole("button", { name, exact: true }).first();
    if (await button.isVisible()) await button.click();
  }
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    // Lazy pictures load when somebody scrolls there.
    scrollTo(0, document.documentElement.scrollHeight);
  });
  await page.waitForLoadState("networkidle");
}

describe.each(asked)("in the look %s", (look, types) => {
  let page: Page;
  let complaints: Complaints;
  beforeAll(async () => {
    page = await openLook(browser, site.address, look);
    complaints = await listenToComplaints(page.context(), site.address);
  });
  afterAll(() => page.close());

  it.each(types)(
    "the page of type %s has no barrier, breaks no policy and asks no other host",
    async (_, address) => {
      const response = await page.goto(site.address + address.slice(1));
      expect(response?.headers()["content-security-policy"]).toBe(policyHeader());
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await useEverything(page);
      expect(complaints).toEqual({ said: [], strangers: [] });
    },
  );
});

it("what is ticked, dialled and kept grows with the reader's text", async () => {
  const page = await openLook(browser, site.address, "200% text");
  const sizes = async (address: string, selector: string) => {
    await page.goto(site.address + address);
    const found = await page.locator(selector).evaluateAll((elements) =>
      elements.map((element) => {
        const { width, height } = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        const [text = 0, line = 0] = [style.fontSize, style.lineHeight].map(parseFloat);
        return { width, lines: Math.round(height / line), text };
      }),
    );
    expect(found.length).toBeGreaterThan(0);
    return found;
  };
  const [body] = await sizes("", "body");
  for (const { width } of await sizes("guides/laonianren-youdaika/", ".check-list input"))
    expect(width).toBeGreaterThan(body?.text ?? Infinity);
  for (const { text } of await sizes("phones/12345/", ".call .number"))
    expect(text).toBeGreaterThan(body?.text ?? Infinity);
  // A number of eleven digits is the widest word there is.
  await page.goto(`${site.address}phones/shili-dianhua/`);
  expect(await overflow(page)).toBe(0);
  // No day and no time is torn in two.
  for (const { lines } of await sizes("activities/", ".entry-facts .piece")) expect(lines).toBe(1);
  await page.close();
});

it("what the policy refuses would be heard of", async () => {
  const page = await browser.newPage();
  const complaints = await listenToComplaints(page.context(), site.address);
  await page.goto(site.address);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'ran'";
    document.body.append(script);
    document.body.append(Object.assign(new Image(), { src: "https://example.org/a.png" }));
  });
  await expect.poll(() => complaints.said.join()).toContain("img-src refused https://example.org");
  expect(complaints.said.join()).toContain("script-src-elem refused inline");
  expect(await page.title()).not.toBe("ran");
  await page.close();
});
