import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Site } from "@haizhu/site/site";
import { type Complaints, listenToComplaints } from "../support/complaints.ts";
import { launchBrowser } from "../support/browser.ts";
import { demoSite } from "./demoSearch.ts";
import { labelledQueries, missesIn, type Outcome } from "./queries.ts";
import { type SearchedSite, serveSearched } from "./searchedSite.ts";

let browser: Browser;
let site: Site;
let served: SearchedSite;
let page: Page;
let complaints: Complaints;

beforeAll(async () => {
  site = await demoSite();
  served = await serveSearched(site);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  complaints = await listenToComplaints(page.context(), served.origin);
});
afterEach(async () => {
  await page.close();
  expect(complaints).toEqual({ said: [], strangers: [] });
});

const field = () => page.getByRole("combobox", { name: "想找什么？" });
const settled = () => page.locator("[data-search-results]:not([aria-busy])");
const titles = () => settled().locator("a").allInnerTexts();
const confident = () => settled().locator("[data-confident] a").allInnerTexts();
const answer = () => page.locator("[data-search-answer]");

async function open(query: string): Promise<void> {
  await page.goto(`${served.origin}/search/?q=${encodeURIComponent(query)}`);
  await settled().locator("a, [data-search-empty]").first().waitFor();
}

/** Types a query and sends it. */
async function ask(query: string): Promise<void> {
  await field().fill(query);
  await field().press("Enter");
  await page.waitForFunction(
    () => !document.querySelector("[data-search-results]")?.hasAttribute("aria-busy"),
  );
}

describe("the search page, in a browser under the strict CSP", () => {
  it("answers all of the given queries", async () => {
    await open("海珠");
    const outcomes: Outcome[] = [];
    for (const query of await labelledQueries("development")) {
      await ask(query.q);
      outcomes.push({ ...query, titles: await titles(), confident: await confident() });
    }
    expect(missesIn(outcomes)).toEqual([]);
  });

  it.each([
    ["5,000 characters", "居住证".repeat(1700).slice(0, 5000)],
    [
      "5,000 different characters",
      String.fromCodePoint(...Array.from({ length: 5000 }, (_, n) => 0x4e00 + n)),
    ],
    ["5,000 letters", "zhang".repeat(1000)],
    [
      "markup",
      "<img src=x onerror=\"document.title='hacked'\"><script>document.title='hacked'</script>",
    ],
    ["emoji", "🚑🚒👨‍👩‍👧‍👦"],
    ["only punctuation", "！？。，、；：“”‘’（）【】…—!@#$%^&*()_+-=[]{}|;':\",./<>?`~"],
    ["white space", " \t　 "],
    ["half a surrogate pair", "\ud83d居住证"],
    ["a regular expression", "(a+)+$ .* [^]"],
    ["names of every object", "__proto__ constructor toString"],
  ])("takes %s without an error, a long wait or an injection", async (_, query) => {
    await page.goto(`${served.origin}/search/`);
    await page.evaluate((q) => {
      history.pushState(null, "", `?${new URLSearchParams({ q }).toString()}`);
      dispatchEvent(new PopStateEvent("popstate"));
    }, query);
    await settled().waitFor({ state: "attached" });
    await ask(query.slice(0, 200));
    await settled().waitFor({ state: "attached" });
    expect(await page.title()).not.toContain("hacked");
    expect(
      await page.locator("[data-search-results] img, [data-search-results] script").count(),
    ).toBe(0);
  });

  it("keeps query and filters in the address, and goes back", async () => {
    await open("电话");
    await page.getByLabel("类别").selectOption({ label: "应急与便民电话" });
    await page.waitForURL(/type=phone/);
    await ask("停电");
    expect((await titles())[0]).toContain("95598");
    expect(new URL(page.url()).search).toBe("?q=%E5%81%9C%E7%94%B5&type=phone");
    expect((await titles()).join()).not.toContain("突然停水停电");
    await page.goBack();
    expect(await field().inputValue()).toBe("电话");
    expect(await page.getByLabel("类别").inputValue()).toBe("phone");
    await page.goBack();
    expect(await page.getByLabel("类别").inputValue()).toBe("");
    await page.reload();
    expect(await field().inputValue()).toBe("电话");
  });

  it("narrows by street and by people", async () => {
    await open("社区卫生服务中心");
    await page.getByLabel("街道").selectOption({ label: "沙园街道" });
    await page.waitForURL(/street=shayuan/);
    await expect.poll(async () => (await titles())[0]).toBe("沙园街社区卫生服务中心");
    expect((await titles()).filter((title) => title.endsWith("卫生服务中心"))).toHaveLength(1);
    await page.getByLabel("街道").selectOption("");
    await page.getByLabel("人群").selectOption({ label: "退役军人" });
    await ask("优待");
    expect((await titles())[0]).toBe("退役军人优待证申领");
  });

  it("shows why a page was found, and marks the words", async () => {
    await open("老人食堂");
    const first = settled().locator("li").first();
    expect(await first.innerText()).toContain("也叫：老人食堂");
    expect((await first.locator("mark").allInnerTexts()).join()).toContain("老人食堂");
  });

  it("gives the number to call above the results, and only one that may be dialled", async () => {
    await open("闻到煤气味");
    await ask("老人突然晕倒了打什么电话");
    expect(await answer().getByRole("link").getAttribute("href")).toBe("tel:120");
    await ask("昌岗街道办事处电话");
    expect(await answer().getByRole("link").count()).toBe(0);
  });

  it("says in one line what it came to, for those who do not see it", async () => {
    await open("居住证");
    expect(await page.getByRole("status").innerText()).toMatch(/^找到\d+条/);
    await ask("qwxzjk");
    expect(await page.getByRole("status").innerText()).toMatch(/^没有/);
  });

  it("drops what is withdrawn from a page that stays open", async () => {
    await open("十香园");
    expect(await confident()).toContain("十香园纪念馆");
    const entry = site.live.bySlug("venue", "shixiangyuan");
    if (!entry) throw new Error("The demo has no 十香园.");
    const { type, id, slug, firstSeq } = entry;
    site.live.seq += 1;
    const { seq } = site.live;
    const at = site.now.toISOString();
    site.live.withdraw({ type, id, slug, firstSeq, seq, at, updatedAt: at, reason: "搬走了" });
    served.index.take(site);
    await served.index.show();
    await page.clock.install();
    await page.clock.fastForward(60_000);
    await ask("十香园纪念馆");
    await expect.poll(titles).not.toContain("十香园纪念馆");
    site.live.put(entry);
    site.live.seq += 1;
    served.index.take(site);
    await served.index.show();
    await page.clock.fastForward(60_000);
    await ask("十香园");
    await expect.poll(confident).toContain("十香园纪念馆");
  });
});

