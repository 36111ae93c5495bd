import { rm } from "node:fs/promises";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoId } from "@haizhu/cms/seed/content";
import { signedIn } from "../support/admin.ts";
import {
  approveByThree,
  ask,
  eventually,
  publicFile,
  standing,
  transition,
  upload,
} from "../support/api.ts";
import { launchBrowser } from "../support/browser.ts";
import { system } from "../support/system.ts";

const slug = "changgang-weisheng";
const id = demoId("venue", slug);
const otherSlug = "chigang-weisheng";

/** One red pixel. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC",
  "base64",
);

/** Saves and hands in a new version of a venue. Returns what was handed in. */
async function submit(venue: string, changes: Record<string, unknown>): Promise<string> {
  const saved = await ask("editor", "PATCH", `/api/venues/${venue}`, changes);
  expect(saved.status).toBe(200);
  const comment = "示例，只为测试";
  const submitted = await transition("editor", "venue", venue, "submit", { comment });
  expect(submitted.body.error).toBeUndefined();
  return submitted.body.sha256 ?? "";
}

async function approve(venue: string, sha256: string): Promise<void> {
  expect((await approveByThree("venue", venue, sha256)).body.state).toBe("published");
}

const titleOf = async (page: string) =>
  /<h1>(.*?)<\/h1>/.exec((await publicFile(`/venues/${page}/`)).text)?.[1]?.replaceAll("<wbr>", "");

describe("a version that must not go out although it was approved", () => {
  let browser: Browser;
  let before: string | undefined;

  beforeAll(async () => {
    browser = await launchBrowser();
    before = await titleOf(slug);
  });
  afterAll(() => browser.close());

  it("stays back alone, and whoever looks at it is told why and what to do", async () => {
    const picture = await upload("editor", png, { alt: "一个红色的点" });
    const { id: image, filename } = picture.body.doc ?? {};
    const sha256 = await submit(id, { title: "【示例】图片丢了的一版", images: [{ image }] });
    // As when a disk loses a file between the reviews.
    await rm(path.join(system().dataFolder, "media", String(filename)));
    await approve(id, sha256);
    const otherId = demoId("venue", otherSlug);
    await approve(otherId, await submit(otherId, { title: "【示例】别的照常发布" }));
    const other = await eventually(
      () => titleOf(otherSlug),
      (title) => title === "【示例】别的照常发布",
    );
    expect(other).toBe("【示例】别的照常发布");
    expect(await titleOf(slug)).toBe(before);

    const { state, alarms } = await eventually(
      () => standing("venue", id),
      (found) => (found.alarms ?? []).length > 0,
    );
    expect(state).toBe("published");
    expect(alarms).toMatchObject([{ held: true, shown: true, gate: "media" }]);
    expect(alarms?.[0]?.message).toContain("找不到文件");
    const status = JSON.parse((await publicFile("/status.json")).text) as { heldBack: unknown[] };
    expect(status.heldBack).toMatchObject([{ type: "venue", id }]);
  });

  it("is on everybody's first screen, and beside the document", async () => {
    const page = await signedIn(browser, "firstReviewer");
    const banner = page.locator(".alarm-banner");
    await banner.waitFor();
    expect(await banner.innerText()).toContain("有 1 处没能按审核结果上网");
    await banner.locator("a", { hasText: "图片丢了的一版" }).click();
    const panel = page.locator(".publication-panel");
    await panel.getByText("已通过审核，但没能上网").waitFor();
    expect(await panel.innerText()).toContain("找不到文件");
    await page.context().close();
  });

  it("is replaced by the mended version, and the alarm ends by itself", async () => {
    await approve(id, await submit(id, { title: "【示例】改好的一版", images: [] }));
    const title = await eventually(
      () => titleOf(slug),
      (found) => found === "【示例】改好的一版",
    );
    expect(title).toBe("【示例】改好的一版");
    const { alarms } = await eventually(
      () => standing("venue", id),
      (found) => found.alarms?.length === 0,
    );
    expect(alarms).toEqual([]);
    expect((await ask("admin", "GET", "/api/publication/alarms")).body.alarms).toEqual([]);
    expect((await ask("nobody", "GET", "/api/publication/alarms")).status).toBe(401);
  });
});
