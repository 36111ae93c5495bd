import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../support/admin.ts";
import { launchBrowser } from "../support/browser.ts";

describe("the content audit in the admin", () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await signedIn(browser, "editor", { width: 390, height: 844 });
  });
  afterAll(() => browser.close());

  it("is summed up on the first page, and opens from there", async () => {
    const summary = page.locator("section", { has: page.locator("#desk-audit") });
    await summary.getByRole("link", { name: "看全部" }).click();
    await page.waitForURL((url) => url.pathname.endsWith("/content-audit"));
    expect(await page.locator("h1").innerText()).toBe("内容体检");
    const phones = page.locator("section", { has: page.locator("#audit-phone") });
    expect(await phones.innerText()).toContain("依据：");
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
  });

  it("leads to what it found", async () => {
    const found = page.locator("details", { hasText: "看是哪些" }).first();
    await found.locator("summary").press("Enter");
    expect(await found.locator("a").first().getAttribute("href")).toMatch(
      /^\/admin\/collections\//,
    );
  });

  it("can be downloaded as an Excel file", async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "导出 Excel" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^内容体检-\d{4}-\d{2}-\d{2}\.xlsx$/);
    // A zip file, which is what .xlsx is.
    expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe("PK");
  });
});
