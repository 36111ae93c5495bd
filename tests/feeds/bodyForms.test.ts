import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { allowListed } from "@haizhu/shared/richText/allowList";
import { richTextForms } from "@haizhu/shared/richText/forms";
import { officialAccountHtml, outsideLinks } from "@haizhu/shared/richText/officialAccount";
import { officialAccountProblems } from "@haizhu/shared/richText/officialAccountLint";
import type { RichTextNode } from "@haizhu/shared/richText/nodes";
import { randomHtml } from "@haizhu/shared/richText/randomHtml";
import { richTextTree } from "@haizhu/shared/richText/tree";
import { articleTree } from "@haizhu/site/feeds/article";
import { documentPath } from "@haizhu/site/paths/lists";
import { hasPage } from "@haizhu/site/paths/pages";
import { allSnapshot, filesOf, siteOf } from "../support/allFeeds.ts";
import { nodeProblems, shownByRichText } from "../support/richTextStandIn.ts";

const base = new URL("https://district.example/base/");
const { window } = new JSDOM();
const site = siteOf(await allSnapshot());
const files = filesOf(site);

/** What a person sees of HTML, by a real parser; white space does not count. */
function visible(html: string): string {
  const holder = window.document.createElement("div");
  holder.innerHTML = html;
  return squeezed(holder.textContent);
}
const squeezed = (text: string) => text.replace(/\s+/g, "");

/** The links and pictures that a 公众号 article spells out are not part of the text itself. */
function officialAccountWords(html: string): string {
  const tree = richTextTree(html, base);
  const links = outsideLinks(tree).map(({ text, url }) => (text === url ? url : `${text}：${url}`));
  const spelt = links.length > 0 ? squeezed(`文中的网址${links.join("")}`) : "";
  const whole = visible(officialAccountHtml(tree));
  expect(whole.endsWith(spelt)).toBe(true);
  return whole.slice(0, whole.length - spelt.length);
}

const withoutImages = (html: string) => html.replace(/<img[^>]*>/g, "");

const inOrder = (words: string) => words;
/** A parser moves words that stand in a table, but in none of its cells, before the table. */
const inAnyOrder = (words: string) => (words.match(/字\d+|[^字]/g) ?? []).sort().join("");

/** Where the forms of a rich text do not show the same words. */
function differences(html: string, order = inOrder): string[] {
  const forms = richTextForms(html, base);
  const words = visible(forms.html);
  const sections = forms.sections?.map(({ title = "", html: inside }) => title + visible(inside));
  const shown: Record<string, string | undefined> = {
    source: visible(html),
    text: squeezed(forms.text),
    nodes: forms.nodes && squeezed(shownByRichText(forms.nodes)),
    sections: sections && squeezed(sections.join("")),
    officialAccount: officialAccountWords(withoutImages(html)),
  };
  return Object.entries(shown).flatMap(([form, text]) =>
    text === undefined || order(text) === order(words)
      ? []
      : [`${form}: ${text} instead of ${words}`],
  );
}

const everyBody = [...site.live.everything()].flatMap((entry) =>
  "body" in entry.document && entry.document.body
    ? [{ slug: `${entry.type}/${entry.slug}`, html: entry.document.body.html }]
    : [],
);

