import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoId } from "@haizhu/cms/seed/content";
import { ask, eventually, publicFile, standing, transition } from "../support/api.ts";
import { launchBrowser } from "../support/browser.ts";
import { system } from "../support/system.ts";

const slug = "tushuguan-duzhezheng";
const id = demoId("guide", slug);
const otherSlug = "zhuce-zhiyuanzhe";

/** Saves, hands in and approves a new version of a guide, as its people would. */
async function publish(guide: string, changes: Record<string, unknown>): Promise<void> {
  const saved = await ask("editor", "PATCH", `/api/guides/${guide}`, changes);
  expect(saved.status).toBe(200);
  const submitted = await transition("editor", "guide", guide, "submit");
  expect(submitted.body.error).toBeUndefined();
  let { state } = submitted.body;
  const sha256 = submitted.body.sha256 ?? "";
  for (const role of ["firstReviewer", "secondReviewer", "finalReviewer"] as const)
    if (state !== "published")
      ({ state } = (await transition(role, "guide", guide, "approve", { sha256 })).body);
  expect(state).toBe("published");
}

const titleOf = async (page: string) =>
  /<h1>([^<]*)<\/h1>/.exec((await publicFile(`/guides/${page}/`)).text)?.[1];

describe("a version that must not go out although it was approved", () => {
  let browser: Browser;
  let before: string | undefined;

  beforeAll(async () => {
    browser = await launchBrowser();
    before = await titleOf(slug);
  });
  afterAll(() => browser.close());

  it("stays back alone, and whoever looks at it is told why and what to do", async () => {
    const officialUrl = `${system().site}guides/meiyou-zhege/`;
    await publish(id, { title: "【示例】链接坏了的一版", officialUrl });
    await publish(demoId("guide", otherSlug), { title: "【示例】别的照常发布" });
    const other = await eventually(
      () => titleOf(otherSlug),
      (title) => title === "【示例】别的照常发布",
    );
    expect(other).toBe("【示例】别的照常发布");
    expect(await titleOf(slug)).toBe(before);

    const { state, alarms } = await eventually(
      () => standing("guide", id),
      (found) => (found.alarms ?? []).length > 0,
    );
    expect(state).toBe("published");
    expect(alarms).toMatchObject([{ held: true, shown: true, gate: "links" }]);
    expect(alarms?.[0]?.message).toContain("/guides/meiyou-zhege/");
    const status = JSON.parse((await publicFile("/status.json")).text) as { heldBack: unknown[] };
    expect(status.heldBack).toMatchObject([{ type: "guide", id }]);
  });

  it("is on everybody's first screen, and beside the document", async () => {
    const page = await browser.newPage();
    const { email, password } = system().accounts.firstReviewer;
    await page.goto(`${system().cms}admin/login`);
    await page.locator("input[name=email]").fill(email);
    await page.locator("input[name=password]").fill(password);
    await page.locator("button[type=submit]").click();
    const banner = page.locator(".alarm-banner");
    await banner.waitFor();
    expect(await banner.innerText()).toContain("有 1 处没能按审核结果上网");
    await banner.locator("a", { hasText: "链接坏了的一版" }).click();
    const panel = page.locator(".publication-panel");
    await panel.getByText("已通过审核，但没能上网").waitFor();
    expect(await panel.innerText()).toContain("在本站没有对应的页面");
    await page.close();
  });

  it("is replaced by the mended version, and the alarm ends by itself", async () => {
    await publish(id, { title: "【示例】改好的一版", officialUrl: null });
    const title = await eventually(
      () => titleOf(slug),
      (found) => found === "【示例】改好的一版",
    );
    expect(title).toBe("【示例】改好的一版");
    const { alarms } = await eventually(
      () => standing("guide", id),
      (found) => found.alarms?.length === 0,
    );
    expect(alarms).toEqual([]);
    expect((await ask("admin", "GET", "/api/publication/alarms")).body.alarms).toEqual([]);
    expect((await ask("nobody", "GET", "/api/publication/alarms")).status).toBe(401);
  });
});
