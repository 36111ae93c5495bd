import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { launchBrowser } from "./support/browser.ts";
import { type Look, looks, openLook } from "./support/looks.ts";
import { pageTypes } from "./support/pageTypes.ts";
import { publishSite } from "./support/publishedSite.ts";

/**
 * `pnpm screenshots <folder> [part of a page type's name …]`: a picture of every page type of the
 * demo in every look, `<folder>/<look>/<page type>.png`. Needs a font with Chinese characters.
 */
async function main([folder, ...wanted]: string[]): Promise<void> {
  if (folder === undefined) throw new Error("Say where to: pnpm screenshots <folder>");
  const site = await publishSite();
  const browser = await launchBrowser();
  try {
    for (const look of Object.keys(looks) as Look[]) {
      await mkdir(path.join(folder, look), { recursive: true });
      const page = await openLook(browser, site.address, look);
      for (const [name, address] of Object.entries(pageTypes)) {
        if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
        await page.goto(site.address + address.slice(1), { waitUntil: "networkidle" });
        await wholePage(page, path.join(folder, look, `${name}.png`));
      }
      await page.close();
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

/** What Chromium can paint in one piece, in px. */
const tallest = 16_384;

/** Not `fullPage`: it sets the screen anew, and the reader's own text size is lost. */
async function wholePage(page: Page, file: string): Promise<void> {
  const before = page.viewportSize();
  if (!before) throw new Error("A look has a screen.");
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...before, height: Math.min(height, tallest) });
  await page.screenshot({ path: file });
  await page.setViewportSize(before);
}

await main(process.argv.slice(2));
