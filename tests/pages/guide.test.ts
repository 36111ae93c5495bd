import type { Browser, Page } from "playwright-core";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type PicturePart, pictureParts } from "@haizhu/site/scripts/pictureParts";
import { JSDOM } from "jsdom";
import decodeQR from "qr/decode.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { signatures } from "../support/everyKindOfPage.ts";
import { type PublishedSite, publishSite } from "../support/publishedSite.ts";
import { readTree } from "../support/tree.ts";

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

it("nobody who reviewed a page is named where the district has not turned that on", async () => {
  expect(guides().every((entry) => entry.signatures?.length === signatures.length)).toBe(true);
  const names = signatures.map(({ label }) => Buffer.from(label).toString("latin1"));
  for (const [file, bytes] of await readTree(site.folder))
    for (const name of names) expect(bytes.includes(name), file).toBe(false);
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

it("a recording is heard, and takes no room on paper", async () => {
  await open("shili-banshi");
  const player = page.locator("audio").first();
  expect(await player.isVisible()).toBe(true);
  await page.emulateMedia({ media: "print" });
  expect(await player.isVisible()).toBe(false);
  await page.emulateMedia({ media: null });
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

/** The pixels of the lower left corner of a picture, where its QR code is. */
const cornerOf = (shown: SVGElement | HTMLElement) => {
  const image = shown as HTMLImageElement;
  const [width, height] = [300, 330];
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  const pen = canvas.getContext("2d");
  pen?.drawImage(image, 0, image.naturalHeight - height, width, height, 0, 0, width, height);
  const data = pen?.getImageData(0, 0, width, height).data ?? [];
  return { width, height, data: [...data], whole: [image.naturalWidth, image.naturalHeight] };
};

describe("a picture for saving and forwarding", () => {
  it.each(["guides/laonianren-youdaika/", "phones/fridge/"])(
    "of %s has a code that leads back to the page",
    async (address) => {
      await page.goto(site.address + address);
      await page.getByRole("button", { name: "存成图片" }).click();
      const image = page.getByRole("img", { name: /带二维码的图片$/ });
      await image.waitFor();
      const { data, whole, ...size } = await image.evaluate(cornerOf);
      expect(whole[0]).toBe(750);
      expect(whole[1]).toBeGreaterThan(600);
      const leadsTo = decodeQR({ ...size, data: new Uint8ClampedArray(data) });
      expect(leadsTo).toBe(new URL(address, site.site.url).href);
    },
  );

  it("says what to bring, what to do and whom to call", async () => {
    const parts = await partsOf("guides/laonianren-youdaika");
    expect(parts).toContainEqual({ style: "title", text: "广州市老年人优待卡办理" });
    expect(parts).toContainEqual({ style: "heading", text: "要带什么" });
    expect(parts.some(({ style, text }) => style === "item" && text.startsWith("居民身份证"))).toBe(
      true,
    );
    expect(parts.some(({ style, text }) => style === "number" && text.includes("12345"))).toBe(
      true,
    );
  });

  it("says of each number on the sheet for the fridge what it is for", async () => {
    const numbers = (await partsOf("phones/fridge")).filter(({ style }) => style === "number");
    expect(numbers[0]?.text).toBe("报警：110");
    expect(numbers.length).toBeGreaterThan(4);
    expect(numbers.filter(({ text }) => !/^[^：]+：[\d、-]+$/.test(text))).toEqual([]);
  });
});

async function partsOf(folder: string): Promise<PicturePart[]> {
  const html = await readFile(path.join(site.folder, folder, "index.html"), "utf8");
  return pictureParts(new JSDOM(html).window.document);
}

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
