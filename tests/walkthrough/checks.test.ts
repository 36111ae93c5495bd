import { demoId } from "@haizhu/cms/seed/content";
import { checkSign } from "@haizhu/shared/checks/privateData/identityNumber";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../support/admin.ts";
import { ask, standing, transition } from "../support/api.ts";
import { launchBrowser } from "../support/browser.ts";
import { system } from "../support/system.ts";

/** An editor writes what must not go out, is told beside the field, and what may only with a reason. */
const id = demoId("guide", "yuer-butie");
/** Made up, with a right check sign. */
const first17 = "44010519900101123";
const secret = first17 + checkSign(first17);
const reason = "示例：这是系统原来的名称";

let browser: Browser;
let page: Page;
let summary: unknown;
beforeAll(async () => {
  summary = (await ask("editor", "GET", `/api/guides/${id}`)).body.summary;
  browser = await launchBrowser();
  page = await signedIn(browser, "editor");
  await page.goto(`${system().cms}admin/collections/guides/${id}`);
});
afterAll(async () => {
  await browser.close();
  const { draftSha256 } = await standing("guide", id);
  const wish = { sha256: draftSha256 ?? "", comment: "示例：退回" };
  await transition("firstReviewer", "guide", id, "return", wish);
  await ask("editor", "PATCH", `/api/guides/${id}`, { summary });
});

const panel = () => page.getByRole("complementary", { name: "发布" });
const field = () => page.locator("textarea[name=summary]");
/** What stands below the field, which screen readers read with it. */
const beside = () => page.locator(".field-type:has([name=summary]) .field-findings");
const submit = () => panel().getByRole("button", { name: "提交审核" });

async function save(): Promise<void> {
  await page.locator("#action-save").click();
  await page.getByText("有改动还没有保存").waitFor({ state: "detached" });
  await expect.poll(() => submit().isDisabled(), { timeout: 15_000 }).toBe(false);
}

describe("an identity number in a guide", () => {
  it("is told beside the field while one writes, in words and to screen readers", async () => {
    await field().fill(`请找${secret}。`);
    await beside().getByText("须改正").waitFor();
    expect(await beside().innerText()).toContain("身份证");
    const described = (await field().getAttribute("aria-describedby")) ?? "";
    expect(described.split(" ")).toContain(await beside().getAttribute("id"));
    await panel().getByText("有 1 处须改正，改好才能提交").waitFor();
  });

  it("can be saved and goes on to nobody", async () => {
    await save();
    await submit().click();
    await panel().getByRole("alert").getByText("改正").waitFor();
    const { state, draftSha256 } = await standing("guide", id);
    expect([state, draftSha256]).toEqual(["published", null]);
  });
});

describe("a word that is often written wrong", () => {
  it("is a hint, which needs an answer", async () => {
    await field().fill("登陆系统可以查询。");
    await beside().getByText("提醒").waitFor();
    await panel().getByText("有 1 处提醒。改好，或在提交时写明原因。").waitFor();
    await save();
    await submit().click();
    await panel().getByRole("alert").waitFor();
    expect((await standing("guide", id)).draftSha256).toBeNull();
  });

  it("goes to the reviewers with the reason why it stays", async () => {
    await panel().getByLabel("意见或理由").fill(reason);
    await submit().click();
    await panel().getByText("已提交，等待审核").first().waitFor();
    const reviewer = await signedIn(browser, "firstReviewer");
    await reviewer.goto(`${system().cms}admin/collections/guides/${id}`);
    await reviewer.getByRole("complementary", { name: "发布" }).getByText(reason).first().waitFor();
    await reviewer.context().close();
  });
});
