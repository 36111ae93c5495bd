import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type PublishedSite, publishSite } from "../support/publishedSite.ts";

let site: PublishedSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([publishSite(), launchBrowser()]);
  page = await browser.newPage({ viewport: { width: 360, height: 640 } });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const guides = () => site.site.live.all("guide");
const open = (slug: string) => page.goto(`${site.address}guides/${slug}/`);

it("what to bring begins within one and a half screens of an old phone", async () => {
  const tops: Record<string, number> = {};
  for (const { slug, document: guide } of guides()) {
    if (guide.materials.length === 0 || guide.demo) continue;
    await open(slug);
    // An alert comes before everything else, while it lasts.
    tops[slug] = await page.evaluate(() => {
      const banner = document.querySelector("[data-alerts]")?.getBoundingClientRect().height ?? 0;
      return Math.round(
        (document.getElementById("materials")?.getBoundingClientRect().top ?? 1e9) - banner,
      );
    });
  }
  console.table(tops);
  expect(Object.keys(tops).length).toBeGreaterThan(10);
  expect(Object.entries(tops).filter(([, top]) => top > 960)).toEqual([]);
});

it("a guide is printed on one A4 page", async () => {
  const pages: Record<string, number> = {};
  for (const slug of ["laonianren-youdaika", "gongzufang", "juzhuzheng"]) {
    await open(slug);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    pages[slug] = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  }
  expect(pages).toEqual({ "laonianren-youdaika": 1, gongzufang: 1, juzhuzheng: 1 });
});

it("what is laid out at home can be ticked", async () => {
  await open("laonianren-youdaika");
  const box = page.getByRole("checkbox", { name: "居民身份证" });
  await box.check();
  expect(await box.isChecked()).toBe(true);
});

it("长者模式 is remembered from page to page", async () => {
  await open("laonianren-youdaika");
  const size = () =>
    page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  expect(await size()).toBeGreaterThanOrEqual(18);
  await page.getByRole("button", { name: "长者模式" }).click();
  expect(await size()).toBeGreaterThanOrEqual(20);
  await open("gongzufang");
  expect(await size()).toBeGreaterThanOrEqual(20);
  await page.getByRole("button", { name: "长者模式" }).click();
  expect(await size()).toBe(18);
});

it("the address can be copied, where the browser keeps the new clipboard from us too", async () => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "clipboard", { value: undefined }),
  );
  await open("gongzufang");
  await page.getByRole("button", { name: "复制链接" }).click();
  await page.waitForFunction(() => document.querySelector("[data-said]")?.textContent !== "");
  expect(await page.textContent("[data-said]")).toMatch(/链接已复制|请抄下：http/);
});

it("sentences are short: half of a guide's have 25 characters at most", () => {
  const rows = guides().map(({ slug, document }) => {
    const { summary, eligibility, steps, materials, faqs } = document;
    const texts = [
      summary,
      ...eligibility,
      ...steps.map(({ detail }) => detail),
      ...materials.flatMap(({ note, condition }) => [note ?? "", condition ?? ""]),
      ...faqs.map(({ answer }) => answer),
    ];
    const lengths = texts
      .flatMap((text) => text.split(/[。！？；\n]/))
      .map((sentence) => sentence.trim().length)
      .filter((length) => length > 0)
      .sort((a, b) => a - b);
    return {
      slug,
      sentences: lengths.length,
      median: lengths[Math.floor(lengths.length / 2)] ?? 0,
    };
  });
  console.table(rows);
  expect(rows.filter(({ median }) => median > 25)).toEqual([]);
});
