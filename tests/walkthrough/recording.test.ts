import { demoId } from "@haizhu/cms/seed/content";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { taggedMp3 } from "@haizhu/cms/collections/media/testAudio";
import { signedIn } from "../support/admin.ts";
import { approveByThree, ask, eventually, publicFile, transition, upload } from "../support/api.ts";
import { launchBrowser } from "../support/browser.ts";
import { system } from "../support/system.ts";

/** Somebody reads a handbook aloud for residents; then its words change. The steps build on each other. */
const slug = "fanghuo-dianchi";
const id = demoId("handbook", slug);
const address = `/handbooks/${slug}/`;

let browser: Browser;
let sound: string;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function publish(comment: string): Promise<void> {
  const submitted = await transition("editor", "handbook", id, "submit", { comment });
  expect(submitted.body.error).toBeUndefined();
  const approved = await approveByThree("handbook", id, submitted.body.sha256 ?? "");
  expect(approved.body).toMatchObject({ state: "published" });
}
const player = /<audio [^>]*src="([^"]+)"/;

async function form(page: Page): Promise<void> {
  await page.goto(`${system().cms}admin/collections/handbooks/${id}`);
  await page.locator('[name="title"]').waitFor();
}

describe("a recording of a page", () => {
  it("is played where the page is read, without a script, and without what the telephone noted", async () => {
    const mp3 = { name: "录音 在家.mp3", type: "audio/mpeg" };
    const uploaded = await upload("editor", taggedMp3("张某的手机"), { alt: "示例录音" }, mp3);
    expect(uploaded.status).toBe(201);
    const recordings = [{ language: "yue", audio: uploaded.body.doc?.id }];
    expect((await ask("editor", "PATCH", `/api/handbooks/${id}`, { recordings })).status).toBe(200);
    await publish("示例：加了录音");
    const page = await eventually(
      () => publicFile(address),
      ({ text }) => player.test(text),
    );
    sound = player.exec(page.text)?.[1] ?? "";
    expect(page.text).toContain("听粤语");
    const file = await fetch(new URL(sound, system().site));
    expect(file.headers.get("content-type")).toBe("audio/mpeg");
    expect(Buffer.from(await file.arrayBuffer()).toString("latin1")).not.toMatch(/ID3|TAG/);
  });

  it("falls silent when the words change, and the editor is told before", async () => {
    const page = await signedIn(browser, "editor");
    await form(page);
    await page.locator('textarea[name="summary"]').fill("示例：说法改过了。");
    const panel = page.getByRole("complementary", { name: "发布" });
    await panel.getByText(/有 \d+ 处提醒/).waitFor();
    await panel.getByText("提醒（").click();
    await panel.getByText(/请重录/).waitFor();
    await page.locator("#action-save").click();
    await page.getByText("有改动还没有保存").waitFor({ state: "detached" });
    await page.context().close();
    await publish("示例：录音以后再补");
    const shown = await eventually(
      () => publicFile(address),
      ({ text }) => !player.test(text),
    );
    expect(shown.text).toContain("说法改过了");
    expect(shown.text).not.toContain("<audio");
    const gone = await eventually(
      () => publicFile(sound),
      ({ status }) => status === 404,
    );
    expect(gone.status).toBe(404);
  });
});
