import { demoId } from "@haizhu/cms/seed/content";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../support/admin.ts";
import { ask } from "../support/api.ts";
import { launchBrowser } from "../support/browser.ts";
import { system } from "../support/system.ts";

/** Nobody loses what they typed: not to somebody else's save, not to an expired session. */
const id = demoId("guide", "jiehun-dengji");
const form = () => `${system().cms}admin/collections/guides/${id}`;

// Other words on every run: a text that is there already would be no change.
const [mine, theirs] = [`示例：我写的说明${Date.now()}。`, `示例：对方写的说明${Date.now()}。`];

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await signedIn(browser, "editor");
  await page.goto(form());
});
afterAll(() => browser.close());

const panel = () => page.getByRole("complementary", { name: "发布" });
const summary = () => page.locator("textarea[name=summary]");
const savedSummary = async () => (await ask("editor", "GET", `/api/guides/${id}`)).body.summary;
const press = (name: string) => panel().getByRole("button", { name, exact: true }).press("Enter");

describe("two editors on one document", () => {
  it("the second to save is refused; both texts are there, side by side", async () => {
    await panel().getByText("已发布，居民看得到").waitFor();
    await ask("editor", "PATCH", `/api/guides/${id}`, { summary: theirs });
    await summary().fill(mine);
    await page.locator("#action-save").click();
    await panel().getByText("有人同时在改这份内容").waitFor();
    expect(await summary().inputValue()).toBe(mine);
    expect(await savedSummary()).toBe(theirs);
    await press("看差别");
    await panel().locator("del", { hasText: "对方" }).waitFor();
  });

  it("who has seen the difference can save their own; the other one is in the history", async () => {
    await press("用我写的（再点保存）");
    await panel().getByText("有人同时在改这份内容").waitFor({ state: "detached" });
    await page.locator("#action-save").click();
    await page.getByText("有改动还没有保存").waitFor({ state: "detached" });
    await expect.poll(savedSummary, { timeout: 15_000 }).toBe(mine);
  });
});

describe("what was typed and not saved", () => {
  it("is offered after the session has ended and one has signed in again", async () => {
    await summary().fill("示例：还没有保存的说明。");
    // As long as the browser needs to keep it.
    await page.waitForTimeout(1500);
    await page.context().clearCookies();
    page.on("dialog", (dialog) => void dialog.accept());
    await page.goto(`${system().cms}admin/login`);
    const { email, password } = system().accounts.editor;
    await page.locator("input[name=email]").fill(email);
    await page.locator("input[name=password]").fill(password);
    await page.locator("button[type=submit]").click();
    await page.waitForURL((url) => !url.pathname.endsWith("/login"));
    await page.goto(form());
    await panel().getByText("您有没保存的内容").waitFor();
    expect(await summary().inputValue()).toBe(mine);
    await press("放回表单");
    await expect
      .poll(() => summary().inputValue(), { timeout: 15_000 })
      .toBe("示例：还没有保存的说明。");
    await page.locator("#action-save").click();
    await expect.poll(savedSummary, { timeout: 15_000 }).toBe("示例：还没有保存的说明。");
    await page.goto(form());
    await panel().getByText("已发布，居民看得到").waitFor();
    expect(await panel().getByText("您有没保存的内容").count()).toBe(0);
  });
});

describe("versions that were handed in", () => {
  it("can be compared with the draft and made the draft again", async () => {
    await panel().getByText("提交过的版本（1）").click();
    await panel()
      .getByRole("button", { name: /^与草稿比较/ })
      .press("Enter");
    await panel().getByText("从这个版本到现在的草稿，改了 1 处").waitFor();
    await panel()
      .getByRole("button", { name: /^恢复成草稿/ })
      .press("Enter");
    await press("确定恢复");
    await expect.poll(savedSummary, { timeout: 15_000 }).not.toContain("示例");
  });
});
