import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { validateDocument } from "@haizhu/shared/documents/validate";
import { alertsFile } from "@haizhu/site/feeds/alertsFeed";
import type { LiveDocument } from "@haizhu/site/live/liveDocument";
import { LiveSet } from "@haizhu/site/live/liveSet";
import { referenceBuild } from "@haizhu/site/reference-build";
import { createLog } from "@haizhu/site/log";
import { createSiteServer } from "@haizhu/site/server/server";
import { provideSite } from "@haizhu/site/site";
import { readExample } from "../../shared/examples/readExamples.ts";
import { launchBrowser } from "../support/browser.ts";
import { liveDocument } from "../support/demoSite.ts";
import { testIdentity } from "@haizhu/site/testIdentity";

// The example is in force from here until 13:00.
const now = new Date("2026-12-01T02:00:00.000Z");
const end = new Date("2026-12-01T13:00:00.000Z");
const headline = "【示例】示例事件，不是真的预警";

let folder: string;
let server: Server;
let origin: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "haizhu-banner-"));
  const snapshot = { seq: 0, live: [], withdrawn: [] };
  await referenceBuild({ snapshot, outFolder: folder, mediaFolder: folder, now });
  server = createSiteServer({
    publicFolder: folder,
    base: "/",
    log: createLog("test", { LOG_LEVEL: "silent" }),
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Puts the file in place as the publisher would: with the example alert, or with none. */
async function publish(alerts: "none" | "one"): Promise<void> {
  const live = alerts === "one" ? [exampleAlert()] : [];
  const url = new URL("https://district.example/");
  const identity = testIdentity;
  const site = { live: new LiveSet({ seq: 1, live, withdrawn: [] }), now, identity, url };
  provideSite(site);
  const { path: name, text } = alertsFile(site);
  await writeFile(path.join(folder, name), text);
}

function exampleAlert(): LiveDocument {
  const result = validateDocument("alert", readExample("alert", "minimal"));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { id, slug } = result.document;
  return liveDocument({ type: "alert", id, slug }, result.document, 1);
}

const banner = () => page.locator("[data-alerts]");
const link = () => banner().getByRole("link", { name: headline });

describe("the banner on a page that was made before the alert", () => {
  const complaints: string[] = [];
  beforeEach(async () => {
    complaints.length = 0;
    page = await browser.newPage();
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.clock.install({ time: now });
  });
  afterEach(() => page.close());

  it("shows it at the top, with its page to read on, and goes at its end", async () => {
    await publish("one");
    await page.goto(`${origin}/guides/`);
    await link().waitFor();
    expect(await link().getAttribute("href")).toBe("/alerts/shili-gonggao-zuishao/");
    const top = await page.evaluate(
      () => document.querySelector("[data-alerts] a")?.getBoundingClientRect().top,
    );
    expect(top).toBe(0);
    await page.clock.fastForward(end.getTime() - now.getTime());
    await banner().waitFor({ state: "hidden" });
    expect(complaints).toEqual([]);
  });

  it("has its room on the next page from the start, so that nothing jumps under a thumb", async () => {
    await publish("one");
    await page.goto(`${origin}/guides/`);
    await link().waitFor();
    const height = () => banner().evaluate((element) => (element as HTMLElement).offsetHeight);
    const shown = await height();
    await page.route("**/alerts.json", async (route) => {
      // The page is there and the alerts are not yet.
      expect(await height()).toBe(shown);
      await route.continue();
    });
    await page.goto(`${origin}/policies/`);
    await link().waitFor();
    expect(await height()).toBe(shown);
    await page.unroute("**/alerts.json");
    await publish("none");
    await page.goto(`${origin}/venues/`);
    await page.waitForLoadState("networkidle");
    expect(await height()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("comes within a minute to a page that is open", async () => {
    await publish("none");
    await page.goto(`${origin}/`);
    await page.waitForLoadState("networkidle");
    expect(await banner().isHidden()).toBe(true);
    await publish("one");
    await page.clock.fastForward(60_000);
    await link().waitFor();
    expect(complaints).toEqual([]);
  });

  it("stays until its end when the network fails", async () => {
    await publish("one");
    await page.goto(`${origin}/`);
    await link().waitFor();
    await page.context().setOffline(true);
    await page.clock.fastForward(120_000);
    expect(await link().isVisible()).toBe(true);
    await page.clock.fastForward(end.getTime() - now.getTime());
    await banner().waitFor({ state: "hidden" });
  });

  it.each([
    ["no file", undefined],
    ["a file that was cut", '{"alerts":[{"hea'],
    ["something else", '{"alerts":[{}, {"expires":"2026-12-02T00:00:00Z"}]}'],
  ])("shows nothing and breaks nothing: %s", async (_, text) => {
    const file = path.join(folder, "feeds/v1/alerts.json");
    if (text === undefined) await rm(file, { force: true });
    else await writeFile(file, text);
    await page.goto(`${origin}/`);
    await page.waitForLoadState("networkidle");
    expect(await banner().isHidden()).toBe(true);
    expect(complaints.filter((text) => !text.includes("404"))).toEqual([]);
  });
});

it("every page carries the script, in little more than 1 kB", async () => {
  let common: string[] | undefined;
  for (const name of ["index.html", "alerts/index.html", "404.html", "feeds/index.html"]) {
    const html = await readFile(path.join(folder, name), "utf8");
    const found = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(
      ([, src = ""]) => src,
    );
    common = common?.filter((src) => found.includes(src)) ?? found;
  }
  const [only = ""] = common ?? [];
  expect(common).toHaveLength(1);
  const script = await readFile(path.join(folder, only));
  expect(brotliCompressSync(script).length).toBeLessThanOrEqual(1100);
  // Safari 13 reads none of these.
  expect(script.toString()).not.toMatch(/\?\.[a-z]|\?\?|replaceChildren/);
});
