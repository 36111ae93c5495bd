import { describe, expect, it } from "vitest";
import { previewHtml } from "./previewHtml.ts";

const addresses = { assets: "/preview/files/", media: "/preview/x/media/" };
const assets = new Set(["_astro/base.css", "favicon.svg"]);
const preview = (html: string, site = "https://example.gov.cn/") =>
  previewHtml(html, { note: "草稿 <1>", ...addresses }, new URL(site), (name) => assets.has(name));

const page = (inside: string) =>
  `<!doctype html><html><head><title>甲</title></head><body class="x">${inside}</body></html>`;

describe("A preview of a page", () => {
  it("says on top and in its title that it is not published, and keeps search engines away", () => {
    const html = preview(page("<main>乙</main>"));
    expect(html).toContain("<title>预览 · 未发布 · 甲</title>");
    expect(html).toContain('<meta name="robots" content="noindex, nofollow">');
    expect(html).toContain(
      '<body class="x"><p class="preview-mark" role="note"><strong>预览 · 未发布</strong> 草稿 &lt;1&gt;</p><main>',
    );
  });

  it.each([
    [
      "its stylesheets",
      '<link href="/_astro/base.css">',
      '<link href="/preview/files/_astro/base.css">',
    ],
    ["its icon", '<link href="/favicon.svg">', '<link href="/preview/files/favicon.svg">'],
    [
      "its pictures",
      '<img src="/media/a.png" alt="a > b">',
      '<img src="/preview/x/media/a.png" alt="a > b">',
    ],
    [
      "the sizes of its pictures",
      '<source srcset="/media/a-8-1.avif 8w, /media/a-9-1.avif 9w">',
      '<source srcset="/preview/x/media/a-8-1.avif 8w, /preview/x/media/a-9-1.avif 9w">',
    ],
    [
      "other pages of the site",
      '<a href="/guides/b/">',
      '<a href="https://example.gov.cn/guides/b/">',
    ],
    ["a place on the page", '<a href="#share">', '<a href="#share">'],
    ["another site", '<a href="https://www.gz.gov.cn/">', '<a href="https://www.gz.gov.cn/">'],
    ["another site without a scheme", '<a href="//a.cn/">', '<a href="//a.cn/">'],
    ["words that look like one", '<p>写成 href="/guides/"</p>', '<p>写成 href="/guides/"</p>'],
  ])("finds %s", (_, written, expected) => {
    expect(preview(page(written))).toContain(expected);
  });

  it("knows a site below a path of a host", () => {
    const html = preview(page('<img src="/sg/media/a.png"><a href="/sg/b/">'), "https://a.cn/sg/");
    expect(html).toContain('<img src="/preview/x/media/a.png"><a href="https://a.cn/sg/b/">');
  });
});
