import { mkdir } from "node:fs/promises";
import path from "node:path";
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
        await page.screenshot({ path: path.join(folder, look, `${name}.png`), fullPage: true });
      }
      await page.close();
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

await main(process.argv.slice(2));
