import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FeedClient } from "@haizhu/shared/client/client";
import { memoryStore } from "@haizhu/shared/client/state";
import type { DocumentType } from "@haizhu/shared/documents/registry";
import { type LedgerSite, openLedgerSite, type Paper } from "../support/ledgerSite.ts";
import { testNow } from "../support/demoSite.ts";

/** Nobody has to take an overdue number off: page, feeds and apps do it by the calendar. */
const day = 24 * 60 * 60 * 1000;
const number = "020-66218800";
const tel = "tel:02066218800";
let site: LedgerSite;
let office: Paper;
let isCutOff = false;

const start: readonly [DocumentType, string][] = [
  ["organisation", "demo-desk"],
  ["street", "changgang"],
  ["phone", "110"],
];

beforeAll(async () => {
  site = await openLedgerSite(testNow);
  for (const [type, slug] of start) await site.publish(site.paper(type, slug));
  office = site.paper("phone", "changgang-jiedao");
  const lastCall = { on: "2026-11-20", by: "示例岗", greeting: "示例", rightOffice: true };
  await site.publish(office, { lastCall });
});
afterAll(() => site.close());

const later = async (days: number) => {
  site.clock.now = new Date(testNow.getTime() + days * day);
  await site.catchUp();
};
/** An app that keeps what it has read, and loses its network when `isCutOff`. */
const app = new FeedClient({
  base: "http://127.0.0.1:4321/",
  store: memoryStore(),
  clock: () => site.clock.now,
  transport: async (url) => {
    const text = isCutOff ? undefined : await site.read(new URL(url).pathname);
    if (text === undefined) throw new Error("There is no network.");
    return { status: 200, bytes: new TextEncoder().encode(text) };
  },
});
interface Numbers {
  numbers: { number: string; tel?: string }[];
}
const telOf = (found: unknown) =>
  (found as Numbers | undefined)?.numbers.find((one) => one.number === number)?.tel;

/** Where there is a call button: the page, the document's feed, the whole directory, and an app. */
async function offered() {
  const page = (await site.read("/phones/changgang-jiedao/")) ?? "";
  const file = JSON.parse((await site.read(`/feeds/v1/phones/${office.id}.json`)) ?? "") as unknown;
  const directory = JSON.parse((await site.read("/feeds/v1/phones.json")) ?? "") as {
    phones: (Numbers & { id: string })[];
  };
  const ofId = ({ id }: { id: string }) => id === office.id;
  expect(page).toContain(number);
  return {
    page: page.includes(`href="${tel}"`) ? tel : undefined,
    feed: telOf(file),
    directory: telOf(directory.phones.find(ofId)),
    appDirectory: telOf((await app.phones()).find(ofId)),
    appDocument: telOf(await app.read("phone", office.id)),
  };
}
const everywhere = { page: tel, feed: tel, directory: tel, appDirectory: tel, appDocument: tel };
const nowhere = Object.fromEntries(Object.keys(everywhere).map((place) => [place, undefined]));

describe("a number whose call is 90 days old", () => {
  it.each([
    [0, "two days after the call", everywhere],
    [88, "on the ninetieth day", everywhere],
    [89, "on the day after", nowhere],
  ])("%i days on, %s: page, feeds and app agree", async (days, _, expected) => {
    await later(days);
    await app.update();
    expect(await offered()).toEqual(expected);
  });

  it("has no button in an app that has been without a network since; a short number keeps it", async () => {
    site.clock.now = testNow;
    await later(88);
    await app.update();
    await offered();
    isCutOff = true;
    site.clock.now = new Date(testNow.getTime() + 89 * day);
    const kept = await app.phones();
    expect(telOf(kept.find(({ id }) => id === office.id))).toBeUndefined();
    expect(telOf(await app.read("phone", office.id))).toBeUndefined();
    const police = kept.find(({ id }) => id === site.paper("phone", "110").id);
    expect(police?.numbers[0]?.tel).toBe("tel:110");
    isCutOff = false;
  });
});
