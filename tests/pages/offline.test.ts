import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type PublishedSite, publishSite } from "../support/publishedSite.ts";

let site: PublishedSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([publishSite(), launchBrowser()]);
  context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  page = await context.newPage();
  await page.goto(site.address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  // Read while there is a network, and after the worker has taken over.
  await page.goto(`${site.address}guides/gongzufang/`);
  await context.setOffline(true);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const open = async (address: string) => {
  await page.goto(site.address + address);
  return (await page.textContent(".offline")) ?? "";
};

it.each([
  ["the urgent numbers", "emergency/", "a[href='tel:119']"],
  ["the phones by situation", "phones/situations/", "h1"],
  ["a handbook that nobody opened before", "handbooks/taifeng/", "h2:text-is('发生时')"],
  ["a page that was read before", "guides/gongzufang/", "h2:text-is('要带什么')"],
])("without a network residents still have %s, and see how old it is", async (_, address, seen) => {
  expect(await open(address)).toMatch(/^现在没有网络。这是\d{4}年\d+月\d+日\d\d:\d\d保存的内容/);
  expect(await page.locator(seen).first().isVisible()).toBe(true);
  // Drawn as always, not as bare text.
  expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe("0px");
});

it("a page that was never kept gives way to the urgent numbers, and says so", async () => {
  expect(await open("venues/haizhu-tushuguan/")).toContain("没有保存");
  expect(await page.locator("a[href='tel:120']").first().isVisible()).toBe(true);
});

it("as soon as the network is back, the page is as new as ever", async () => {
  await context.setOffline(false);
  await page.goto(`${site.address}emergency/`);
  expect(await page.locator(".offline").count()).toBe(0);
});
