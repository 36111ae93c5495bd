import { demoId } from "@haizhu/cms/seed/content";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../support/admin.ts";
import { standing } from "../support/api.ts";
import { launchBrowser } from "../support/browser.ts";
import { system } from "../support/system.ts";

/** A final reviewer gives a live guide an end, finds it on the first page, and takes it away again. */
const id = demoId("guide", "changshou-baojianjin");
const form = () => `${system().cms}admin/collections/guides/${id}`;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await signedIn(browser, "finalReviewer");
});
afterAll(() => browser.close());

const panel = () => page.getByRole("complementary", { name: "发布" });
const press = async (name: string) => {
  await panel().getByRole("button", { name, exact: true }).focus();
  await page.keyboard.press("Enter");
};

/** The day after tomorrow at nine, in China. */
function soon(): string {
  const day = new Date(Date.now() + 56 * 3_600_000).toISOString().slice(0, 10);
  return `${day}T09:00`;
}

describe("an end for a version", () => {
  const at = soon();
  const said = at.replace("T", " ");

  it("is refused without a reason, and what was typed stays", async () => {
    await page.goto(form());
    await panel().getByLabel("定时发布或撤下的时间").fill(at);
    await press("定时撤下");
    await panel().getByRole("alert").getByText("请写明理由").waitFor();
    expect(await panel().getByLabel("定时发布或撤下的时间").inputValue()).toBe(at);
  });

  it("is set with the keyboard alone, and told in the panel and in the history", async () => {
    await panel().getByLabel("意见或理由").fill("示例：到时不再办理");
    await press("定时撤下");
    await panel().getByText(`撤下时间（居民看到的这一版）：${said}`).waitFor();
    await panel().getByText("定了撤下时间").first().waitFor();
    expect((await standing("guide", id)).events?.at(-1)).toMatchObject({
      ...{ action: "schedule-withdrawal", comment: "示例：到时不再办理" },
    });
  });

  it("stands on everybody's first page under 即将上线或撤下", async () => {
    await page.goto(`${system().cms}admin`);
    const coming = page.getByRole("region", { name: "即将上线或撤下" });
    await coming.getByText(`${said} 撤下`).waitFor();
  });

  it("can be cancelled, and the book keeps that too", async () => {
    await page.goto(form());
    await press("取消定时撤下");
    await panel().getByText("撤下时间（居民看到的这一版）").waitFor({ state: "detached" });
    const { events, state } = await standing("guide", id);
    expect(state).toBe("published");
    expect(events?.at(-1)).toMatchObject({ action: "cancel-withdrawal" });
  });
});
