import { demoId } from "@haizhu/cms/seed/content";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../support/admin.ts";
import { standing } from "../support/api.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Role, system } from "../support/system.ts";

/** How to find a place is put right by two persons: an editor and the final reviewer. */
const id = demoId("venue", "haiyin-gongyuan");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function at(
  role: Role,
  work: (panel: ReturnType<typeof panelOf>, page: Page) => Promise<void>,
) {
  const page = await signedIn(browser, role);
  try {
    await page.goto(`${system().cms}admin/collections/venues/${id}`);
    await work(panelOf(page), page);
  } finally {
    await page.context().close();
  }
}
const panelOf = (page: Page) => page.getByRole("complementary", { name: "发布" });

describe("a correction", () => {
  it("is told to the editor before it is handed in", async () => {
    await at("editor", async (panel, page) => {
      await page.getByRole("button", { name: "在哪里", exact: true }).press("Enter");
      await page.locator("#field-landmark").fill("示例：北门旁边有自行车停放处");
      await panel.getByText("有改动还没有保存").waitFor();
      await page.locator("#action-save").click();
      await panel.getByText("有改动还没有保存").waitFor({ state: "detached" });
      await panel.getByText("这次只改了：怎么找。提交后按“更正”审核：三审。").waitFor();
      await panel.getByLabel("意见或理由").fill("示例：说法写清楚");
      await panel.getByRole("button", { name: "提交审核" }).press("Enter");
      await panel.getByText("已提交，等待审核").waitFor();
    });
  });

  it("is live when the one reviewer, who sees which field differs, has approved it", async () => {
    await at("firstReviewer", async (panel) => {
      await panel.getByText("现在没有需要您做的事。").waitFor();
    });
    await at("finalReviewer", async (panel) => {
      await panel.getByText("这是一次更正，与居民看到的相比只改了：怎么找。须经三审。").waitFor();
      await panel.getByRole("button", { name: "通过", exact: true }).press("Enter");
      await panel.getByRole("button", { name: "确定通过" }).press("Enter");
      await panel.getByText("已发布，居民看得到").waitFor();
    });
    expect((await standing("venue", id)).state).toBe("published");
  });
});
