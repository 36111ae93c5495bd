import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { chapters, folder as handbook, picturesIn } from "./handbook/chapters.ts";
import { moreScenes } from "./handbook/moreScenes.ts";
import { tellMore } from "./handbook/moreStory.ts";
import type { Scene } from "./handbook/scene.ts";
import { scenes } from "./handbook/scenes.ts";
import { tellStory } from "./handbook/story.ts";
import { inChina, signedIn } from "./support/admin.ts";
import { launchBrowser } from "./support/browser.ts";
import { type Role, system } from "./support/system.ts";
import startSystem from "./support/system.setup.ts";

const widths = [1280, 390];

/**
 * `pnpm handbook-pictures`: starts the product with its demo content and takes the pictures of the
 * editors' handbook. `pnpm handbook-pictures <folder> [part of a name …]` takes whole screens at the
 * width of a desk and of a phone instead, to look at, and tells which are wider than their window.
 * Needs a font with Chinese characters.
 */
async function main([folder, ...wanted]: string[]): Promise<void> {
  const stop = await startSystem();
  const browser = await launchBrowser();
  try {
    await tellStory();
    const names = folder === undefined ? await shownInHandbook() : wanted;
    if (folder !== undefined) await tellMore();
    const all = folder === undefined ? scenes : [...scenes, ...moreScenes];
    const chosen = all.filter(
      ({ name }) =>
        names.length === 0 ||
        names.some((part) => (folder === undefined ? name === part : name.includes(part))),
    );
    for (const width of folder === undefined ? widths.slice(0, 1) : widths) {
      const target =
        folder === undefined ? path.join(handbook, "pictures") : path.join(folder, String(width));
      await mkdir(target, { recursive: true });
      for (const role of new Set(chosen.map((scene) => scene.role))) {
        const page = await windowOf(browser, role, width);
        for (const scene of chosen.filter((one) => one.role === role))
          await show(page, scene, folder === undefined ? "part" : "whole", target);
        await page.context().close();
      }
    }
  } finally {
    await browser.close();
    await stop();
  }
}

async function shownInHandbook(): Promise<string[]> {
  const texts = chapters.map((chapter) => readFile(path.join(handbook, chapter), "utf8"));
  return (await Promise.all(texts)).flatMap(picturesIn);
}

async function windowOf(browser: Browser, role: Role | "nobody", width: number): Promise<Page> {
  const viewport = { width, height: 900 };
  return role === "nobody"
    ? browser.newPage({ viewport, ...inChina })
    : signedIn(browser, role, viewport);
}

async function show(page: Page, scene: Scene, what: "part" | "whole", folder: string) {
  await page.goto(`${system().cms}${scene.address}`, { waitUntil: "networkidle" });
  // What is asked of the server after the page has come.
  await page.getByText("正在检查……").waitFor({ state: "detached" });
  try {
    await scene.play?.(page);
  } catch (error) {
    throw new Error(`${scene.name}: ${(error as Error).message}`, { cause: error });
  }
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (wider > 0) console.log(`${scene.name}: ${String(wider)} px wider than its window`);
  const picture = {
    path: path.join(folder, `${scene.name}.jpg`),
    type: "jpeg",
    quality: 80,
  } as const;
  if (what === "whole") await page.screenshot({ ...picture, fullPage: true });
  else if (scene.part) await scene.part(page).screenshot(picture);
  else await page.screenshot(picture);
  console.log(scene.name);
}

await main(process.argv.slice(2));
