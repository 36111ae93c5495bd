import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { FeedError } from "@haizhu/shared/client/errors";
import { kitOf } from "@haizhu/shared/officialAccount/kit";
import { KitError } from "@haizhu/shared/officialAccount/kitError";
import { kitFiles } from "@haizhu/shared/officialAccount/kitFiles";
import { kitProblems } from "@haizhu/shared/officialAccount/kitProblems";
import { readSource } from "@haizhu/shared/officialAccount/source";
import { readExamples } from "@haizhu/shared/examples/readExamples";
import { pageExists } from "@haizhu/site/paths/pageExists";
import { siteOf } from "../support/allFeeds.ts";
import { demoSnapshot, testNow, withdrawal } from "../support/demoSite.ts";
import { FeedServer } from "../support/feedServer.ts";
import { feedsOverHttp } from "../support/feedsOverHttp.ts";

const appId = "wx0000000000000000";
const snapshot = await demoSnapshot();
const serverOf = () => new FeedServer(siteOf(snapshot));

const sourceOf = ({ site, transport }: FeedServer, now = testNow) =>
  readSource({ base: site.url.href, transport, clock: () => now });

describe("the 公众号 kit of the demo content", () => {
  const server = serverOf();
  const { site } = server;

  it("has nothing that the platform would refuse", async () => {
    const kit = kitOf(await sourceOf(server), appId);
    expect(kitProblems(kit)).toEqual([]);
    expect(kit.menu.button.map(({ sub_button: below }) => below.length)).toEqual([5, 5, 5]);
    expect(kit.rules.length + kit.leftOut.length).toBe(
      [...site.live.all("guide"), ...site.live.all("phone")].length,
    );
  });

  it("leads only to pages that exist", async () => {
    const { menu, rules, cards } = kitOf(await sourceOf(server), appId);
    const links = [
      ...menu.button.flatMap(({ sub_button: below }) => below.map(({ url }) => url)),
      ...rules.flatMap(({ reply }) => reply.match(/https?:\S+/g) ?? []),
      ...cards.map(({ url }) => url),
    ];
    expect(links.length).toBeGreaterThan(rules.length);
    const missing = links.filter((link) => {
      const path = link.replace(site.url.href, "/");
      return !path.startsWith("/") || !pageExists(path, site.live, testNow);
    });
    expect(missing).toEqual([]);
  });

  it("has the videos of whatever document shows one", async () => {
    const { candidate } = readExamples("venue").find(({ name }) => name === "full") ?? {};
    const { video } = candidate as { video: { title: string; transcript: string } };
    const other = serverOf();
    const [venue] = [...other.site.live.all("venue")];
    if (!venue) throw new Error("The demo has no venue.");
    const put = { ...venue, document: { ...venue.document, video }, revision: "f".repeat(64) };
    other.apply({ put }, snapshot.seq + 1);
    const { transcript: _, ...shown } = video;
    const [found, ...more] = (await sourceOf(other)).videos;
    expect(found).toMatchObject({ ...shown, document: venue.document.title });
    expect([found?.url.endsWith(`/venues/${venue.slug}/`), more]).toEqual([true, []]);
  });

  it("names only numbers that may be dialled", async () => {
    const { phones, rules } = { ...kitOf(await sourceOf(server)), ...(await sourceOf(server)) };
    const all = phones.flatMap(({ numbers }) => numbers);
    const dialable = new Set(all.filter(({ tel }) => tel).map(({ number }) => number));
    const said = rules.flatMap(({ reply }) => [...reply.matchAll(/^[^：\n]*：([\d-]+)(?:（|$)/gm)]);
    expect(said.length).toBeGreaterThan(5);
    for (const [line, number = ""] of said) expect(dialable, line).toContain(number);
    expect(rules.find(({ name }) => name.includes("12345"))?.reply).toContain("12345");
  });

  it("is written as files in which every rule, page and card can be found", async () => {
    const kit = kitOf(await sourceOf(server), appId);
    const files = kitFiles(kit, { base: site.url.href, day: "2026-11-22" });
    expect(Object.keys(files)).toEqual([
      "README.md",
      "replies.md",
      "menu.json",
      "replies.json",
      "cards.json",
      "videos.json",
    ]);
    const { "README.md": readme = "", "replies.md": replies = "" } = files;
    for (const { reply } of kit.rules)
      for (const line of reply.split("\n")) expect(replies).toContain(`    ${line}`);
    for (const { url } of kit.menu.button.flatMap(({ sub_button: below }) => below))
      expect(readme).toContain(url);
    for (const { path } of kit.cards) expect(readme).toContain(path.replaceAll("|", "\\|"));
    for (const { title } of kit.leftOut) expect(readme).toContain(title);
    expect(JSON.parse(files["menu.json"] ?? "")).toEqual(kit.menu);
    expect(JSON.parse(files["replies.json"] ?? "")).toEqual({ rules: kit.rules });
    expect(JSON.parse(files["cards.json"] ?? "")).toEqual({ cards: kit.cards });
  });

  it("is the same when it is made again", async () => {
    expect(kitOf(await sourceOf(serverOf()))).toEqual(kitOf(await sourceOf(server)));
  });
});

