import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { signedIn, typeDate } from "../support/admin.ts";
import { ask, standing } from "../support/api.ts";
import { launchBrowser } from "../support/browser.ts";

/** The commonest piece of work: a notice of one activity, from the first page to the reviewers. */
const title = "【示例】社区手机摄影课";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Everything that a person does is counted: each field filled, each click, each choice from a list. */
class Hands {
  inputs = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(name: string | RegExp, role: "button" | "link" = "button"): Promise<void> {
    this.inputs += 1;
    const found = this.page.getByRole(role, { name, exact: typeof name === "string" });
    await found.first().click();
  }

  async fill(field: string, words: string): Promise<void> {
    this.inputs += 1;
    await this.page.locator(`[name="${field}"]`).fill(words);
  }

  async date(field: string, words: string): Promise<void> {
    this.inputs += 1;
    await typeDate(this.page, field, words);
  }

  /** Opens a short list and takes one. */
  async pick(field: string, words: string): Promise<void> {
    this.inputs += 2;
    await this.page.locator(`#field-${field} .rs__control`).first().click();
    await this.#take(words);
  }

  /** Opens a long list, types the beginning and takes what it offers. */
  async choose(field: string, words: string): Promise<void> {
    this.inputs += 3;
    const box = this.page.locator(`#field-${field} .rs__control`).first();
    await box.click();
    await this.page.keyboard.type(words);
    await this.#take(words);
  }

  /** Nobody aims at a list that still moves: it opens, scrolls, and grows shorter while one types. */
  async #take(words: string): Promise<void> {
    const option = this.page.locator(".rs__option", { hasText: words }).first();
    let before: string | undefined;
    await expect
      .poll(
        async () => {
          const now = JSON.stringify(await option.boundingBox());
          const rests = now === before;
          before = now;
          return rests;
        },
        { interval: 150, timeout: 30_000 },
      )
      .toBe(true);
    await option.click();
  }
}

it("an activity notice is entered and submitted in at most 25 inputs, without any finding", async () => {
  const page = await signedIn(browser, "editor");
  const hands = new Hands(page);
  const began = performance.now();
  await hands.press("新建活动预告", "link");
  await page.locator('[name="title"]').waitFor();
  await hands.fill("title", title);
  await hands.fill("summary", "带上手机，跟老师学拍照和修图，零基础也能来。");
  await hands.pick("kind", "课堂讲座");
  await hands.choose("audiences", "老年");
  await hands.press("时间与地点");
  await hands.date("start", "2027-01-09 14:30");
  await hands.date("end", "2027-01-09 16:30");
  await hands.choose("venue", "滨江");
  await hands.press("参加");
  await hands.pick("registration__kind", "现场登记");
  await hands.fill("fee", "免费");
  await hands.press("核实与来源");
  // Named as far as no other draft is, whatever else is on the desk.
  await hands.choose("owner", "【示例】演示");
  await hands.press("保存");
  await page.getByText("没有发现问题。").waitFor();
  await hands.press("提交审核");
  await page.getByText("已提交，等待审核").first().waitFor();
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`activity notice: ${hands.inputs} inputs, ${seconds} s in the browser`);
  expect(hands.inputs).toBeLessThanOrEqual(25);
  const found = await ask(
    "editor",
    "GET",
    `/api/activities?where[title][equals]=${encodeURIComponent(title)}`,
  );
  const id = String(found.body.docs?.[0]?.id);
  expect((await standing("activity", id)).state).toBe("submitted");
  await page.context().close();
});
