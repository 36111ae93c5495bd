import { demoId } from "@haizhu/cms/seed/content";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../support/admin.ts";
import { ask, eventually, publicFile, standing, transition } from "../support/api.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Role, system } from "../support/system.ts";

/** An article's way into the 公众号, and back when the site has changed. The steps build on each other. */
const id = demoId("guide", "kehou-tuoguan");
const longTitle = "【示例】海珠区义务教育阶段学校学生课后托管服务怎么报名怎么交费怎么退";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await signedIn(browser, "editor");
});
afterAll(() => browser.close());

const region = () => page.getByRole("region", { name: "公众号", exact: true });
const button = (name: string) => region().getByRole("button", { name, exact: true });
const says = (text: string) => region().getByText(text).first().waitFor();
const openDocument = () => page.goto(`${system().cms}admin/collections/guides/${id}`);
const deskSection = async () => {
  await page.goto(`${system().cms}admin`);
  const section = page.getByRole("region", { name: /^复制出去的过时了/ });
  await section.waitFor();
  return section;
};

async function publish(changes: object): Promise<void> {
  expect((await ask("editor", "PATCH", `/api/guides/${id}`, changes)).status).toBe(200);
  const { body } = await transition("editor", "guide", id, "submit", { comment: "为了测试" });
  const sha256 = body.sha256 ?? "";
  for (let state = ""; state !== "published"; state = (await standing("guide", id)).state ?? "") {
    const step = (await standing("guide", id)).next?.find(({ action }) => action === "approve");
    await transition(step?.role as Role, "guide", id, "approve", { sha256 });
  }
  await eventually(
    () => ask("editor", "GET", `/api/outlets/official-account/guide/${id}`),
    ({ status }) => status === 200,
  );
}

describe("a document in the 公众号", () => {
  it("is copied as rich text and as words, and the panel says which version", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await openDocument();
    await button("复制到公众号").click();
    const published = await publicFile(`/feeds/v1/guides/${id}.oa.html`);
    const shown = page.frameLocator("iframe[title=公众号正文]").locator("body > section");
    await shown.waitFor();
    expect(`${await shown.evaluate((section) => section.outerHTML)}\n`).toBe(
      published.text.replace(/^<!--.*?-->\n/, ""),
    );
    await button("复制正文").click();
    await says("正文已复制，并已登记");
    await says("已复制到公众号：第 1 版");

    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item?.getType(type))?.text();
      return { html: await read("text/html"), words: await read("text/plain") };
    });
    expect(copied.html).toContain("font-size:17px");
    expect(copied.html).not.toMatch(/\s(?:class|id)=/);
    const { summary } = (await ask("editor", "GET", `/api/guides/${id}`)).body;
    expect(copied.words).toContain(summary);
    expect(copied.html).toContain(summary);
    expect(await (await deskSection()).getByRole("link").count()).toBe(0);
  });

  it("is reported on the desk and on the panel when the site has changed", async () => {
    await publish({ title: longTitle });
    const section = await deskSection();
    expect(await section.innerText()).toContain("网站上已经改了");
    await section.getByRole("link").click();
    await says("公众号里的内容过时了：网站上已经改了");
  });

  it("says what the platform would refuse; without a clipboard, the keyboard copies it", async () => {
    // As over plain http, where browsers offer none.
    await page.addInitScript(() =>
      Object.defineProperty(navigator, "clipboard", { value: undefined }),
    );
    await openDocument();
    await button("复制到公众号").focus();
    await page.keyboard.press("Enter");
    await says(`标题 ${longTitle.length} 字，公众号最多 32 字：请在公众号里改短`);
    await button("复制正文").focus();
    await page.keyboard.press("Enter");
    await says("正文已经选中");
    await page.keyboard.press("Control+c");
    await says("已复制到公众号：第 2 版");
    await region().getByText("公众号里的内容过时了").waitFor({ state: "detached" });
    expect(await pasted()).toContain("font-size: 17px");
  });

  it("is to be taken away there when it is withdrawn here, until somebody says so", async () => {
    const { liveSha256: sha256 } = await standing("guide", id);
    const comment = "办法已经改变";
    await transition("finalReviewer", "guide", id, "withdraw", { sha256: sha256 ?? "", comment });
    await (await deskSection()).getByRole("link").click();
    await says("公众号里的内容过时了：网站上已经撤下");
    expect(await button("复制到公众号").count()).toBe(0);
    await button("已从公众号删去").click();
    await button("确定已从公众号删去").click();
    await region().waitFor({ state: "detached" });
    expect(await (await deskSection()).getByRole("link").count()).toBe(0);
  });
});

/** What an editor like that of the platform gets from the clipboard. */
async function pasted(): Promise<string> {
  const other = await page.context().newPage();
  try {
    await other.setContent("<div contenteditable autofocus></div>");
    await other.locator("div").focus();
    await other.keyboard.press("Control+v");
    return await other.locator("div").innerHTML();
  } finally {
    await other.close();
  }
}
