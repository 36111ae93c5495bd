import { demoId } from "@haizhu/cms/seed/content";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../support/admin.ts";
import { ask } from "../support/api.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Role, system } from "../support/system.ts";

/** Before something is changed or taken out of use, people see what else that touches. */
const id = demoId("phone", "12333");
const guide = demoId("guide", "shiye-dengji");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function at(role: Role, address: string, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await signedIn(browser, role);
  try {
    await page.goto(`${system().cms}admin/${address}`);
    await work(page);
  } finally {
    await page.context().close();
  }
}
const usedBy = (page: Page) => page.getByRole("region", { name: "在哪里用到", exact: true });

describe("where a phone is used", () => {
  it("stands beside it, with links; a saved change says what it will change, too", async () => {
    const { body } = await ask("editor", "GET", `/api/phones/${id}`);
    const { purpose } = body as { purpose?: unknown };
    await at("editor", `collections/phones/${id}`, async (page) => {
      await usedBy(page)
        .getByText(/^居民能看到的内容里，有 \d+ 份用到它/)
        .waitFor();
      const links = usedBy(page).locator(`a[href="/admin/collections/guides/${guide}"]`);
      expect(await links.count()).toBe(1);
      await page.locator("textarea[name=purpose], input[name=purpose]").fill("示例：改过的用途");
      await page.locator("#action-save").click();
      await usedBy(page)
        .getByText(/^用到它的 \d+ 份也跟着变/)
        .waitFor();
      await usedBy(page).getByText("它自己的网页、列表和数据接口会变").waitFor();
    });
    await ask("editor", "PATCH", `/api/phones/${id}`, { purpose });
  });

  it("is told once more before it is withdrawn", async () => {
    await at("finalReviewer", `collections/phones/${id}`, async (page) => {
      const panel = page.getByRole("complementary", { name: "发布" });
      await usedBy(page).waitFor();
      await panel.getByLabel(/^意见或理由/).fill("示例");
      await panel.getByRole("button", { name: "撤下", exact: true }).press("Enter");
      const question = page.getByRole("alertdialog");
      await question.getByText(/有 \d+ 份用到它：“.+”.*撤下以后，那里不再显示它/).waitFor();
      await question.getByRole("button", { name: "先不" }).press("Enter");
    });
  });
});

describe("a draft that came to nothing", () => {
  it("is put away with a reason, stands in no list, and comes back from where they all are", async () => {
    const title = "示例：写重了的单位";
    const made = await ask("editor", "POST", "/api/organisations", { title });
    const address = `collections/organisations/${String(made.body.doc?.id)}`;
    await at("editor", address, async (page) => {
      const section = page.getByRole("region", { name: "收起草稿" });
      await section.getByText("不要了？可以收起").click();
      await section.getByLabel("为什么收起").fill("写重了");
      await section.getByRole("button", { name: "收起", exact: true }).press("Enter");
      await section.getByText("这份草稿已收起").waitFor();

      await page.goto(`${system().cms}admin/collections/organisations?limit=100`);
      await page.getByRole("link", { name: "收起来的草稿" }).waitFor();
      expect(await page.getByRole("link", { name: title }).count()).toBe(0);
      await page.getByRole("link", { name: "收起来的草稿" }).click();
      await page.getByRole("link", { name: new RegExp(title) }).click();
      await section.getByRole("button", { name: "放回列表" }).press("Enter");
      await section.getByText("不要了？可以收起").waitFor();
      await page.goto(`${system().cms}admin/collections/organisations?limit=100`);
      await page.getByRole("link", { name: title }).first().waitFor();
    });
  });
});
