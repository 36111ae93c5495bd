import { demoId } from "@haizhu/cms/seed/content";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../support/admin.ts";
import { eventually, publicFile, standing, transition } from "../support/api.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Role, system } from "../support/system.ts";

const id = demoId("lexicon", "changzhe-fantang");
const concept = /^长者饭堂/;
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

  it("is added in two clicks where an editor sees that the search fails", async () => {
    const page = await signedIn(browser, "editor");
    try {
      const desk = page.getByRole("region", { name: "居民搜得到吗" });
      await desk.getByRole("link", { name: "试搜" }).click();
      await page.getByLabel("居民会输入什么？").fill(newWord);
      await page.keyboard.press("Enter");
      const shown = page.getByRole("region", { name: "居民看到的结果" });
      await shown.waitFor({ state: "attached" });
      expect(await shown.innerText()).not.toContain(canteen);
      await page.getByRole("radio", { name: concept }).click();
      await page.getByRole("button", { name: "加上这个叫法" }).click();
      await page.getByRole("link", { name: "打开草稿，提交审核" }).click();
      const panel = page.getByRole("complementary", { name: "发布" });
      await panel.getByRole("button", { name: "提交审核", exact: true }).click();
      await panel.getByText("已提交，等待审核").first().waitFor();
    } finally {
      await page.context().close();
    }
    expect(await answersTo(newWord)).not.toContain(canteen);
  });

  it("finds the page once it is approved, with no other change", async () => {
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