describe("what must not get into a kit", () => {
  it("is a document that was withdrawn", async () => {
    const server = serverOf();
    const [guide] = [...server.site.live.all("guide")];
    if (!guide) throw new Error("The demo has no guide.");
    const rules = async () => kitOf(await sourceOf(server)).rules.map(({ name }) => name);
    expect(await rules()).toContain(guide.document.title);
    server.apply({ withdraw: withdrawal(guide, snapshot.seq + 1) }, snapshot.seq + 1);
    expect(await rules()).not.toContain(guide.document.title);
  });

  it("is anything of a site that is not there, answers with something else or has stopped", async () => {
    const down = serverOf();
    down.isDown = true;
    await expect(sourceOf(down)).rejects.toThrow(FeedError);
    const broken = serverOf();
    const path = [...broken.files.keys()].find((name) => /\/guides\/[^/]{36}\.json$/.test(name));
    broken.files.set(path ?? "", "{}");
    await expect(sourceOf(broken)).rejects.toThrow(FeedError);
    const stopped = sourceOf(serverOf(), new Date(testNow.getTime() + 40 * 24 * 60 * 60 * 1000));
    await expect(stopped).rejects.toThrow(KitError);
  });
});

describe("pnpm official-account-kit", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "haizhu-kit-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const command = path.join(import.meta.dirname, "../../shared/officialAccountKit.ts");
  const run = (...args: string[]) => promisify(execFile)(process.execPath, [command, ...args]);

  it("writes the files from a running site", async () => {
    const now = new Date();
    const server = new FeedServer(siteOf(await demoSnapshot(now), now));
    const http = await feedsOverHttp(() => server);
    const target = path.join(folder, "kit");
    const { stdout } = await run(target, "--site", http.base, "--app-id", appId).finally(
      http.close,
    );
    expect(stdout).toMatch(/^[1-9]\d* rules \(\d+ documents without one\) and [1-9]\d* cards in /);
    expect(readdirSync(target).sort()).toEqual([
      "README.md",
      "cards.json",
      "menu.json",
      "replies.json",
      "replies.md",
      "videos.json",
    ]);
    expect(readFileSync(path.join(target, "README.md"), "utf8")).toContain(
      `${http.base}emergency/`,
    );
  });

  const refusals: [name: string, args: string[], message: string][] = [
    ["no folder", [], "Writes what an editor enters"],
    ["an unknown option", ["kit", "--nonsense"], "Writes what an editor enters"],
    ["no AppID", ["kit", "--app-id", "wx1"], "--app-id is no AppID"],
    ["no address", ["kit", "--site", "example"], "The site is no http address: example"],
    ["a site that is not there", ["kit", "--site", "http://127.0.0.1:1/"], "No answer from"],
  ];
  it.each(refusals)("says what to do about %s", async (_, args, message) => {
    const failure = run(...args.map((arg) => (arg === "kit" ? path.join(folder, "no") : arg)));
    await expect(failure).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(message) as string,
    });
    expect(readdirSync(folder)).not.toContain("no");
  });
});
