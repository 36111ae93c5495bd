import { demoId } from "@haizhu/cms/seed/content";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, eventually, publicFile, standing, transition } from "../support/api.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Role, system } from "../support/system.ts";

const id = demoId("lexicon", "changzhe-fantang");
const newWord = "开饭点儿";
const canteen = "长者饭堂助餐配餐服务申请";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The titles that a resident is offered as answers. */
async function answersTo(query: string): Promise<string[]> {
  const page = await browser.newPage();
  try {
    await page.goto(`${system().site}search/?q=${encodeURIComponent(query)}`);
    const results = page.locator("[data-search-results]:not([aria-busy])");
    await results.locator("a, [data-search-empty]").first().waitFor();
    return await results.locator("[data-confident] a").allInnerTexts();
  } finally {
    await page.close();
  }
}

/** Every review that is asked for, each by whoever holds the role. */
async function approveUntilLive(sha256: string): Promise<void> {
  for (let step = 0; step < 3; step += 1) {
    const { next = [] } = await standing("lexicon", id);
    const role = next.find(({ action }) => action === "approve")?.role;
    if (role === undefined) return;
    const { status } = await transition(role as Role, "lexicon", id, "approve", { sha256 });
    expect(status).toBe(200);
  }
}

describe("a word that residents use and the pages do not", () => {
  it("finds nothing sure before an editor adds it", async () => {
    expect(await answersTo(newWord)).not.toContain(canteen);
  });

  it("finds the page once it was added to the lexicon and approved, with no other change", async () => {
    const { body } = await ask("editor", "GET", `/api/lexicon/${id}`);
    const words = body.searchWords;
    const added = Array.isArray(words)
      ? [...(words as unknown[]), newWord]
      : `${String(words)}\n${newWord}`;
    const saved = await ask("editor", "PATCH", `/api/lexicon/${id}`, { searchWords: added });
    expect(saved.status).toBe(200);
    expect((await transition("editor", "lexicon", id, "submit")).status).toBe(200);
    expect(await answersTo(newWord)).not.toContain(canteen);
    const { draftSha256 } = await standing("lexicon", id);
    await approveUntilLive(draftSha256 ?? "");
    expect((await standing("lexicon", id)).state).toBe("published");
    const answers = await eventually(
      () => answersTo(newWord),
      (titles) => titles.includes(canteen),
    );
    expect(answers).toContain(canteen);
  });

  it("is in the feed, for apps that search themselves", async () => {
    expect((await publicFile(`/feeds/v1/lexicon/${id}.json`)).text).toContain(newWord);
  });
});
