import { readFile } from "node:fs/promises";
import nodePath from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attributeValues, htmlFiles } from "../support/htmlFiles.ts";
import { pageTypes } from "../support/pageTypes.ts";
import { type PublishedSite, publishSite } from "../support/publishedSite.ts";
import type { LiveSnapshot } from "@haizhu/site/live/liveDocument";
import sharp from "sharp";
import { readTree } from "../support/tree.ts";

let site: PublishedSite;
let pages: Map<string, string>;
let files: Set<string>;

// Another name, another region, and below a path, as when a host site mounts it: a link that forgets
// the base leads nowhere.
beforeAll(async () => {
  site = await publishSite({
    district: "tests/support/secondDistrict.json",
    demo: false,
    url: "https://www.example.gov.cn/shequ/",
    content: withoutOurPlaces,
  });
  pages = await htmlFiles(site.folder);
  files = new Set([...(await readTree(site.folder)).keys()].map((file) => `/${file}`));
});
afterAll(() => site.close());

/** What a second district would write, as far as a test can: the same without our places. */
function withoutOurPlaces(snapshot: LiveSnapshot): LiveSnapshot {
  const text = JSON.stringify(snapshot, (key, value: unknown) =>
    typeof value === "string" && key !== "slug"
      ? value.replace(ourPlaces, (place) => (/\d/.test(place) ? "000000" : "示例"))
      : value,
  );
  return JSON.parse(text) as LiveSnapshot;
}

// With the code that the district has in statistics (统计用区划代码).
const ourPlaces = /海珠|广州|广东|440105/g;

/** All addresses that a page leads to or loads, with the page. */
function* references(): Generator<{ from: string; to: URL }> {
  for (const [from, html] of pages) {
    const here = new URL(`/shequ${from}`, site.site.url);
    const sets = attributeValues(html, "srcset").flatMap((set) =>
      set.split(",").map((item) => item.trim().split(" ")[0] ?? ""),
    );
    const found = ["href", "src", "action", "data-alerts"].flatMap((name) =>
      attributeValues(html, name),
    );
    for (const address of [...found, ...sets])
      if (!/^(?:tel|sms|mailto|data):/.test(address)) yield { from, to: new URL(address, here) };
  }
}

/** The file that an address of ours stands for; undefined when there is none. */
function fileAt({ pathname }: URL): string | undefined {
  if (!pathname.startsWith("/shequ/")) return undefined;
  const inside = decodeURI(pathname.slice("/shequ".length));
  const file = inside.endsWith("/") ? `${inside}index.html` : inside;
  return files.has(file) ? file : undefined;
}

it("nothing that is published names the first district: all of that is configuration and content", async () => {
  const found: string[] = [];
  const files = await readTree(site.folder);
  for (const [file, bytes] of files) {
    const text = Buffer.from(bytes, "latin1").toString();
    for (const { index } of text.matchAll(ourPlaces))
      found.push(`${file}: ${text.slice(Math.max(0, index - 30), index + 30)}`);
  }
  expect(found).toEqual([]);
  expect(files.size).toBeGreaterThan(300);
});

it("no internal link is broken, down to the heading that it names", () => {
  const ids = new Map(
    [...pages].map(([page, html]) => [page, new Set(attributeValues(html, "id"))]),
  );
  const broken: string[] = [];
  let count = 0;
  for (const { from, to } of references()) {
    if (to.origin !== site.site.url.origin) continue;
    count += 1;
    const page = to.pathname.slice("/shequ".length);
    if (fileAt(to) === undefined) broken.push(`${from} → ${to.pathname}`);
    else if (to.hash && !ids.get(page)?.has(to.hash.slice(1)))
      broken.push(`${from} → ${to.pathname}${to.hash}`);
  }
  expect(broken).toEqual([]);
  expect(count).toBeGreaterThan(8000);
});

