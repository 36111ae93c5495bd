import { demoId } from "@haizhu/cms/seed/content";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../support/admin.ts";
import { ask, eventually, standing, transition } from "../support/api.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Role, system } from "../support/system.ts";

/** A notice that hangs on a wall, and what happens there when the site changes. The steps build on each other. */
const id = demoId("activity", "liugan-yimiao");
const wall = "滨江社区宣传栏（示例）";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await signedIn(browser, "editor");
});
afterAll(() => browser.close());

const region = () => page.getByRole("region", { name: "张贴、印发和转载" });
const says = (text: string) => region().getByText(text).first().waitFor();
const openDocument = () => page.goto(`${system().cms}admin/collections/activities/${id}`);
const onTheDesk = async () => {
  await page.goto(`${system().cms}admin`);
  const section = page.getByRole("region", { name: /^复制出去的过时了/ });
  await section.waitFor();
  return section.getByRole("listitem").filter({ hasText: wall });
};

describe("a copy that somebody has put up by hand", () => {
  it("is recorded with kind and place, by keyboard", async () => {
    await openDocument();
    await region().getByText("登记一处").focus();
    await page.keyboard.press("Enter");
    await region().getByLabel("哪一种").selectOption("海报或宣传栏");
    await region().getByLabel("在哪里（地点或网址）").fill(wall);
    await region().getByRole("button", { name: "登记", exact: true }).press("Enter");
    await says(`已复制到海报或宣传栏（${wall}）：第 1 版`);
    await page.getByText(`复制到海报或宣传栏（${wall}）`).first().waitFor();
    expect(await (await onTheDesk()).count()).toBe(0);
  });

  it("is a task on the desk and beside the document when the site has changed, until it is seen to", async () => {
    const saved = await ask("editor", "PATCH", `/api/activities/${id}`, { fee: "免费（示例）" });
    expect(saved.status).toBe(200);
    const { body } = await transition("editor", "activity", id, "submit", { comment: "测试" });
    const sha256 = body.sha256 ?? "";
    for (let state = ""; state !== "published";) {
      const { next } = await standing("activity", id);
      const step = next?.find(({ action }) => action === "approve");
      await transition(step?.role as Role, "activity", id, "approve", { sha256 });
      state = (await standing("activity", id)).state ?? "";
    }
    const task = await onTheDesk();
    expect(await task.innerText()).toContain("网站上已经改了");
    await task.getByRole("link").click();
    await says("要去处理：网站上已经改了");
    await region()
      .getByRole("button", { name: `海报或宣传栏（${wall}）：已换成新的` })
      .press("Enter");
    await region().getByRole("button", { name: "确定已换成新的" }).press("Enter");
    await says(`已复制到海报或宣传栏（${wall}）：第 2 版`);
    expect(await (await onTheDesk()).count()).toBe(0);
  });

  it("is to be taken down when the notice is withdrawn", async () => {
    const { liveSha256: sha256 } = await standing("activity", id);
    const comment = "示例撤下";
    await transition("finalReviewer", "activity", id, "withdraw", {
      sha256: sha256 ?? "",
      comment,
    });
    await (await onTheDesk()).getByRole("link").click();
    await says("要去处理：网站上已经撤下");
    expect(await region().getByText("登记一处").count()).toBe(0);
    await region()
      .getByRole("button", { name: /：已撤走$/ })
      .press("Enter");
    await region().getByRole("button", { name: "确定已撤走" }).press("Enter");
    await region().waitFor({ state: "detached" });
    expect(
      await eventually(
        async () => (await onTheDesk()).count(),
        (count) => count === 0,
      ),
    ).toBe(0);
  });
});
