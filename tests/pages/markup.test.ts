import { access, readFile } from "node:fs/promises";
import path from "node:path";
import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { documentPath } from "@haizhu/site/paths/lists";
import { htmlFiles } from "../support/htmlFiles.ts";
import { pageTypes } from "../support/pageTypes.ts";
import { type PublishedSite, publishSite } from "../support/publishedSite.ts";

let site: PublishedSite;
let pages: Map<string, string>;

beforeAll(async () => {
  site = await publishSite();
  pages = await htmlFiles(site.folder);
});
afterAll(() => site.close());

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // Phone numbers here are formatted as people say them, and only some may be dialled.
    "tel-non-breaking": "off",
    // The title is for search results and bookmarks; 70 Latin letters say nothing about Chinese.
    "long-title": "off",
  },
});

const fullest = () =>
  Object.values(pageTypes).map((address): [string, string] => [address, pages.get(address) ?? ""]);

it("every page is valid HTML", async () => {
  const problems = new Set<string>();
  // Pages of one type come from one template: each type's fullest page, and with LONG all pages.
  const checked = process.env.LONG ? [...pages] : fullest();
  for (const [page, html] of checked) {
    const { results } = await validator.validateString(html);
    for (const { messages } of results)
      for (const { ruleId, message, line } of messages)
        problems.add(`${ruleId}: ${message} (${page}:${line})`);
  }
  expect([...problems]).toEqual([]);
  expect(checked.length).toBeGreaterThan(20);
});

it("a video of 视频号 stands in words on the page, and asks no other server", () => {
  const shown = [...site.site.live.everything()].flatMap((entry) =>
    "video" in entry.document && entry.document.video
      ? [{ page: pages.get(documentPath(entry)) ?? "", video: entry.document.video }]
      : [],
  );
  expect(shown.length).toBeGreaterThan(5);
  for (const { page, video } of shown) {
    const { transcript = "", finderUserName, feedId, accountName } = video;
    for (const words of [...transcript.split("\n"), finderUserName, feedId, accountName])
      expect(page).toContain(words);
    expect(page).not.toMatch(/<(?:video|iframe|embed|object)\b/);
  }
});

it("no page has an inline handler, style or script", () => {
  for (const [page, html] of pages) {
    expect(html, page).not.toMatch(/<[a-z][^>]*\s(?:on[a-z]+|style)=/i);
    expect(html, page).not.toMatch(/<style\b/i);
    const inline = [...html.matchAll(/<script\b([^>]*)>/g)].filter(
      ([, attributes = ""]) => !/\ssrc="/.test(attributes) && !attributes.includes("ld+json"),
    );
    expect(inline, page).toEqual([]);
  }
});

/** What makes a browser ask for something, in HTML and in CSS. */
const asking = /\s(?:src|srcset|poster|data|action)="([^"]*)"|<link\b[^>]*>|url\(([^)]*)\)/g;

/** The addresses in a text that a browser would load from another host. */
function foreign(text: string): string[] {
  return [...text.matchAll(asking)]
    .flatMap(([found, value, inStyle]) => {
      if (/^<link\b/.test(found)) return /rel="(?:canonical|alternate)"/.test(found) ? [] : [found];
      return [value ?? inStyle ?? ""];
    })
    .filter((address) => /(?:^|["'\s])(?:https?:)?\/\//.test(address))
    .filter((address) => !address.startsWith(site.site.url.origin));
}

it("nothing on any page, in its styles or in its pictures is loaded from another host", async () => {
  const sheets = new Set<string>();
  for (const [page, html] of pages) {
    expect(foreign(html), page).toEqual([]);
    for (const [, sheet = ""] of html.matchAll(/href="([^"]*\.css)"/g)) sheets.add(sheet);
  }
  for (const sheet of sheets)
    expect(foreign(await readFile(path.join(site.folder, sheet), "utf8")), sheet).toEqual([]);
  expect(pages.size).toBeGreaterThan(200);
  expect(sheets.size).toBeGreaterThan(0);
  expect(
    foreign('<img src="//a.cn/b.png"><link rel="stylesheet" href="https://a.cn/c.css">'),
  ).toHaveLength(2);
});

it("every page has one main heading, a language, a description, and headings without gaps", () => {
  for (const [page, html] of pages) {
    expect(html.match(/<h1\b/g), page).toHaveLength(1);
    expect(html, page).toContain('<html lang="zh-CN"');
    expect(html, page).toMatch(/<meta name="description" content="[^"]+"/);
    const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
    levels.reduce((before, level) => {
      expect(level - before, page).toBeLessThanOrEqual(1);
      return level;
    }, 0);
  }
});

it("every picture says what it shows and how large it is", () => {
  for (const [page, html] of pages)
    for (const [image] of html.matchAll(/<img\b[^>]*>/g)) {
      expect(image, page).toMatch(/\salt="/);
      expect(image, page).toMatch(/\swidth="\d+"/);
      expect(image, page).toMatch(/\sheight="\d+"/);
    }
});

it("a photograph comes in the size and form that suits the screen, each of them there", async () => {
  const candidates = new Set<string>();
  for (const address of ["/venues/shili-changdi/", "/activities/shili-huodong/"]) {
    const html = pages.get(address) ?? "";
    const pictures = [...html.matchAll(/<picture\b[\s\S]*?<\/picture>/g)].map(([one]) => one);
    // Those of the document, and those in its text.
    expect(pictures.length).toBeGreaterThan(1);
    for (const picture of pictures) {
      expect([...picture.matchAll(/ type="([^"]+)"/g)].map(([, type]) => type)).toEqual([
        "image/avif",
        "image/webp",
      ]);
      for (const [, set = ""] of picture.matchAll(/ srcset="([^"]+)"/g))
        for (const candidate of set.split(", ")) candidates.add(candidate.replace(/ \d+w$/, ""));
    }
    expect(pictures[0]).toContain('loading="eager"');
    // Only the first of a page: the others wait until somebody scrolls there.
    expect(html.match(/loading="eager"/g)).toHaveLength(1);
  }
  expect(candidates.size).toBeGreaterThan(10);
  for (const candidate of candidates) await access(path.join(site.folder, candidate));
});

it("a recording is played by the browser itself, from here, and only of the words that stand there", async () => {
  const recorded = [...site.site.live.everything()].filter(
    ({ document }) => "recordings" in document && document.recordings.length > 0,
  );
  expect(recorded.map(({ type }) => type).sort()).toEqual(
    ["alert", "guide", "guide", "handbook", "policy"].sort(),
  );
  for (const entry of recorded) {
    const html = pages.get(documentPath(entry)) ?? "";
    const players = [...html.matchAll(/<audio\b[^>]*>/g)].map(([player]) => player);
    expect(players, entry.slug).toHaveLength(2);
    for (const player of players) {
      expect(player).toContain('preload="none"');
      expect(player).toMatch(/aria-label="用(?:普通话|粤语)读这一页"/);
      const [, address = ""] = / src="([^"]+)"/.exec(player) ?? [];
      await access(path.join(site.folder, address));
    }
    // A machine does not read what a person has read.
    expect(html).not.toContain("data-read-aloud");
  }
});
