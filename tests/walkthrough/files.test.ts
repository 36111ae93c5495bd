import { testPdf } from "@haizhu/cms/collections/media/pdf/testPdf";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { signedIn } from "../support/admin.ts";
import { launchBrowser } from "../support/browser.ts";
import { system } from "../support/system.ts";

/** What an editor reads who uploads a file that cannot be published as it is. */
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await signedIn(browser, "editor");
});
afterAll(() => browser.close());

it("a PDF that is damaged is refused with the reason on the screen, and nothing is kept", async () => {
  await page.goto(`${system().cms}admin/collections/media/create`);
  const buffer = testPdf({ pages: ["申请表"] }).subarray(0, 400);
  const file = { name: "示例申请表.pdf", mimeType: "application/pdf", buffer };
  await page.locator("input[type=file]").first().setInputFiles(file);
  await page.locator("#action-save").click();
  await page.getByText("这份 PDF 打不开").first().waitFor();
  expect(page.url()).toContain("/create");
});
