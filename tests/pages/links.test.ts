import { afterAll, beforeAll, expect, it } from "vitest";
import { attributeValues, htmlFiles } from "../support/htmlFiles.ts";
import { type PublishedSite, publishSite } from "../support/publishedSite.ts";
import { readTree } from "../support/tree.ts";

let site: PublishedSite;
let pages: Map<string, string>;
let files: Set<string>;

beforeAll(async () => {
  // Below a path, as when a host site mounts it: a link that forgets the base leads nowhere.
  site = await publishSite({ url: "https://www.example.gov.cn/haizhu/" });
  pages = await htmlFiles(site.folder);
  files = new Set([...(await readTree(site.folder)).keys()].map((file) => `/${file}`));
});
afterAll(() => site.close());

/** All addresses that a page leads to or loads, with the page. */
function* references(): Generator<{ from: string; to: URL }> {
  for (const [from, html] of pages) {
    const here = new URL(`/haizhu${from}`, site.site.url);
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
  if (!pathname.startsWith("/haizhu/")) return undefined;
  const inside = decodeURI(pathname.slice("/haizhu".length));
  const file = inside.endsWith("/") ? `${inside}index.html` : inside;
  return files.has(file) ? file : undefined;
}

it("no internal link is broken, down to the heading that it names", () => {
  const ids = new Map(
    [...pages].map(([page, html]) => [page, new Set(attributeValues(html, "id"))]),
  );
  const broken: string[] = [];
  let count = 0;
  for (const { from, to } of references()) {
    if (to.origin !== site.site.url.origin) continue;
    count += 1;
    const page = to.pathname.slice("/haizhu".length);
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
      for (const address of addresses) expect(address, page).toMatch(/^\/haizhu\//);
    }
});

it("every page says where it is, below the path that the site is mounted at", () => {
  for (const [page, html] of pages) {
    const [canonical] = /<link rel="canonical" href="([^"]+)"/.exec(html)?.slice(1) ?? [];
    expect(canonical).toBe(`https://www.example.gov.cn/haizhu${page}`);
  }
});
