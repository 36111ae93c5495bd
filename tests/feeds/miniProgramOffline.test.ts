import { describe, expect, it, vi } from "vitest";
import { testNow, withdrawal } from "../support/demoSite.ts";
import { App, textOf, textsOf } from "../support/miniProgram/app.ts";

const app = new App();
const oneDay = 24 * 60 * 60 * 1000;

describe("the example mini-program, on what must not be shown any more", () => {
  it("keeps the directory and what was read for when there is no network", async () => {
    const guide = app.live("guide");
    const list = await app.page("list");
    const titles = textsOf(list, ".title");
    const numbers = await app.dialled(await app.page("phones"));
    const before = textOf((await app.detail(guide)).querySelector(".page"));
    app.feeds.isDown = true;
    app.start();
    expect(textsOf(await app.page("list"), ".title")).toEqual(titles);
    expect(await app.dialled(await app.page("phones"))).toEqual(numbers);
    expect(textOf((await app.detail(guide)).querySelector(".page"))).toBe(before);
    const unread = app.live("venue");
    expect(textOf(await app.detail(unread))).toContain("读不到这份内容");
  });

  it("says so when it has never had a network", async () => {
    app.feeds.isDown = true;
    const list = await app.page("list");
    expect(textOf(list)).toContain("读不到内容");
    expect(textOf(list)).toContain("可能不是最新的");
    expect(textOf(await app.page("phones"))).toContain("读不到电话簿");
    expect(textOf(await app.detail(app.live("guide")))).toContain("读不到这份内容");
  });

  it.each([
    ["there has been no network for too long", () => (app.feeds.isDown = true)],
    ["publishing has stopped", () => undefined],
  ])("says that its content may be old when %s", async (_, happens) => {
    expect(textOf(await app.page("list"))).not.toContain("可能不是最新的");
    happens();
    vi.setSystemTime(testNow.getTime() + 2 * oneDay);
    app.start();
    expect(textOf(await app.page("list"))).toContain("可能不是最新的");
  });

  it("shows of a withdrawn document only that it is gone, and forgets what it kept", async () => {
    const guide = app.live("guide");
    const { title, summary } = guide.document;
    await app.detail(guide);
    const kept = () => [...app.phone.storage].filter(([key]) => key.endsWith(guide.id)).join();
    expect(kept()).toContain(summary);
    const seq = app.feeds.site.live.seq + 1;
    app.feeds.apply({ withdraw: withdrawal(guide, seq) }, seq);
    const listed = (await app.page("list")).querySelectorAll(".entry");
    expect(kept()).not.toContain(summary);
    expect(listed).toHaveLength([...app.feeds.site.live.all("guide")].length);
    expect(listed.map(textOf).join()).not.toContain(title);
    const shown = textOf(await app.detail(guide));
    expect(shown).toContain("这份内容已于 2026-11-22 12:00 撤下：已过期");
    expect(shown).not.toContain(summary);
    app.feeds.isDown = true;
    app.start();
    expect(textOf(await app.detail(guide))).toContain("撤下");
  });

  it("shows nothing of a file that is not the one the feeds name", async () => {
    const guide = app.live("guide");
    const file = `/feeds/v1/guides/${guide.id}.json`;
    const text = app.feeds.files.get(file) ?? "";
    app.feeds.files.set(file, text.replace(guide.document.title, "别人的标题"));
    expect(textOf(await app.detail(guide))).toContain("读不到这份内容");
  });

  it("has the alerts in force on top of every page, until they end", async () => {
    const { alerts } = app.file("/v1/alerts.json") as {
      alerts: { headline: string; expires: string }[];
    };
    const headlines = alerts.map(({ headline }) => headline);
    expect(headlines.length).toBeGreaterThan(0);
    const pages = [
      await app.page("list"),
      await app.page("phones"),
      await app.detail(app.live("guide")),
    ];
    for (const shown of pages) {
      expect(textsOf(shown.querySelector(".notices"), ".headline")).toEqual(headlines);
      expect(textOf(shown).startsWith(headlines[0] ?? "?")).toBe(true);
    }
    vi.setSystemTime(Math.max(...alerts.map(({ expires }) => Date.parse(expires))) - 60_000);
    vi.advanceTimersByTime(60_000);
    for (const shown of pages)
      expect(textsOf(shown.querySelector(".notices"), ".headline")).toEqual([]);
  });
});
