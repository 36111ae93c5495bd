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
