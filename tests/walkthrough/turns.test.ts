import { demoId } from "@haizhu/cms/seed/content";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { signedIn } from "../support/admin.ts";
import { ask, standing, transition } from "../support/api.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Role, system } from "../support/system.ts";

/** A review is taken in hand, seen by others, and handed to a colleague while its reviewer is away. */
let browser: Browser;
const id = demoId("guide", "zhuce-zhiyuanzhe");
beforeAll(async () => {
  browser = await launchBrowser();
  const summary = "示例：这份内容等一审，看谁在审。";
  await ask("editor", "PATCH", `/api/guides/${id}`, { summary });
  await transition("editor", "guide", id, "submit", { comment: "示例理由" });
});
afterAll(() => browser.close());

async function at(role: Role, address: string, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await signedIn(browser, role);
  try {
    await page.goto(`${system().cms}admin/${address}`);
    await work(page);
  } finally {
    await page.context().close();
  }
}
const guide = `collections/guides/${id}`;
const panelOf = (page: Page) => page.getByRole("region", { name: "谁在审" });

describe("a review", () => {
  it("is taken by whose turn it is, with its deadline in words", async () => {
    await at("firstReviewer", guide, async (page) => {
      await panelOf(page)
        .getByText(/起等一审，应在 .* 前办完/)
        .waitFor();
      await panelOf(page).getByRole("button", { name: "我来审" }).press("Enter");
      await panelOf(page).getByText("两小时后自动放下").waitFor();
    });
  });

  it("shows the admin who is on it, and who could be", async () => {
    await at("admin", "", async (page) => {
      const all = page.getByRole("region", { name: /^等大家办/ });
      await all.getByText("等一审：一审").first().waitFor();
      await all
        .getByText(/^一审从 .* 起在审$/)
        .first()
        .waitFor();
    });
  });

  it("is handed to a colleague by two persons, who then finds it on the desk", async () => {
    const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    await at("firstReviewer", "roles", async (page) => {
      const form = page.getByRole("form", { name: "提议委托" });
      const options = form.getByLabel("委托给").locator("option");
      const duty = await options.filter({ hasText: "值班终审" }).first().innerText();
      await form.getByLabel("委托给").selectOption({ label: duty });
      await form.getByLabel("第一天").fill(day);
      await form.getByLabel("最后一天").fill(day);
      await form.getByRole("button", { name: "提议委托" }).press("Enter");
      await form.getByText("已提议，等第二个人确认。").waitFor();
    });
    await at("finalReviewer", "roles", async (page) => {
      const wish = page.getByRole("listitem").filter({ hasText: "的一审由" });
      await wish.getByRole("button", { name: "确认" }).press("Enter");
      await page.getByText("（正在代审）").waitFor();
    });
    await at("dutyReviewer", "", async (page) => {
      const waiting = page.getByRole("region", { name: /^等我办/ });
      await waiting.getByText("等您代一审一审").first().waitFor();
    });
  });

  it("is given back, and the delegation ended by the one who was on leave", async () => {
    await at("firstReviewer", guide, async (page) => {
      await panelOf(page).getByRole("button", { name: "放下，不审了" }).press("Enter");
      await panelOf(page).getByRole("button", { name: "我来审" }).waitFor();
    });
    const { draftSha256: sha256 } = await standing("guide", id);
    await transition("firstReviewer", "guide", id, "return", {
      ...{ sha256: sha256 ?? "", comment: "示例：看完了" },
    });
    await at("firstReviewer", "roles", async (page) => {
      await page.getByRole("button", { name: "提前结束" }).press("Enter");
      await page.getByText("现在没有委托。").waitFor();
    });
  });
});
