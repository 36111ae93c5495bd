import { demoId } from "@haizhu/cms/seed/content";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../support/admin.ts";
import { ask, standing, transition } from "../support/api.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Role, system } from "../support/system.ts";

/**
 * A reviewer sees what a version would change, pins a remark to a field and returns it; the editor
 * finds the remark beside the field, and says that it is dealt with.
 */
const id = demoId("guide", "jiating-yisheng");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  const { body } = await ask("editor", "GET", `/api/guides/${id}`);
  await ask("editor", "PATCH", `/api/guides/${id}`, {
    ...{ summary: `${String(body.summary)}每年续签一次。`, visits: 2 },
  });
  await transition("editor", "guide", id, "submit", { comment: "示例改动" });
});
afterAll(() => browser.close());

async function at(role: Role, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await signedIn(browser, role);
  try {
    await page.goto(`${system().cms}admin/collections/guides/${id}`);
    await work(page);
  } finally {
    await page.context().close();
  }
}
const panelOf = (page: Page) => page.getByRole("complementary", { name: "发布" });

describe("from a reviewer's remark to an editor's answer", () => {
  it("the reviewer reads what changes, word by word, and returns it with a remark", async () => {
    await at("firstReviewer", async (page) => {
      const panel = panelOf(page);
      await panel.getByText("待审的版本与居民看到的相比，改了 2 处").waitFor();
      await panel.locator("ins", { hasText: "每年续签一次。" }).waitFor();
      await panel.getByLabel("哪一栏").selectOption({ label: "到现场次数" });
      await panel.getByLabel("这一栏要改什么").fill("示例：应为 1 次");
      await panel.getByRole("button", { name: "记下这一条" }).press("Enter");
      await panel.getByRole("button", { name: "退回修改", exact: true }).press("Enter");
      await panel.getByText("已退回，请修改后再提交").waitFor();
    });
    expect((await standing("guide", id)).state).toBe("returned");
  });

  it("the editor finds it on the first page, goes to the field and strikes it off", async () => {
    await at("editor", async (page) => {
      await page.goto(`${system().cms}admin`);
      const work = page.getByRole("region", { name: "我的稿件" });
      await work.getByText("示例：应为 1 次").waitFor();
      await page.goto(`${system().cms}admin/collections/guides/${id}`);
      const panel = panelOf(page);
      await panel.getByText("针对各栏的意见（1 条未处理）").waitFor();
      await panel.getByRole("button", { name: "到现场次数" }).press("Enter");
      await page.locator(".field-remarks", { hasText: "示例：应为 1 次" }).waitFor();
      await page.locator("#field-visits").and(page.locator(":focus")).waitFor();
      await panel.getByRole("button", { name: /^已处理/ }).press("Enter");
      await panel.getByText("处理过的意见（1）").waitFor();
      await page.locator(".field-remarks").waitFor({ state: "detached" });
    });
  });
});
