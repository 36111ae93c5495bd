import { demoId } from "@haizhu/cms/seed/content";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../support/admin.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Role, system } from "../support/system.ts";

/** Everything that can be pressed or filled is reached with Tab and shows that it is (WCAG 2.2, 2.1.1, 2.4.7). */
const guide = demoId("guide", "canjiren-liangxiang-butie");
const ownView = ".admin-view";
const screens: Partial<Record<Role, [name: string, address: string, part: string][]>> = {
  editor: [
    ["the desk", "", ".desk"],
    ["the panel beside a document", `collections/guides/${guide}`, ".publication-panel"],
    ["the caller's list", "calls", ownView],
    ["Excel", "excel", ownView],
    ["the search that one tries", "search", ownView],
    ["the content audit", "content-audit", ownView],
    ["a preview", `preview?type=guide&id=${guide}`, ownView],
    ["a review sheet", `review-sheet?type=guide&id=${guide}`, ownView],
  ],
  finalReviewer: [
    ["the panel of who reviews", `collections/guides/${guide}`, ".publication-panel"],
    ["people and rules", "roles", ownView],
  ],
  admin: [["people and rules, for an admin", "roles", ownView]],
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Numbers what somebody could use in a part of the page; resolves with its names. */
function numberControls(page: Page, part: string): Promise<string[]> {
  return page.locator(part).evaluate((root) => {
    const kinds = "a[href], button, input, select, textarea, summary, iframe";
    const groups = new Set<string>();
    const usable = [...root.querySelectorAll<HTMLElement>(kinds)].filter((element) => {
      if (element.matches(":disabled, [type=hidden], [tabindex='-1']")) return false;
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
      // One Tab for all of a group; within it one goes with the arrows.
      const isFirst = !groups.has(element.name);
      groups.add(element.name);
      return isFirst;
    });
    return usable.map((element, index) => {
      element.dataset.control = String(index);
      const { outline, boxShadow, borderColor } = getComputedStyle(element);
      element.dataset.looks = [outline, boxShadow, borderColor].join();
      const name = element.getAttribute("aria-label") ?? element.innerText;
      return `${element.tagName.toLowerCase()} ${name.trim().slice(0, 30)}`;
    });
  });
}

/** What has the focus: its number, and whether one sees it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element.dataset.control === undefined)
      return undefined;
    const { outline, boxShadow, borderColor } = getComputedStyle(element);
    // A page inside of the page and the parts of a date show it by themselves.
    const isSeen =
      element.matches("iframe, [type=date], [type=datetime-local]") ||
      [outline, boxShadow, borderColor].join() !== element.dataset.looks;
    return { control: Number(element.dataset.control), isSeen };
  });

for (const [role, asked] of Object.entries(screens))
  describe(`for the role ${role}`, () => {
    let page: Page;
    beforeAll(async () => {
      page = await signedIn(browser, role as Role);
    });
    afterAll(() => page.context().close());

    it.each(asked)("%s can be used by keyboard", async (_, address, part) => {
      await page.goto(`${system().cms}admin/${address}`, { waitUntil: "networkidle" });
      await page.getByText("正在检查……").waitFor({ state: "detached" });
      const controls = await numberControls(page, part);
      const reached = new Map<number, boolean>();
      for (let press = 0; press < controls.length + 150; press += 1) {
        await page.keyboard.press("Tab");
        const found = await focused(page);
        if (found) reached.set(found.control, found.isSeen);
        if (reached.size === controls.length) break;
      }
      expect(controls.length).toBeGreaterThan(0);
      const missed = controls.filter((_name, index) => !reached.has(index));
      const unseen = controls.filter((_name, index) => reached.get(index) === false);
      expect({ missed, unseen }).toEqual({ missed: [], unseen: [] });
    });
  });
