import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { inGcj02 } from "@haizhu/shared/datum";
import type { LiveDocument } from "@haizhu/site/live/liveDocument";
import { readExample } from "../../shared/examples/readExamples.ts";
import { App, textOf, textsOf } from "../support/miniProgram/app.ts";
import { clientInExample, exampleFolder } from "../support/miniProgram/example.ts";

const app = new App();
const squeezed = (text: string) => text.replace(/\s+/g, "");

interface FeedPhones {
  phones: { title: string; numbers: { number: string; tel?: string }[] }[];
}

interface WithBody {
  body?: { text: string; images: { src: string }[] };
}

describe("the example mini-program", () => {
  it("lists what is live, the latest first, a kind at a time", async () => {
    const list = await app.page("list");
    const titles = (type: LiveDocument["type"]) =>
      [...app.feeds.site.live.all(type)]
        .sort((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt))
        .map(({ document }) => document.title);
    expect(textsOf(list, ".title")).toEqual(titles("guide"));
    const kinds = list.querySelectorAll(".kind");
    expect(kinds.map(textOf)).toEqual(["指南", "政策", "活动", "场地", "应急"]);
    for (const [index, type] of (["guide", "policy", "activity", "venue"] as const).entries()) {
      await app.tap(kinds[index]);
      expect(textsOf(list, ".title"), type).toEqual(titles(type));
    }
  });

  it("shows all words and pictures of every rich text", async () => {
    let count = 0;
    for (const type of ["guide", "policy", "activity", "venue"] as const)
      for (const { id, slug } of app.feeds.site.live.all(type)) {
        const { body } = app.file(`/${id}.json`) as WithBody;
        if (!body) continue;
        count += 1;
        const shown = (await app.detail({ type, id })).querySelector(".body");
        expect(squeezed(textOf(shown)), slug).toBe(squeezed(body.text));
        const images = [...(shown?.dom.querySelectorAll("img") ?? [])];
        expect(images.map(({ src }) => src)).toEqual(body.images.map(({ src }) => src));
      }
    expect(count).toBeGreaterThan(10);
  });

  it("shows the text itself where a body is too long for nodes", async () => {
    const guide = app.live("guide");
    const html = `<p>${"<strong>长</strong>".repeat(3600)}</p>`;
    app.edit(guide, { body: { html } });
    expect(textOf((await app.detail(guide)).querySelector(".body"))).toBe("长".repeat(3600));
  });

  it("opens a link to another document inside, and copies the address of any other", async () => {
    const other = app.live("policy");
    const guide = app.live("guide");
    const own = app.feeds.site.url.href + `policies/${other.slug}/`;
    const html = `<p><a href="${own}">政策</a>和<a href="https://www.gz.gov.cn/">网站</a></p>`;
    app.edit(guide, { body: { html }, relatedPolicies: [{ type: "policy", id: other.id }] });
    const shown = await app.detail(guide);
    expect(shown.querySelectorAll(".link").map(textOf)).toEqual(["政策", "网站：复制网址"]);
    await app.tap(shown.querySelectorAll(".link")[1]);
    expect(app.phone.asked).toMatchObject([
      { name: "setClipboardData", options: { data: "https://www.gz.gov.cn/" } },
    ]);
    expect(JSON.stringify(shown.data.links)).toContain(`type=policy&document=${other.id}`);
  });

  it("calls every number that may be dialled, and offers no button for any other", async () => {
    const list = await app.page("phones");
    const { phones } = app.file("/feeds/v1/phones.json") as FeedPhones;
    const numbers = phones.flatMap((entry) => entry.numbers);
    const may = numbers.flatMap(({ tel }) => (tel === undefined ? [] : [tel.slice(4)]));
    expect(await app.dialled(list)).toEqual(may.map((number) => ["makePhoneCall", number]));
    expect(may).toContain("12345");
    expect(may.length).toBeLessThan(numbers.length);
    expect(textsOf(list, ".title")).toEqual(phones.map(({ title }) => title));
    for (const { number } of numbers) expect(textOf(list)).toContain(number);
  });

  it("shows the numbers of the offices that a document names", async () => {
    const guide = app.live(
      "guide",
      ({ consultation }) => Array.isArray(consultation) && consultation.length > 0,
    );
    const { references } = app.file(`/${guide.id}.json`) as {
      references: { type: string; id: string }[];
    };
    const titles = references
      .filter(({ type }) => type === "phone")
      .map(({ id }) => (app.file(`/${id}.json`) as { title: string }).title);
    const shown = await app.detail(guide);
    for (const title of titles) expect(textsOf(shown, ".phone").join()).toContain(title);
    expect(titles.length).toBeGreaterThan(0);
  });

  it("opens the map where WeChat's map has the place, whatever datum the editors measured in", async () => {
    const location = {
      longitude: 113.3224,
      latitude: 23.0958,
      datum: "WGS-84",
      errorMetres: 10,
      source: "示例",
    };
    const venue = app.live("venue");
    app.edit(venue, { location, address: "示例路 1 号" });
    await app.tap((await app.detail(venue)).querySelector(".place"));
    const [asked] = app.phone.asked;
    const { longitude, latitude } = inGcj02({ ...location, datum: "WGS-84" });
    expect(asked).toMatchObject({
      name: "openLocation",
      options: { longitude, latitude, name: venue.document.title },
    });
    expect(Math.abs(longitude - location.longitude)).toBeGreaterThan(0.003);
  });

  it("opens the video of 视频号, and shows what is said in it", async () => {
    const guide = app.live("guide");
    expect((await app.detail(guide)).querySelector(".video")).toBeUndefined();
    const { video } = readExample("guide", "full") as { video: Record<string, string> };
    app.edit(guide, { video });
    const shown = await app.detail(guide);
    await app.tap(shown.querySelector(".video"));
    const { finderUserName, feedId, transcript = "" } = video;
    expect(app.phone.asked).toMatchObject([
      { name: "openChannelsActivity", options: { finderUserName, feedId } },
    ]);
    for (const line of transcript.split("\n")) expect(textOf(shown)).toContain(line);
  });

  it("has no map for a place without coordinates", async () => {
    const venue = app.live("venue", ({ location }) => location === undefined);
    expect((await app.detail(venue)).querySelector(".place")).toBeUndefined();
  });

  it("puts an activity that will take place into the calendar of the phone", async () => {
    const activity = app.live("activity");
    const times = { start: "2026-11-25T01:30:00.000Z", end: "2026-11-25T03:00:00.000Z" };
    app.edit(activity, { ...times, status: "scheduled" });
    const shown = await app.detail(activity);
    await app.tap(shown.querySelector(".calendar"));
    expect(app.phone.asked).toMatchObject([
      {
        name: "addPhoneCalendar",
        options: {
          ...{ title: activity.document.title, startTime: 1795570200, endTime: "1795575600" },
        },
      },
    ]);
    expect(textOf(shown)).toContain("2026-11-25 09:30 至 2026-11-25 11:00");
  });

  it.each([
    ["was cancelled", { status: "cancelled", statusNote: "示例" }, "2026-11-25"],
    ["was put off", { status: "postponed", statusNote: "示例" }, "2026-11-25"],
    ["has begun", { status: "scheduled" }, "2026-11-21"],
  ])("offers no calendar for an activity that %s", async (_, fields, day) => {
    const activity = app.live("activity");
    const times = { start: `${day}T01:30:00.000Z`, end: `${day}T03:00:00.000Z` };
    app.edit(activity, { ...times, ...fields });
    expect((await app.detail(activity)).querySelector(".calendar")).toBeUndefined();
  });

  it("comes with the client as it is now", () => {
    const built = path.join(app.client, "miniprogram_dist");
    const inExample = path.join(exampleFolder, clientInExample);
    expect(readdirSync(inExample)).toEqual(readdirSync(built));
    const isOther = (name: string) =>
      readFileSync(path.join(inExample, name), "utf8") !==
      readFileSync(path.join(built, name), "utf8");
    const others = readdirSync(built).filter(isOther);
    expect(others, "to be made anew by: pnpm --filter ./shared build:client").toEqual([]);
  });
});