describe("every form of a rich text", () => {
  it.each(everyBody)("shows the same words: $slug", ({ html }) => {
    expect(differences(html)).toEqual([]);
  });

  it("shows the same words of random pasted HTML, and nothing that a mini-program would drop", () => {
    const count = process.env.LONG ? 2000 : 200;
    for (let seed = 1; seed <= count; seed += 1) {
      const html = allowListed(randomHtml(seed));
      expect(differences(html, inAnyOrder), `seed ${seed}`).toEqual([]);
      const { nodes = [] } = richTextForms(html, base);
      expect(nodeProblems(nodes), `seed ${seed}`).toEqual([]);
    }
  });

  it.each([
    ["an untrusted tag", [{ name: "picture", attrs: {}, children: [text("丢了")] }]],
    ["a table, which Skyline cannot show", [{ name: "table", attrs: {}, children: [] }]],
    ["an attribute that is not allowed", [{ name: "a", attrs: { href: "https://a.cn/" } }]],
    ["a picture without a full address", [{ name: "img", attrs: { src: "/media/a.png" } }]],
  ] satisfies [string, RichTextNode[]][])("would be refused with %s", (_, nodes) => {
    expect(nodeProblems(nodes)).not.toEqual([]);
  });

  it("keeps what rich-text cannot do beside it: links, pictures, sections", () => {
    const html =
      '<p>先看<a href="/base/guides/a/">指南</a></p><h2>第一步</h2><p>去<img src="https://a.cn/1.png" alt="门口" /></p><h2>第二步</h2>';
    const { links, images, sections, nodes } = richTextForms(html, base);
    expect(links).toEqual([{ text: "指南", url: "https://district.example/base/guides/a/" }]);
    expect(images).toEqual([{ src: "https://a.cn/1.png", alt: "门口" }]);
    expect(sections?.map(({ title }) => title)).toEqual([undefined, "第一步", "第二步"]);
    expect(JSON.stringify(nodes)).toContain('"max-width:100%;height:auto"');
  });

  it("keeps the cells of a row apart, though a mini-program shows no table", () => {
    const html = "<table><tbody><tr><th>街道</th><td>电话</td></tr></tbody></table>";
    const { nodes = [], text: plain } = richTextForms(html, base);
    expect(shownByRichText(nodes)).toBe("街道\u3000电话");
    expect(plain).toBe("街道\t电话");
  });

  it("leaves out the forms that would make the file too large", () => {
    const forms = richTextForms(`<p>${"<b>长</b>".repeat(3600)}</p>`, base);
    expect(forms.nodes).toBeUndefined();
    expect(Buffer.byteLength(JSON.stringify(forms))).toBeLessThan(125_000);
  });
});

function text(words: string): RichTextNode {
  return { type: "text", text: words };
}

describe("the 公众号 article of a document", () => {
  const paged = [...site.live.everything()].filter(hasPage);

  it.each(paged.map((entry) => ({ slug: documentPath(entry), entry })))(
    "can be pasted: $slug",
    ({ entry }) => {
      const path = [...files.keys()].find((name) => name.endsWith(`${entry.id}.oa.html`)) ?? "";
      const content = (files.get(path) ?? "").replace(/^<!--.*?-->\n/, "");
      expect(officialAccountProblems({ title: "", content })).toEqual([]);
      expect(content.startsWith("<section")).toBe(true);
      expect(visible(content)).toContain(squeezed(entry.document.summary));
      const words = visible(officialAccountHtml(articleTree(entry, site)));
      expect(visible(content)).toBe(words);
    },
  );

  it.each([
    ["标题", { title: "字".repeat(33), content: "" }],
    ["作者", { title: "", author: "字".repeat(17), content: "" }],
    ["摘要", { title: "", digest: "字".repeat(129), content: "" }],
    ["字符", { title: "", content: "字".repeat(20_000) }],
    ["标签", { title: "", content: "<script>1</script>" }],
    ["id、class", { title: "", content: '<p class="a">x</p>' }],
    ["样式", { title: "", content: '<p style="position: fixed">x</p>' }],
    ["div", { title: "", content: "<div>x</div>" }],
    ["图片", { title: "", content: '<img src="https://a.cn/1.png">' }],
    ["链接", { title: "", content: '<a href="https://a.cn/">x</a>' }],
  ])("is refused by the lint for its %s", (what, article) => {
    const problems = officialAccountProblems(article);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(what);
  });

  it("says what is in a picture, which has to be uploaded anew", () => {
    const tree = richTextTree('<p>去<img src="https://a.cn/1.png" alt="门口"></p>');
    expect(officialAccountHtml(tree)).toContain("（图：门口）");
  });

  it("keeps a link to another article and a picture of the platform", () => {
    const content =
      '<p><a href="https://mp.weixin.qq.com/s/x">上一篇</a><img src="https://mmbiz.qpic.cn/x"></p>';
    expect(officialAccountProblems({ title: "字".repeat(32), content })).toEqual([]);
    expect(officialAccountHtml(richTextTree(content))).toContain("https://mp.weixin.qq.com/s/x");
  });
});
