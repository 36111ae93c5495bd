import { demoId } from "@haizhu/cms/seed/content";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dateInput, signedIn, typeDate } from "../support/admin.ts";
import { ask, standing } from "../support/api.ts";
import { launchBrowser } from "../support/browser.ts";
import { system } from "../support/system.ts";

/** The same course, next month: begun from the last notice, only its days are new. */
const earlier = demoId("activity", "jijiu-ban");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const textOf = async (id: string) => (await ask("editor", "GET", `/api/activities/${id}`)).body;

it("a notice begun from an earlier one needs only its days, and leaves the earlier one as it is", async () => {
  const before = (await textOf(earlier)) as Record<string, unknown>;
  const page = await signedIn(browser, "editor");
  await page.goto(`${system().cms}admin/collections/activities/${earlier}`);
  await page.getByRole("button", { name: "照这一条新建" }).press("Enter");
  await page.waitForURL((url) => !url.href.endsWith(earlier));
  const panel = page.getByRole("complementary", { name: "发布" });
  await page.getByRole("button", { name: "时间与地点" }).click();
  for (const [field, moment] of [
    ["start", "2027-02-06 14:30"],
    ["end", "2027-02-06 16:30"],
  ] as const) {
    expect(await dateInput(page, field).inputValue()).toBe("");
    await typeDate(page, field, moment);
  }
  await panel.getByText("有改动还没有保存").waitFor();
  await page.locator("#action-save").click();
  await panel.getByText("有改动还没有保存").waitFor({ state: "detached" });
  const submit = panel.getByRole("button", { name: "提交审核" });
  await expect.poll(() => submit.isEnabled(), { timeout: 15_000 }).toBe(true);
  await submit.press("Enter");
  await panel.getByText("已提交，等待审核").waitFor();

  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const begun = (await textOf(id)) as Record<string, unknown>;
  for (const same of ["title", "summary", "kind", "audiences", "venue", "fee", "owner", "body"])
    expect(begun[same], same).toEqual(before[same]);
  expect(begun.start).toBe("2027-02-06T06:30:00.000Z");
  expect((await standing("activity", id)).state).toBe("submitted");
  expect(await textOf(earlier)).toEqual(before);
  await page.context().close();
});
