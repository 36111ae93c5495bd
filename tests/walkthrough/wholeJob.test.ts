import { demoId } from "@haizhu/cms/seed/content";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../support/admin.ts";
import { eventually, publicFile, standing } from "../support/api.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Role, system } from "../support/system.ts";

/**
 * The main job, in a real browser: an editor changes a guide, three reviewers approve it, residents
 * find it; then it is withdrawn and leaves nothing behind but a notice and a tombstone. The steps
 * build on each other: a broken one fails itself and what follows.
 */
const slug = "tushuguan-duzhezheng";
const id = demoId("guide", slug);
const newTitle = "公共图书馆办证借书新指南";
const newWord = "借书证在哪里领";
const feed = `/feeds/v1/guides/${id}.json`;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/**
 * Opens the guide in the admin as somebody of a role, does something there, and leaves. Whoever it
 * waits for finds it under 等我办 on the first page; others go to it.
 */
async function atTheDesk(role: Role, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await signedIn(browser, role);
  try {
    const waiting = page.getByRole("region", { name: "等我办" });
    await waiting.waitFor();
    const link = waiting.getByRole("link", { name: newTitle });
    expect(await link.count()).toBe((await waitsFor(role)) ? 1 : 0);
    if (await waitsFor(role)) await link.click();
    else await page.goto(`${system().cms}admin/collections/guides/${id}`);
    await work(page);
  } finally {
    await page.context().close();
  }
}

/** Whether the guide, as it stands, needs this role next. */
async function waitsFor(role: Role): Promise<boolean> {
  const { next } = await standing("guide", id);
  return next?.some((step) => step.action === "approve" && step.role === role) ?? false;
}

const panelOf = (page: Page) => page.getByRole("complementary", { name: "发布" });
const button = (page: Page, name: string) =>
  panelOf(page).getByRole("button", { name, exact: true });
const panelSays = (page: Page, text: string) => panelOf(page).getByText(text).first().waitFor();

/** What a resident finds on the search page. */
async function searched(query: string): Promise<string[]> {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`${message.text()} ${message.location().url}`);
  });
  try {
    await page.goto(`${system().site}search/?q=${encodeURIComponent(query)}`);
    const results = page.locator("[data-search-results]:not([aria-busy])");
    await results.locator("a, [data-search-empty]").first().waitFor();
    expect(await page.getByRole("status").innerText()).toMatch(/^(找到\d+条|没有)/);
    expect(problems).toEqual([]);
    return await results.locator("[data-confident] a").allInnerTexts();
  } finally {
    await page.close();
  }
}

/** The text of a public file once it is as expected, or as it is when patience ends. */
async function soon(address: string, holds: (text: string) => boolean): Promise<string> {
  const { text } = await eventually(
    () => publicFile(address),
    (file) => holds(file.text),
  );
  return text;
}

interface FeedEntry {
  id: string;
  state?: string;
  title?: string;
}

async function feedEntry(): Promise<FeedEntry | undefined> {
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const { text } = await publicFile(`/feeds/v1/guides/page-${page}.json`);
    const list = JSON.parse(text) as { pages: number; items: FeedEntry[] };
    const entry = list.items.find((item) => item.id === id);
    if (entry) return entry;
    pages = list.pages;
  }
  return undefined;
}

describe("from an editor's change to a resident's screen, and away again", () => {
  it("lets an editor change a guide; saving alone changes nothing outside", async () => {
    await atTheDesk("editor", async (page) => {
      await page.locator("input[name=title]").fill(newTitle);
      const words = page.locator("textarea[name=searchWords]");
      await words.fill(`${await words.inputValue()}\n${newWord}`);
      expect(await button(page, "提交审核").isDisabled()).toBe(true);
      await page.locator("#action-save").click();
      await page.getByText("有改动还没有保存").waitFor({ state: "detached" });
      await expect
        .poll(() => button(page, "提交审核").isDisabled(), { timeout: 15_000 })
        .toBe(false);
    });
    expect((await publicFile(`/guides/${slug}/`)).text).not.toContain(newTitle);
  });

  it("lets the editor submit it", async () => {
    await atTheDesk("editor", async (page) => {
      await button(page, "提交审核").click();
      await panelSays(page, "已提交，等待审核");
    });
    expect((await standing("guide", id)).state).toBe("submitted");
  });

  it("lets three different reviewers approve it, and shows nothing before the third", async () => {
    await atTheDesk("firstReviewer", async (page) => {
      await button(page, "通过").click();
      await panelSays(page, "一审已通过");
    });
    await atTheDesk("secondReviewer", async (page) => {
      await button(page, "通过").click();
      await panelSays(page, "二审已通过");
    });
    expect((await publicFile(`/guides/${slug}/`)).text).not.toContain(newTitle);
    await atTheDesk("finalReviewer", async (page) => {
      await button(page, "通过").click();
      await button(page, "确定通过").click();
      await panelSays(page, "已发布，居民看得到");
    });
    expect((await standing("guide", id)).state).toBe("published");
  });

  it("then shows it on its page, in the list, in the sitemap and in the feed", async () => {
    expect(await soon(`/guides/${slug}/`, (text) => text.includes(newTitle))).toContain(newTitle);
    expect(await soon("/guides/", (text) => text.includes(newTitle))).toContain(newTitle);
    expect((await publicFile("/sitemap-0.xml")).text).toContain(`/guides/${slug}/`);
    const entry = await eventually(feedEntry, (found) => found?.title === newTitle);
    expect(entry).toMatchObject({ title: newTitle });
    const { text } = await publicFile(feed);
    expect(JSON.parse(text)).toMatchObject({ title: newTitle, type: "guide" });
  });

  it("then finds it in the search by the words that were added", async () => {
    const titles = await eventually(
      () => searched(newWord),
      (found) => found.includes(newTitle),
    );
    expect(titles).toContain(newTitle);
  });

  it("lets the final reviewer withdraw it, with a reason", async () => {
    await atTheDesk("finalReviewer", async (page) => {
      await panelOf(page).getByLabel("意见或理由").fill("图书馆办法已经改变");
      await button(page, "撤下").click();
      await button(page, "确定撤下").click();
      await panelSays(page, "已撤下，居民看不到");
    });
    expect((await standing("guide", id)).state).toBe("withdrawn");
  });

  it("then leaves a notice without the old words, and is gone from list and sitemap", async () => {
    const page = await soon(`/guides/${slug}/`, (text) => !text.includes(newTitle));
    expect(page).not.toContain(newTitle);
    expect(page).toContain("图书馆办法已经改变");
    expect(page).toMatch(/<meta name="robots" content="noindex/);
    expect(await soon("/guides/", (text) => !text.includes(newTitle))).not.toContain(newTitle);
    const address = `/guides/${slug}/`;
    const sitemap = await soon("/sitemap-0.xml", (text) => !text.includes(address));
    expect(sitemap).not.toContain(address);
  });

  it("then stands in the feed as a tombstone", async () => {
    const entry = await eventually(feedEntry, (found) => found?.state === "withdrawn");
    expect(entry).toMatchObject({ id, state: "withdrawn" });
    const tombstone = JSON.parse((await publicFile(feed)).text) as Record<string, unknown>;
    expect(tombstone).toMatchObject({ state: "withdrawn", reason: "图书馆办法已经改变" });
    expect(JSON.stringify(tombstone)).not.toContain("办证");
  });

  it("then is not found any more", async () => {
    const titles = await eventually(
      () => searched(newWord),
      (found) => !found.includes(newTitle),
    );
    expect(titles).not.toContain(newTitle);
  });
});
