import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../support/admin.ts";
import { ask } from "../support/api.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Role, system } from "../support/system.ts";

/** An admin proposes another review rule, a final reviewer confirms it, and both stand in its history. */
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
const rowOf = (page: Page, name: string) => page.getByRole("row", { name: new RegExp(`^${name}`) });

/** Alerts are not handed in the normal way by other tests, so nothing else notices. */
async function propose(page: Page, proofreads: number): Promise<void> {
  const form = page.getByRole("form", { name: "提议改规则" });
  await form.getByLabel("用于").selectOption({ label: "不急的应急公告" });
  await form.getByLabel("二审").setChecked(false);
  await form.getByLabel("校对几次").fill(String(proofreads));
  await form.getByRole("button", { name: "提议改规则" }).press("Enter");
  await form.getByText("已记下，等另一位管理员或三审确认。").waitFor();
}

describe("a change of the review rules", () => {
  it("is proposed by an admin, and nothing has changed yet", async () => {
    await at("admin", async (page) => {
      await propose(page, 1);
      await rowOf(page, "不急的应急公告").getByText("一审 → 三审", { exact: true }).waitFor();
    });
  });

  it("is in force when a final reviewer has confirmed it, with both names", async () => {
    await at("finalReviewer", async (page) => {
      expect(await page.getByRole("form", { name: "提议改规则" }).count()).toBe(0);
      const waiting = page.getByRole("listitem").filter({ hasText: "不急的应急公告的审核改为" });
      await waiting.getByRole("button", { name: "确认" }).press("Enter");
      await rowOf(page, "不急的应急公告").getByText("一审 → 三审，校对 1 次").waitFor();
      await page.getByText(/^改过的规则/).click();
      await page.getByText("管理员提议，三审确认").first().waitFor();
    });
  });

  it("is not for one person alone, nor below the floor", async () => {
    const rule = {
      changeClass: "alert",
      stages: ["firstReviewer", "finalReviewer"],
      proofreads: 0,
    };
    const wish = (role: Role, more: object) =>
      ask(role, "POST", "/api/publication/rules/propose", { ...rule, ...more });
    expect((await wish("finalReviewer", {})).status).toBe(403);
    expect((await wish("admin", { stages: ["finalReviewer"] })).status).toBe(422);
    const { body } = await wish("admin", {});
    const { proposal } = body as { proposal?: number };
    const confirm = (role: Role) =>
      ask(role, "POST", "/api/publication/rules/confirm", { proposal });
    expect((await confirm("admin")).status).toBe(403);
    expect((await confirm("finalReviewer")).status).toBe(200);
  });
});
