import { demoId } from "@haizhu/cms/seed/content";
import { FeedClient } from "@haizhu/shared/client/client";
import { fetchTransport } from "@haizhu/shared/client/transport";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../support/admin.ts";
import { ask, eventually, publicFile, standing } from "../support/api.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Role, system } from "../support/system.ts";

/**
 * From “this number is wrong” to the right one on page, feed and client, by two persons: the duty editor
 * writes down what a resident said, calls, and corrects it in the same sheet; one reviewer approves it.
 */
const id = demoId("phone", "changgang-jiedao");
const wrong = "020-66218800";
const right = "020-00000001";
let browser: Browser;
/** What each person did with their hands; signing in is not counted. */
const inputs = new Map<Role, number>();
let whose: Role;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const count = () => inputs.set(whose, (inputs.get(whose) ?? 0) + 1);
async function click(place: Locator): Promise<void> {
  count();
  await place.click();
}
async function write(place: Locator, text: string): Promise<void> {
  count();
  await place.fill(text);
}
async function choose(place: Locator, label: string): Promise<void> {
  count();
  await place.selectOption({ label });
}

async function at(role: Role, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await signedIn(browser, role);
  whose = role;
  try {
    await work(page);
  } finally {
    await page.context().close();
  }
}
const section = (page: Page, name: RegExp) => page.getByRole("region", { name });
const button = (place: Page | Locator, name: string | RegExp) =>
  place.getByRole("button", { name });

/** The number as an app shows it, and whether it has a call button there. */
async function inTheApp(): Promise<{ number: string; tel?: string } | undefined> {
  const client = new FeedClient({ base: system().site, transport: fetchTransport() });
  const phones = await client.phones();
  return phones.find((phone) => phone.id === id)?.numbers[0];
}

describe("a number that is wrong", () => {
  it("stands on top of the caller's list as soon as the editor has written the report down", async () => {
    await at("editor", async (page) => {
      await click(page.getByRole("link", { name: "打开拨打清单" }));
      await click(button(page, "记一条反映：有人说号码有误"));
      const form = page.getByRole("form", { name: "记一条反映" });
      await choose(form.getByLabel("哪个号码"), `昌岗街道办事处：${wrong}`);
      await write(form.getByLabel(/^说了什么/), "打过去是空号");
      await click(button(form, "记下"));
      const reported = section(page, /^居民反映有误/);
      await reported.getByText("打过去是空号").waitFor();
      expect(await page.locator(".calls section h2").first().innerText()).toContain("居民反映有误");
    });
  });

  it("is corrected in the sheet of the call, by the person who reached the office", async () => {
    await at("editor", async (page) => {
      await page.goto(`${system().cms}admin/calls`);
      await write(page.getByLabel(/^您的岗位/), "示例值班岗");
      await click(button(section(page, /^居民反映有误/), `登记拨打 ${wrong}`));
      const sheet = page.getByRole("form", { name: `登记拨打 ${wrong}` });
      await click(sheet.getByLabel("空号、停机"));
      await write(sheet.getByLabel(/^查到的新号码/), right);
      await write(sheet.getByLabel(/^听到什么/), "示例：您好，昌岗街道");
      await click(button(sheet, "登记，并把号码改过来"));
      const status = page.locator(".calls__status");
      await status.getByText("已写进这份电话并提交审核").waitFor();
      // Whoever works by keyboard goes on from there.
      await status.and(page.locator(":focus")).waitFor();
    });
    expect((await publicFile("/phones/changgang-jiedao/")).text).toContain(wrong);
  });

  it("is right on page, feed and client once one reviewer has approved the correction", async () => {
    const waitsFor = (await standing("phone", id)).next?.filter(
      ({ action }) => action === "approve",
    );
    expect(waitsFor?.map(({ role }) => role)).toEqual(["finalReviewer"]);
    await at("finalReviewer", async (page) => {
      await click(section(page, /^等我办/).getByRole("link", { name: /^昌岗街道办事处/ }));
      const panel = page.getByRole("complementary", { name: "发布" });
      await panel.getByText(/^这是一次更正，与居民看到的相比只改了：.*号码.*须经三审。$/).waitFor();
      await panel.locator("ins", { hasText: right }).first().waitFor();
      await click(button(panel, /^通过$/));
      await click(button(panel, "确定通过"));
      await panel.getByText("已发布，居民看得到").waitFor();
    });
    const page = await eventually(
      () => publicFile("/phones/changgang-jiedao/"),
      ({ text }) => text.includes(right),
    );
    expect(page.text).toContain('href="tel:02000000001"');
    expect(page.text).not.toContain(wrong);
    const feed = await publicFile(`/feeds/v1/phones/${id}.json`);
    expect(JSON.parse(feed.text)).toMatchObject({
      numbers: [{ number: right, tel: "tel:02000000001" }],
    });
    expect(await inTheApp()).toMatchObject({ number: right, tel: "tel:02000000001" });
    // Nobody types what is known already: this was all that two persons did.
    console.log(`wrong number: ${[...inputs].map(([role, done]) => `${role} ${done}`).join(", ")}`);
    expect([...inputs.keys()]).toEqual(["editor", "finalReviewer"]);
    expect(inputs.get("editor")).toBeLessThanOrEqual(12);
    expect(inputs.get("finalReviewer")).toBeLessThanOrEqual(3);
  });

  it("is an alarm on everybody's first page when two calls in a row fail", async () => {
    for (const outcome of ["unanswered", "dead"]) {
      const call = { id, number: right, outcome, by: "示例值班岗" };
      expect((await ask("editor", "POST", "/api/calls", call)).status).toBe(200);
    }
    await at("finalReviewer", async (page) => {
      const alarm = page.getByRole("alert", { name: "发布警报" });
      await alarm.getByText("有 1 个号码连续两次没打通").waitFor();
      await alarm.getByText(`${right} 连续两次没有打通`).waitFor();
    });
    const found = { id, number: right, outcome: "right", by: "示例值班岗", greeting: "示例：您好" };
    expect((await ask("editor", "POST", "/api/calls", found)).status).toBe(200);
    expect((await standing("phone", id)).alarms).toEqual([]);
  });
});
