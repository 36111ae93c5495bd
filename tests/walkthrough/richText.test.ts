import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoId } from "@haizhu/cms/seed/content";
import { signedIn } from "../support/admin.ts";
import { ask, eventually, publicFile, standing, transition, upload } from "../support/api.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Role, system } from "../support/system.ts";

/** What editors paste and insert, from the clipboard to the residents' page and every form of the body. */
const slug = "jumin-yishi";
const id = demoId("activity", slug);
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGMI6IkScToBAAeTAlVk6urOAAAAAElFTkSuQmCC",
  "base64",
);
const caption = "示例：议事会在居委会二楼开。";
const clipboards = path.join(import.meta.dirname, "clipboards");
const clipboard = (name: string) => readFileSync(path.join(clipboards, `${name}.html`), "utf8");

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  expect((await upload("editor", png, { alt: "议事会会场的示例图片" })).status).toBe(201);
  expect((await ask("editor", "PATCH", `/api/activities/${id}`, { body: null })).status).toBe(200);
  page = await signedIn(browser, "editor");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
});
afterAll(() => browser.close());

const editor = () => page.locator("[data-lexical-editor=true]").first();

async function openText(): Promise<void> {
  await page.goto(`${system().cms}admin/collections/activities/${id}`);
  await page.getByRole("button", { name: "图文" }).click();
  await editor().waitFor();
}

/** Puts HTML on the real clipboard and presses the keys. */
async function paste(html: string): Promise<void> {
  await page.evaluate(async (text) => {
    // Unsanitized: a browser would tidy up what other programs put there as they are.
    const type = "text/html";
    await navigator.clipboard.write([
      new ClipboardItem({ [type]: new Blob([text], { type }) }, { unsanitized: [type] } as never),
    ]);
  }, html);
  await editor().click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Control+v");
}

async function save(): Promise<void> {
  // The form takes in what was pasted in its own time.
  await page.getByText("有改动还没有保存").waitFor();
  await page.locator("#action-save").click();
  await page.getByText("有改动还没有保存").waitFor({ state: "detached" });
}

/** The body as it would be handed in. */
async function stored(): Promise<string> {
  const shown = await ask("editor", "GET", `/api/activities/${id}`);
  return JSON.stringify((shown.body as { body?: unknown }).body);
}

describe("what is pasted", () => {
  it("from Word is paragraphs, lists and tables: every word, none of its styles, no picture", async () => {
    await openText();
    await paste(clipboard("word"));
    await page.getByText("有 1 张图片没有带进来").waitFor();
    for (const words of ["一、活动安排", "身份证原件", "先取号", "合计", "每餐 5 元"])
      expect(await editor().innerText()).toContain(words);
    expect(await editor().locator("li").count()).toBe(4);
    expect(await editor().locator("td, th").count()).toBe(4);
    expect(await editor().innerHTML()).not.toMatch(/mso-|MsoNormal|o:p|file:|<img/);
  });

  it("from a 公众号 is its words; pictures, videos and trackers stay outside", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await paste(clipboard("officialAccount"));
    await page.getByText("有 2 张图片没有带进来").waitFor();
    await page.getByText("有 1 个视频、名片或小程序没有带进来").waitFor();
    expect(await editor().innerText()).toContain("报名请点这里。");
    await save();
    const state = await stored();
    expect(state).not.toMatch(/mmbiz|chksm|scene=|utm_|letter-spacing|data-brushtype|mp-common/);
    expect(state).toContain("https://mp.weixin.qq.com/s?__biz=MzA&mid=1&idx=1&sn=ab");
    expect(asked.filter((address) => !address.startsWith(system().cms))).toEqual([]);
  });
});

