import { demoId } from "@haizhu/cms/seed/content";
import { expect, it } from "vitest";
import { signedIn } from "../support/admin.ts";
import { ask, standing, transition } from "../support/api.ts";
import { launchBrowser } from "../support/browser.ts";

/** A reviewer between two meetings, with nothing but a phone. */
const id = demoId("guide", "zengshe-dianti");

it("a review on a phone goes from the desk to the decision without looking through the whole form", async () => {
  const { summary } = (await ask("editor", "GET", `/api/guides/${id}`)).body;
  await ask("editor", "PATCH", `/api/guides/${id}`, { summary: `${String(summary)}请先预约。` });
  expect((await transition("editor", "guide", id, "submit", { comment: "示例" })).status).toBe(200);
  const browser = await launchBrowser();
  const page = await signedIn(browser, "firstReviewer", { width: 390, height: 844 });
  await page
    .getByRole("region", { name: "等我办" })
    .getByRole("link", { name: "既有住宅增设电梯" })
    .click();
  const approve = page.getByRole("button", { name: "通过", exact: true });
  await approve.waitFor();
  const top = () =>
    page
      .getByRole("complementary", { name: "发布" })
      .evaluate((panel) => panel.getBoundingClientRect().top / innerHeight);
  expect(await top()).toBeGreaterThan(1);
  await page.getByRole("link", { name: "到“发布”栏" }).click();
  await expect.poll(top).toBeLessThan(0.5);
  await approve.click();
  await page.getByText("一审已通过").first().waitFor();
  await browser.close();
  expect((await standing("guide", id)).state).toBe("firstApproved");
});
