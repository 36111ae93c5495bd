import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../support/admin.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Role, system } from "../support/system.ts";

/** Two persons give a newcomer a one-time code; later one admin disables the account. */
let browser: Browser;
let newcomer: Page;
let code = "";
beforeAll(async () => {
  browser = await launchBrowser();
  newcomer = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
});
afterAll(() => browser.close());

const email = "newcomer@haizhu.example";

async function at(role: Role, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await signedIn(browser, role);
  try {
    await page.goto(`${system().cms}admin/roles`);
    await work(page);
  } finally {
    await page.context().close();
  }
}

async function halfIn(page: Page): Promise<string> {
  return (await page.locator(".code-half strong").innerText()).trim();
}

async function signIn(password: string): Promise<void> {
  await newcomer.goto(`${system().cms}admin/login`);
  await newcomer.locator("input[name=email]").fill(email);
  await newcomer.locator("input[name=password]").fill(password);
  await newcomer.locator("button[type=submit]").click();
}

describe("somebody new at the desk", () => {
  it("gets an account from an admin, who is told half of its code", async () => {
    await at("admin", async (page) => {
      const form = page.getByRole("form", { name: "新建账号" });
      await form.getByLabel("姓名").fill("示例新同事");
      await form.getByLabel(/^邮箱/).fill(email);
      await form.getByRole("button", { name: "新建账号" }).press("Enter");
      await form.getByText("一次性密码的前半段").waitFor();
      code = await halfIn(page);
    });
  });

  it("hears the other half from whoever confirms it", async () => {
    await at("finalReviewer", async (page) => {
      const line = page.getByRole("listitem").filter({ hasText: "示例新同事" });
      await line.getByRole("button", { name: "确认" }).press("Enter");
      await line.getByText("一次性密码的后半段").waitFor();
      code += await halfIn(page);
      await line.getByRole("button", { name: "已告诉本人" }).press("Enter");
      await line.waitFor({ state: "detached" });
    });
  });

  it("sets a password of their own before seeing anything else", async () => {
    await signIn(code);
    await newcomer.waitForURL(/\/admin\/account$/);
    await newcomer.goto(`${system().cms}admin/roles`);
    await newcomer.waitForURL(/\/admin\/account$/);
    await newcomer.getByText("您是用一次性密码登录的").waitFor();
    await newcomer.locator("#change-password").press("Enter");
    for (const name of ["password", "confirm-password"])
      await newcomer.locator(`input[name="${name}"]`).fill("示例：自己想的一句长话 2026");
    // The form takes in what was typed in its own time; before that there is nothing to save.
    await expect.poll(() => newcomer.locator("#action-save").isDisabled()).toBe(false);
    await newcomer.waitForTimeout(500);
    await newcomer.locator("#action-save").press("Enter");
    await newcomer.getByText("您是用一次性密码登录的").waitFor({ state: "detached" });
    await newcomer.goto(`${system().cms}admin/roles`);
    await newcomer.getByText("您还没有任何角色，请联系管理员授予。").waitFor();
  });

  it("is out at once when an admin disables the account, which keeps its name", async () => {
    await at("admin", async (page) => {
      const form = page.getByRole("form", { name: "办理账号" });
      await form.getByLabel("谁的账号").selectOption({ label: `示例新同事（${email}）` });
      await form.getByLabel("办什么").selectOption({ label: "停用（立即生效）" });
      await form.getByRole("button", { name: "办理" }).press("Enter");
      const row = page.getByRole("row", { name: /^示例新同事/ });
      await row.getByText("已停用").waitFor();
      await page.getByText(/^人员和账号的记录/).click();
      await page.getByText("管理员停用账号：示例新同事").waitFor();
    });
    await newcomer.goto(`${system().cms}admin/roles`);
    await newcomer.waitForURL(/\/admin\/login/);
    await signIn("示例：自己想的一句长话 2026");
    await newcomer.getByText("这个账号已停用").waitFor();
    expect(newcomer.url()).toContain("/admin/login");
  });
});
