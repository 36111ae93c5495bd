import type { Browser, Page } from "playwright-core";
import writeExcelFile from "write-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../support/admin.ts";
import { eventually, publicFile } from "../support/api.ts";
import { launchBrowser } from "../support/browser.ts";

const title = "示例电话：表格里来的";
const headings = [
  ...["标题", "一句话说明", "负责单位", "核实说明", "下次核实期限", "类别", "单位"],
  ...["什么事打这个电话", "排序", "号码1：号码", "号码1：用途", "示例内容"],
];
const line = (name: string, kind: string) => [
  ...[name, "示例说明", "【示例】演示内容编辑组", "还没有核实，示例", "2027-05-01", kind],
  ...["示例单位", "示例事项", "900", "12345", "打电话", "是"],
];

/** What an editor's Excel file goes through until residents read it. */
describe("a phone book in Excel", () => {
  let browser: Browser;
  let editor: Page;
  let batch: string;

  beforeAll(async () => {
    browser = await launchBrowser();
    editor = await signedIn(browser, "editor", { width: 390, height: 844 });
  });
  afterAll(() => browser.close());

  it("is previewed line by line before anything is written", async () => {
    await editor.goto(new URL("/admin/excel", editor.url()).href);
    const rows = [headings, line(title, "街道"), line("示例电话：错的", "没有这一类")];
    await editor.locator("input[type=file]").setInputFiles({
      name: "电话本.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: await writeExcelFile(rows).toBuffer(),
    });
    const preview = editor.locator("section", { has: editor.locator("#preview") });
    await preview.waitFor();
    expect(await preview.innerText()).toContain("新增 1 行，修改 0 行，不变 0 行，有错 1 行。");
    expect(await preview.innerText()).toContain("类别：“没有这一类”不在可选的词里");
    await expectNoSidewaysScrolling();
  });

  it("gives back the wrong lines alone", async () => {
    const [download] = await Promise.all([
      editor.waitForEvent("download"),
      editor.getByRole("button", { name: "下载有错的 1 行" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("应急与便民电话-要改的行.xlsx");
  });

  /** The page is as wide as the phone, also with text of twice the size (WCAG 2.2, 1.4.4). */
  async function expectNoSidewaysScrolling(): Promise<void> {
    for (const size of ["200%", ""]) {
      const wide = await editor.evaluate((fontSize) => {
        document.documentElement.style.fontSize = fontSize;
        return document.documentElement.scrollWidth;
      }, size);
      expect(wide, size).toBeLessThanOrEqual(390);
    }
  }

  it("is imported, and handed in as one batch", async () => {
    await editor.getByRole("button", { name: "导入 1 行，跳过有错的 1 行" }).press("Enter");
    await editor.getByRole("link", { name: "去看这一批并提交审核" }).click();
    await editor.waitForURL((url) => url.pathname.endsWith("/import-batch"));
    batch = editor.url();
    await editor.getByLabel("意见或说明").fill("示例数据，内容都已核对");
    await expectNoSidewaysScrolling();
    await editor.getByRole("button", { name: "全部提交审核（1 份）" }).click();
    await editor.getByText("全部提交审核：已完成。").waitFor();
  });

  it("is approved by three reviewers, who each see what changes, and is live then", async () => {
    for (const role of ["firstReviewer", "secondReviewer", "finalReviewer"] as const) {
      const page = await signedIn(browser, role);
      await page.goto(batch);
      await page.getByRole("button", { name: "全部审核通过（1 份）" }).waitFor();
      const changes = await page.locator(".change-list ins").allInnerTexts();
      expect(changes.join()).toContain("号码：12345");
      await page.getByRole("button", { name: "全部审核通过（1 份）" }).click();
      await page.getByText("全部审核通过：已完成。").waitFor();
      await page.context().close();
    }
    const list = await eventually(
      () => publicFile("/feeds/v1/phones.json"),
      ({ text }) => text.includes(title),
    );
    expect(list.text).not.toContain("示例电话：错的");
  });
});
