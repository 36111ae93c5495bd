import { demoId } from "@haizhu/cms/seed/content";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../support/admin.ts";
import { ask, standing, transition } from "../support/api.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Role, system } from "../support/system.ts";

/** The second reviewer signs on paper; the proofreader records it with a photo of the sheet. */
const id = demoId("guide", "menzhen-xuandian");
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
/** A red square of 8 × 8 pixels, as good as any paper. */
const paper = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGM4ISCAFTEMLQkA2BI6Aaz33PIAAAAASUVORK5CYII=",
  "base64",
);
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  const { body } = await ask("editor", "GET", `/api/guides/${id}`);
  await ask("editor", "PATCH", `/api/guides/${id}`, {
    summary: `${String(body.summary)}示例一句。`,
  });
  await transition("editor", "guide", id, "submit", { comment: "示例改动" });
  const { draftSha256 } = await standing("guide", id);
  await transition("firstReviewer", "guide", id, "approve", { sha256: draftSha256 ?? "" });
});
afterAll(() => browser.close());

async function at(role: Role, path: string, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await signedIn(browser, role);
  try {
    await page.goto(`${system().cms}admin/${path}`);
    await work(page);
  } finally {
    await page.context().close();
  }
}
const document = `collections/guides/${id}`;

describe("a signature on paper", () => {
  it("is recorded with its scan by somebody who took no part, and counts as the review", async () => {
    await at("proofreader", document, async (page) => {
      const panel = page.getByRole("complementary", { name: "发布" });
      await panel.getByText("代录签批：二审已在纸上或别的系统里签过").press("Enter");
      await panel.getByLabel("签批人").selectOption({ label: "二审" });
      await panel.getByLabel("签批日期").fill(today);
      await panel
        .getByLabel("扫描件或照片")
        .setInputFiles({ name: "示例签批.png", mimeType: "image/png", buffer: paper });
      await panel.getByRole("button", { name: "记下这次签批" }).press("Enter");
      await panel.getByText("二审已通过").waitFor();
      await panel.getByText(`二审 二审 ${today} 签批`).waitFor();
    });
    expect((await standing("guide", id)).state).toBe("secondApproved");
  });

  it("is not offered to the author, and stands in the month's list and on the printed sheet", async () => {
    await at("editor", document, async (page) => {
      await page.getByText("二审已通过").first().waitFor();
      expect(await page.getByText("代录签批：").count()).toBe(0);
    });
    await at("finalReviewer", "roles", async (page) => {
      await page.getByText(`${today.slice(0, 7)}：1 次`).waitFor();
      const scan = page.getByRole("link", { name: "扫描件" }).first();
      const address = new URL((await scan.getAttribute("href")) ?? "", page.url());
      const shown = await page.goto(address.href);
      expect([shown?.status(), shown?.headers()["content-type"]]).toEqual([200, "image/png"]);
      await page.goto(`${system().cms}admin/review-sheet?type=guide&id=${id}`);
      await page.getByRole("row", { name: /^二审通过（代录签批） 二审/ }).waitFor();
    });
  });
});
