import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, eventually, publicFile, standing, transition } from "../support/api.ts";
import { launchBrowser } from "../support/browser.ts";
import { system } from "../support/system.ts";

const headline = "【示例】演练：台风黄色预警生效";
const lifeSeconds = 14;

/** An alert's whole life, on the clock of this test: out at once, on every page, and gone by itself. */
describe("an alert in the emergency lane", () => {
  let browser: Browser;
  let id: string;
  let expires: number;

  beforeAll(async () => {
    browser = await launchBrowser();
    expires = Date.now() + lifeSeconds * 1000;
  });
  afterAll(() => browser.close());

  async function alertsInForce(): Promise<string[]> {
    const { text } = await publicFile("/feeds/v1/alerts.json");
    const { alerts } = JSON.parse(text) as { alerts: { headline: string }[] };
    return alerts.map((alert) => alert.headline);
  }

  it("is handed in by an editor with a reason, and shows nowhere yet", async () => {
    const created = await ask("editor", "POST", "/api/alerts", {
      title: headline,
      summary: "演练用的示例公告。",
      demo: true,
      headline,
      event: "台风",
      severity: "Severe",
      urgency: "Immediate",
      certainty: "Likely",
      instruction: "待在室内，远离窗户。",
      effective: new Date().toISOString(),
      expires: new Date(expires).toISOString(),
      senderName: "【示例】演练组",
      areas: [],
    });
    expect(created.status).toBe(201);
    id = String(created.body.doc?.id);
    const handedIn = await transition("editor", "alert", id, "expedite", { comment: "演练" });
    expect(handedIn.body.error).toBeUndefined();
    expect(handedIn.body.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await alertsInForce()).not.toContain(headline);
  });

  it("is not let out by anybody but the duty reviewer", async () => {
    const sha256 = (await standing("alert", id)).draftSha256 ?? "";
    for (const role of ["editor", "firstReviewer", "finalReviewer", "admin"] as const)
      expect((await transition(role, "alert", id, "approve", { sha256 })).status).toBe(403);
    const approved = await transition("dutyReviewer", "alert", id, "approve", { sha256 });
    expect(approved.body).toMatchObject({ state: "published" });
  });

  it("is then in the feed, on its own page, on the home page and on top of every page", async () => {
    const found = await eventually(alertsInForce, (headlines) => headlines.includes(headline));
    expect(found).toContain(headline);
    expect((await publicFile("/")).text).toContain(headline);
    const page = await browser.newPage();
    await page.goto(`${system().site}guides/`);
    await page.locator("[data-alerts] a", { hasText: headline }).waitFor();
    await page.locator("[data-alerts] a", { hasText: headline }).click();
    expect(await page.locator("h1").innerText()).toContain(headline);
    await page.close();
  });

  it("is gone by itself when its time is over", async () => {
    const left = await eventually(
      alertsInForce,
      (headlines) => !headlines.includes(headline),
      lifeSeconds + 20,
    );
    expect(Date.now()).toBeGreaterThanOrEqual(expires);
    expect(left).not.toContain(headline);
    expect((await standing("alert", id)).state).toBe("withdrawn");
    const home = await eventually(
      () => publicFile("/"),
      ({ text }) => !text.includes(headline),
    );
    expect(home.text).not.toContain(headline);
  });
});