describe("what can be put into the text", () => {
  it("is offered in Chinese, and so is what can be done with a table", async () => {
    await openText();
    await editor().locator("td").first().click();
    await page.locator(".table-cell-action-button").click();
    await page.getByRole("button", { name: "在上面插入行", exact: true }).waitFor();
    const menu = page.locator(".table-action-menu-dropdown");
    expect(await menu.getByRole("button", { name: /[一-龥]/ }).count()).toBeGreaterThan(7);
    expect(await menu.getByRole("button", { name: /[A-Za-z]/ }).count()).toBe(0);
    await openText();
    await editor().click();
    await page.locator("button.toolbar-popup__dropdown-add").first().click();
    const offered = await page.locator(".toolbar-popup__dropdown-items").innerText();
    expect(offered.split("\n")).toEqual(["表格", "水平线", "图片或文件"]);
  });
});

describe("a picture in the text", () => {
  it("is chosen from the toolbar", async () => {
    await openText();
    await editor().click();
    await page.keyboard.press("Control+End");
    await page.locator("button.toolbar-popup__dropdown-add").first().click();
    await page.getByRole("button", { name: "图片或文件", exact: true }).click();
    const drawer = page.getByRole("dialog").last();
    await drawer
      .getByText(/\.png$/)
      .first()
      .click();
    await editor().locator(".LexicalEditorTheme__upload, .lexical-upload").first().waitFor();
    await save();
    expect(await stored()).toContain('"type":"upload"');
  });

  it("has its caption, written in what opens from the picture, by keyboard", async () => {
    const picture = editor().locator("[data-filename]").first();
    await picture.hover();
    await picture.getByRole("button", { name: "写说明文字" }).press("Enter");
    const drawer = page.getByRole("dialog").filter({ hasText: "图片下面的说明文字" });
    await drawer.locator("input[name=caption]").fill(caption);
    await drawer.getByRole("button", { name: "保存更改" }).press("Enter");
    await drawer.waitFor({ state: "detached" });
    await save();
    expect(await stored()).toContain(caption);
  });

  it("stands on the page and in every form of the body once it is live", async () => {
    const { body } = await transition("editor", "activity", id, "submit", { comment: "测试" });
    expect(body.error).toBeUndefined();
    const sha256 = body.sha256 ?? "";
    for (let state = ""; state !== "published";) {
      const { next } = await standing("activity", id);
      const step = next?.find(({ action }) => action === "approve");
      await transition(step?.role as Role, "activity", id, "approve", { sha256 });
      state = (await standing("activity", id)).state ?? "";
    }
    const live = await eventually(
      () => publicFile(`/activities/${slug}/`),
      ({ text }) => text.includes("议事会会场的示例图片"),
    );
    const [, address = "", picture = ""] =
      /<img[^>]* src="(\/media\/([0-9a-f]{64})[^"]*)"/.exec(live.text) ?? [];
    expect((await publicFile(address)).status).toBe(200);
    const feed = JSON.parse((await publicFile(`/feeds/v1/activities/${id}.json`)).text) as {
      body: { html: string; text: string; nodes: unknown; images: object[]; links: object[] };
    };
    // The page has forms of it for small screens; apps get what was uploaded.
    const src = new URL(`/media/${picture}.png`, system().site).href;
    expect((await publicFile(`/media/${picture}.png`)).status).toBe(200);
    expect(feed.body.images).toEqual([{ src, alt: "议事会会场的示例图片" }]);
    expect(feed.body.html).toContain(`<img src="${src}" alt="议事会会场的示例图片"`);
    expect(JSON.stringify(feed.body.nodes)).toContain(src);
    const article = (await publicFile(`/feeds/v1/activities/${id}.oa.html`)).text;
    expect(article).toContain("（图：议事会会场的示例图片）");
    for (const form of [
      live.text,
      feed.body.text,
      feed.body.html,
      article,
      JSON.stringify(feed.body.nodes),
    ])
      for (const words of ["一、活动安排", "身份证原件", "先取号", "合计", "报名请点", caption])
        expect(form).toContain(words);
  });
});
