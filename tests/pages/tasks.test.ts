import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type PublishedSite, publishSite } from "../support/publishedSite.ts";

let site: PublishedSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([publishSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
afterEach(() => context.close());

/** What residents come for: the links that they follow from the home page, and what they then see. */
const tasks: [task: string, links: string[], seen: string][] = [
  ["find a guide", ["养老", "广州市老年人优待卡办理"], "h2:text-is('要带什么')"],
  ["call a number", ["电话"], "a[href='tel:12345']"],
  ["see what is on this week", ["活动", "【示例】社区义诊与免费量血压"], "dd:has-text('11月29日')"],
  ["find a room", ["场地", "【示例】场地的每一项"], "h2:text-is('房间')"],
  ["read an alert", ["【示例】台风黄色预警信号生效，不是真的预警"], "h2:text-is('先做什么')"],
];

/** Moves the focus on until it stands on a link of that name, and sees each time where it is. */
async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      return {
        name: element.textContent.trim(),
        outlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
        inView: box.bottom > 0 && box.top < innerHeight,
      };
    });
    expect(focus, "the focus is somewhere, outlined, in view").toMatchObject({
      outlined: true,
      inView: true,
    });
    if (focus?.name === name) return;
  }
  throw new Error(`No key press leads to ${name}.`);
}

/** Does what leads to another page, and waits for that page. */
async function onward(act: () => Promise<void>): Promise<void> {
  const before = page.url();
  await act();
  await page.waitForURL(({ href }) => href !== before);
}

describe("with the keyboard alone, at 360 px", () => {
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 360, height: 640 } });
    page = await context.newPage();
    await page.goto(site.address);
  });

  it.each(tasks)("residents can %s", async (_, links, seen) => {
    for (const link of links) {
      await tabTo(link);
      await onward(() => page.keyboard.press("Enter"));
    }
    expect(await page.locator(seen).first().isVisible()).toBe(true);
  });

  it("the first key press offers to skip the navigation", async () => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  });
});

describe("without JavaScript, at 360 px", () => {
  beforeEach(async () => {
    const viewport = { width: 360, height: 640 };
    context = await browser.newContext({ viewport, javaScriptEnabled: false, hasTouch: true });
    page = await context.newPage();
    await page.goto(site.address);
  });

  it.each(tasks)("residents can %s", async (_, links, seen) => {
    for (const link of links)
      await onward(() => page.getByRole("link", { name: link, exact: true }).first().tap());
    expect(await page.locator(seen).first().isVisible()).toBe(true);
  });

  it("no button stands there that would do nothing", async () => {
    await page.goto(`${site.address}guides/laonianren-youdaika/`);
    for (const button of await page.getByRole("button").all())
      expect(await button.isVisible(), await button.innerHTML()).toBe(false);
  });
});

it("an urgent number is two taps away from any page at most", async () => {
  context = await browser.newContext();
  page = await context.newPage();
  await page.goto(`${site.address}policies/shili-zhengce/`);
  await page.getByRole("link", { name: "应急", exact: true }).click();
  for (const number of ["110", "119", "120"])
    expect(await page.locator(`main a[href="tel:${number}"]`).first().isVisible()).toBe(true);
});
