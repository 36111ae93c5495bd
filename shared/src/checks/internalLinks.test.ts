import { expect, it } from "vitest";
import { foundBy } from "./testSubject.ts";

const pageExists = (path: string) =>
  path.startsWith("/guides/") ? path === "/guides/youdaika/" : undefined;
const linkTo = (href: string) => ({ body: { html: `<p><a href="${href}">看</a></p>` } });

it.each<[string, number]>([
  ["/guides/youdaika/", 0],
  ["/guides/youdaika", 0],
  ["/guides/youdaika/?from=a#b", 0],
  ["/guides/meiyou/", 1],
  ["/guides/meiyou?a=1", 1],
  ["/guides/meiyou/#materials", 1],
  ["/guides/youdaika2/", 1],
  ["/guides/youdai-ka/", 1],
  ["/guides/", 1],
  ["/guides/youdaika/index.html", 1],
  ["/guides/YOUDAIKA/", 1],
  ["/guides/youdaika/#materials", 0],
  ["//example.cn/guides/meiyou/", 0],
  ["mailto:office@example.cn", 0],
  ["/other/", 0],
  ["https://example.cn/guides/meiyou/", 0],
])("A link to %s", (href, times) => {
  const found = foundBy("internalLinks", linkTo(href), "guide", { pageExists });
  expect(found.map(({ path, severity }) => [path, severity])).toEqual(
    Array(times).fill(["body.html", "error"]),
  );
});

it.each<[string, number]>([
  ["https://site.example/base/guides/meiyou/?v=1", 1],
  ["https://site.example/base/guides/youdaika/?v=1", 0],
  ["https://site.example/guides/meiyou/", 0],
])("With the address of the site known, a link to %s", (href, times) => {
  const known = { pageExists, siteUrl: "https://site.example/base/" };
  expect(foundBy("internalLinks", linkTo(href), "guide", known)).toHaveLength(times);
});

it("says nothing where pages are unknown", () => {
  expect(foundBy("internalLinks", linkTo("/guides/meiyou/"))).toEqual([]);
});
