import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../support/admin.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Role, system } from "../support/system.ts";

/**
 * What one person may combine: proposed by an admin, confirmed by a final reviewer, and taken back. The
 * pair is one that no other test grants together.
 */
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function at(role: Role, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await signedIn(browser, role);
  try {
    await page.goto(`${system().cms}admin/roles`);
    await work(page);
  } finally {
    await page.context().close();
  }
}

async function propose(page: Page, allowed: "可以" | "不可以"): Promise<void> {
  const form = page.getByRole("form", { name: "提议改兼任" });
  await form.locator("select[name=one]").selectOption({ label: "三审" });
  await form.locator("select[name=other]").selectOption({ label: "校对" });
  await form.getByLabel("怎么兼").selectOption({ label: "同一次提交由一个人做" });
  await form.getByLabel("改为").selectOption({ label: allowed });
  await form.getByRole("button", { name: "提议改兼任" }).press("Enter");
  await form.getByText("已记下，等另一位管理员或三审确认。").waitFor();
}

async function confirm(page: Page): Promise<void> {
  const waiting = page
    .getByRole("listitem")
    .filter({ hasText: "校对和三审同一次提交由一个人做：改为" });
  await waiting.getByRole("button", { name: "确认" }).press("Enter");
  await waiting.waitFor({ state: "detached" });
}
const forbidden = (page: Page) => page.getByText("不可以：校对和三审同一次提交由一个人做");

describe("what one person may combine", () => {
  it("is forbidden by two persons, and stands on the screen with both names", async () => {
    await at("admin", (page) => propose(page, "不可以"));
    await at("finalReviewer", async (page) => {
      expect(await page.getByRole("form", { name: "提议改兼任" }).count()).toBe(0);
      await confirm(page);
      await forbidden(page).waitFor();
      // The review rules have a history of their own, which other tests may have filled.
      const history = page.locator("details").filter({ hasText: /^改过的兼任规则/ });
      await history.locator("summary").click();
      await history.getByText("管理员提议，三审确认").first().waitFor();
    });
  });

  it("is allowed again in the same way", async () => {
    await at("admin", (page) => propose(page, "可以"));
    await at("finalReviewer", async (page) => {
      await confirm(page);
      await forbidden(page).waitFor({ state: "detached" });
    });
  });
});