describe("suggestions while typing", () => {
  const options = () => page.getByRole("listbox").getByRole("option");

  it.each([
    ["长", "长者"],
    ["gong", "公"],
    ["jzz", "居住证"],
  ])("begin with the first character: %s", async (typed, begins) => {
    await page.goto(`${served.origin}/search/`);
    await field().fill(typed);
    await options().first().waitFor();
    expect((await options().allInnerTexts()).some((name) => name.startsWith(begins))).toBe(true);
    expect(await field().getAttribute("aria-expanded")).toBe("true");
  });

  it("are chosen with the keyboard, while the focus stays in the field", async () => {
    await page.goto(`${served.origin}/search/`);
    await field().fill("居住");
    await options().first().waitFor();
    await field().press("ArrowDown");
    const id = await field().getAttribute("aria-activedescendant");
    expect(await page.locator(`#${id ?? ""}`).getAttribute("aria-selected")).toBe("true");
    const name = await page.locator(`#${id ?? ""}`).innerText();
    await field().press("Enter");
    await settled().locator("a").first().waitFor();
    expect(await field().inputValue()).toBe(name);
    expect(await options().count()).toBe(0);
    await field().fill("居住");
    await options().first().waitFor();
    await field().press("Escape");
    expect(await options().count()).toBe(0);
    expect(await field().inputValue()).toBe("居住");
  });

  it("work on the home page, where a touch leads to the results", async () => {
    await page.goto(`${served.origin}/`);
    await field().fill("老人食");
    await options().first().click();
    await page.waitForURL(/\/search\/\?q=/);
    await settled().locator("a").first().waitFor();
    expect((await titles()).join()).toContain("饭堂");
  });
});

describe("a page on which nobody searches", () => {
  it("loads nothing of the search before the field is touched", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${served.origin}/search/`);
    await page.waitForLoadState("networkidle");
    expect(asked.filter((url) => /search-index|searchClient/.test(url))).toEqual([]);
  });

  it("leads on without scripts: by topic, and to 12345", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${served.origin}/search/?q=居住证`);
    expect(await plain.getByRole("link", { name: "养老" }).count()).toBe(1);
    expect(await plain.locator('a[href="tel:12345"]').count()).toBeGreaterThan(0);
    await context.close();
  });
});
