import { describe, expect, it } from "vitest";
import { fromHtml } from "./fromHtml.ts";
import { type LexicalNode, RichTextError, toHtml } from "./toHtml.ts";

const state = (...children: LexicalNode[]) => ({ root: { type: "root", children } });
const text = (content: string, format = 0): LexicalNode => ({
  type: "text",
  text: content,
  format,
});
const paragraph = (...children: LexicalNode[]): LexicalNode => ({ type: "paragraph", children });
const item = (...children: LexicalNode[]): LexicalNode => ({ type: "listitem", children });

describe("What an editor wrote becomes plain, clean HTML", () => {
  it.each([
    [
      "a heading that tries to be the page's title",
      { type: "heading", tag: "h1", children: [text("一")] },
      "<h2>一</h2>",
    ],
    ["bold and underlined", paragraph(text("重要", 9)), "<p><strong><u>重要</u></strong></p>"],
    ["an empty paragraph", paragraph(), ""],
    ["markup typed as text", paragraph(text("<script>&")), "<p>&lt;script&gt;&amp;</p>"],
    [
      "a link",
      paragraph({
        type: "link",
        fields: { url: "https://www.gz.gov.cn/?a=1&b=2" },
        children: [text("网站")],
      }),
      '<p><a href="https://www.gz.gov.cn/?a=1&amp;b=2">网站</a></p>',
    ],
    [
      "a link that runs a program",
      paragraph({
        type: "link",
        fields: { url: "javascript:alert(1）" },
        children: [text("点我")],
      }),
      "<p>点我</p>",
    ],
    [
      "a list that starts at three",
      { type: "list", listType: "number", start: 3, children: [item(text("丙"))] },
      '<ol start="3"><li>丙</li></ol>',
    ],
    [
      "a nested list, without a ghost item",
      {
        type: "list",
        listType: "bullet",
        children: [
          item(text("甲")),
          item({ type: "list", listType: "bullet", children: [item(text("乙"))] }),
        ],
      },
      "<ul><li>甲<ul><li>乙</li></ul></li></ul>",
    ],
    [
      "a table with a head",
      {
        type: "table",
        children: [
          {
            type: "tablerow",
            children: [
              { type: "tablecell", headerState: 1, children: [paragraph(text("项目"))] },
              {
                type: "tablecell",
                headerState: 0,
                colSpan: 2,
                children: [paragraph(text("标准"))],
              },
            ],
          },
        ],
      },
      '<table><tbody><tr><th>项目</th><td colspan="2">标准</td></tr></tbody></table>',
    ],
  ])("%s", (_, node, html) => {
    expect(toHtml(state(node))).toBe(html);
  });

  it.each([
    ["text"],
    [{}],
    [{ root: { type: "root", children: [null] } }],
    [{ root: { type: "root", children: [{ type: "constructor" }] } }],
  ])("refuses what is no rich text at all: %j", (value) => {
    expect(() => toHtml(value)).toThrow(RichTextError);
  });

  it("refuses what no page can show, instead of publishing half of it", () => {
    expect(() => toHtml(state({ type: "block", fields: {} }))).toThrow(RichTextError);
    expect(() =>
      toHtml(state(paragraph({ type: "link", fields: { linkType: "internal" } }))),
    ).toThrow(RichTextError);
  });
});

describe("A picture or a file in the text", () => {
  const sha256 = "0a".repeat(32);
  const picture = {
    ...{ id: "p", sha256, mimeType: "image/png", filename: "IMG_1.png", bytes: 9 },
    ...{ width: 3, height: 2, alt: '会场 "东门"' },
  };
  const file = {
    ...{ id: "f", sha256, mimeType: "application/pdf", filename: "报名<表>.pdf", bytes: 1_234_567 },
  };
  const sound = { ...file, id: "s", mimeType: "audio/mpeg", filename: "读一遍.mp3" };
  const media = (id: string) => ({ p: picture, f: file, s: sound })[id];
  const upload = (value: unknown, caption?: string): LexicalNode => ({
    ...{ type: "upload", relationTo: "media", value, fields: { caption } },
  });

  it.each([
    [
      "a picture with its description and size",
      upload("p"),
      `<p><img src="media/${sha256}.png" alt="会场 &quot;东门&quot;" width="3" height="2" /></p>`,
    ],
    [
      "its caption below it",
      upload({ id: "p" }, " 东门 <1> "),
      `<p><img src="media/${sha256}.png" alt="会场 &quot;东门&quot;" width="3" height="2" /><br />东门 &lt;1&gt;</p>`,
    ],
    [
      "a file as a link with kind and size",
      upload("f"),
      `<p><a href="media/${sha256}.pdf">报名&lt;表&gt;（PDF，1.2 MB）</a></p>`,
    ],
    [
      "a file by the words that an editor gave it",
      upload("f", "报名表"),
      `<p><a href="media/${sha256}.pdf">报名表（PDF，1.2 MB）</a></p>`,
    ],
  ])("%s", (_, node, html) => {
    expect(toHtml(state(node), media)).toBe(html);
  });

  it.each([
    ["that is not in the library", upload("gone"), "找不到"],
    ["that is a recording", upload("s"), "录音放在“朗读录音”里"],
    ["that is still on its way", { type: "upload", pending: { src: "blob:" } }, "还没有上传完"],
  ])("is refused %s", (_, node, words) => {
    expect(() => toHtml(state(node), media)).toThrow(words);
  });
});

it("Whatever the editor's toolbar can make, a page can show", async () => {
  process.env.PAYLOAD_SECRET ??= "only for this test";
  const { default: config } = await import("../../payload.config.ts");
  const editor = (await config).editor as unknown as {
    editorConfig: { features: { nodes: { node: unknown }[] } };
  };
  const types = editor.editorConfig.features.nodes.map(({ node }) => {
    const made = node as { getType?: () => string; with?: { getType: () => string } };
    return made.getType?.() ?? made.with?.getType() ?? "unknown";
  });
  expect(types).toEqual(expect.arrayContaining(["heading", "list", "table", "upload", "link"]));
  for (const type of types) {
    const node = { type, children: [], listType: "bullet", fields: { url: "https://a.cn" } };
    const filled = type === "upload" ? { ...node, value: "p" } : node;
    const media = () => ({
      ...{ id: "p", sha256: "0a".repeat(32), mimeType: "image/png", filename: "a.png", bytes: 1 },
    });
    expect(() => toHtml(state(filled), media), type).not.toThrow();
  }
});

describe("Imported HTML survives the editor unchanged", () => {
  it.each([
    "<h2>怎么去</h2><p>地铁<strong>8号线</strong>,<em>A口</em>。<br />走 5 分钟。</p>",
    "<ul><li>甲<ol><li>一</li><li>二</li></ol></li><li>乙</li></ul>",
    '<p>看<a href="https://www.gz.gov.cn/">网站</a>。</p><hr /><blockquote>原话<br />第二行</blockquote>',
    '<table><tbody><tr><th>项目</th><th>标准</th></tr><tr><td rowspan="2">餐补</td><td>每餐 &lt; 5 元</td></tr></tbody></table>',
    "<p><u>下划线</u><s>删除</s>H<sub>2</sub>O<sup>注</sup></p>",
  ])("%s", (html) => {
    expect(toHtml(fromHtml(html))).toBe(html);
  });

  it("but a picture is refused: pictures have a field of their own", () => {
    expect(() => fromHtml('<p><img src="https://a.cn/x.png" alt="图" /></p>')).toThrow(
      RichTextError,
    );
  });
});