it("no page loads anything from elsewhere: other sites are only linked to", () => {
  const loaded = /<(?:script|img|link|source|iframe|audio|video|embed|object|input)\b[^>]*>/g;
  for (const [page, html] of pages)
    for (const [tag] of html.matchAll(loaded)) {
      if (/rel="(?:canonical|alternate)"/.test(tag)) continue;
      const addresses = ["href", "src"].flatMap((name) => attributeValues(tag, name));
      for (const address of addresses) expect(address, page).toMatch(/^\/shequ\//);
    }
});

it("every page says where it is, below the path that the site is mounted at", () => {
  for (const [page, html] of pages) {
    const [canonical] = /<link rel="canonical" href="([^"]+)"/.exec(html)?.slice(1) ?? [];
    expect(canonical).toBe(`https://www.example.gov.cn/shequ${page}`);
  }
});

it("pages name who reviewed them, where the district has turned that on", () => {
  const html = pages.get("/guides/laonianren-youdaika/") ?? "";
  const facts = [...html.matchAll(/<dt>([^<]+)<\/dt>\s*<dd>([^<]*)<\/dd>/g)];
  const named = facts.map(([, label, value]) => [label, value?.trim()]);
  expect(named).toEqual(
    expect.arrayContaining([
      ["一审", "示例一审员"],
      ["三审", "示例终审员"],
    ]),
  );
});

const tagsOf = (html: string) =>
  new Map(
    [...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)].map(
      ([, name = "", content = ""]) => [name, content],
    ),
  );

/** 国办发〔2017〕47号: tags of the site, of the column, of the article. */
const siteTags = ["SiteName", "SiteDomain", "SiteIDCode"];
const columnTags = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"];
const articleTags = ["ArticleTitle", "PubDate", "Url"];
const openGraph = ["type", "site_name", "title", "description", "url", "locale"];
const shareTags = ["image", "image:type", "image:width", "image:height", "image:alt"];

/** The columns are parts of the site; home and the pages that only lead on are none. */
const noColumn = ["home", "search", "style guide", "not found"];

describe.each(Object.entries(pageTypes))("the head and foot of a page of type %s", (type, path) => {
  let html: string;
  let tags: Map<string, string>;
  beforeAll(() => {
    html = pages.get(path) ?? "";
    tags = tagsOf(html);
  });
  const isDetail = /^\/(?:guides|policies|activities|venues|phones|alerts|handbooks)\/[^/]+\/$/;
  const isArticle =
    isDetail.test(path) && !/\/(?:calendar|situations|fridge|yuer-butie)\/$/.test(path);

  it("have every tag that a government site needs", () => {
    const asked = [
      ...siteTags,
      ...(noColumn.includes(type) ? [] : columnTags),
      ...(isArticle ? articleTags : []),
      ...[...openGraph, ...shareTags].map((name) => `og:${name}`),
    ];
    expect(asked.filter((name) => !tags.get(name))).toEqual([]);
    expect(tags.get("SiteName")).toBe("示例社区");
    expect(tags.get("SiteIDCode")).toBe("0000000000");
    expect(tags.get("og:url")).toBe(`https://www.example.gov.cn/shequ${path}`);
    if (isArticle) expect(tags.get("PubDate")).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
  });

  it("have a picture for chats, small and of the size that is said", async () => {
    const address = new URL(tags.get("og:image") ?? "");
    const file = fileAt(address)?.slice(1) ?? "";
    const bytes = await readFile(nodePath.join(site.folder, file));
    const { format, width, height } = await sharp(bytes).metadata();
    expect([`image/${format}`, String(width), String(height)]).toEqual([
      tags.get("og:image:type"),
      tags.get("og:image:width"),
      tags.get("og:image:height"),
    ]);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(300);
    expect(bytes.length).toBeLessThan(200_000);
  });

  it("say whose site it is, with the marks of a registered one", () => {
    const foot = html.slice(html.indexOf('<footer class="site-footer"'));
    for (const text of [
      "主办：示例区政府",
      "承办：示例区社会工作部",
      "示例市示例区示例路1号",
      "网站标识码：0000000000",
      "示ICP备00000000号",
      "示公网安备 00000000000000号",
      "党政机关网站标识",
      "政府网站找错",
    ])
      expect(foot).toContain(text);
    expect(html).not.toContain("演示 · 非官方");
  });
});
