import { demoId } from "@haizhu/cms/seed/content";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { signedIn } from "../support/admin.ts";
import { launchBrowser } from "../support/browser.ts";
import { system } from "../support/system.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it("the review sheet of a live document names everybody who decided, and prints without the menu", async () => {
  const page = await signedIn(browser, "finalReviewer");
  const id = demoId("guide", "jifen-ruhu");
  await page.goto(`${system().cms}admin/collections/guides/${id}`);
  await page.getByRole("link", { name: "打印信息发布审核表" }).press("Enter");
  await page.getByRole("heading", { name: "信息发布审核表" }).waitFor();
  const steps = await page.locator("tbody th[scope=row]").allInnerTexts();
  expect(steps).toEqual(
    expect.arrayContaining(["标题", "提交", "一审通过", "二审通过", "三审通过", "发布"]),
  );
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("button", { name: "打印" }).isVisible()).toBe(false);
  await page.context().close();
});
