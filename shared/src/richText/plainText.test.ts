import { describe, expect, it } from "vitest";
import { readExample } from "../../examples/readExamples.ts";
import { allowListed } from "./allowList.ts";
import { plainText } from "./plainText.ts";
import { randomHtml } from "./randomHtml.ts";

describe("the words of rich text", () => {
  it.each([
    ["a line per paragraph", "<p>一</p><p>二</p>", "一\n二"],
    ["a line per heading", "<h2>一</h2><h3>二</h3><h4>三</h4>", "一\n二\n三"],
    [
      "a line per list item, nested ones too",
      "<ul><li>一<ol><li>二</li></ol></li><li>三</li></ul>",
      "一\n二\n三",
    ],
    ["a line break is a line", "<p>一<br />二</p>", "一\n二"],
    ["a rule is a break", "一<hr />二", "一\n二"],
    ["a quotation is a line", "一<blockquote>二</blockquote>三", "一\n二\n三"],
    [
      "bold and links are part of their line",
      '<p>请<strong>打</strong><a href="tel:12345">12345</a>。</p>',
      "请打12345。",
    ],
    [
      "cells are a tab apart",
      "<table><tbody><tr><th>一</th><td>二</td></tr><tr><td>三</td><td>四</td></tr></tbody></table>",
      "一\t二\n三\t四",
    ],
    [
      "an empty cell keeps its place",
      "<table><tr><td></td><td>二</td><td></td></tr></table>",
      "\t二\t",
    ],
    [
      "spaces around cells are none",
      "<table> <tr> <td> 一 </td> <td> 二 </td> </tr> </table>",
      "一\t二",
    ],
    ["a row of empty cells is no line", "<table><tr><td></td><td></td></tr></table>", ""],
    ["line ends of the source are spaces", "<p>one\n  two\ttwo</p>", "one two two"],
    ["empty lines are none", "<p> </p><p>一</p><p>\u00a0</p>", "一"],
    ["pictures have no words", '<p><img src="/a.png" alt="图" />一</p>', "一"],
    ["full-width spaces stay inside a line", "<p>　一　二　</p>", "一　二"],
    ["nothing is nothing", "", ""],
    ["plain text is itself", "一", "一"],
  ])("%s", (_, html, text) => {
    expect(plainText(html)).toBe(text);
  });
});

describe("a character written as an entity", () => {
  it.each([
    ["&lt;b&gt;", "<b>"],
    ["&amp;", "&"],
    ["&quot;", '"'],
    ["&#39;", "'"],
    ["&apos;", "'"],
    ["&nbsp;一&nbsp;二&nbsp;", "一\u00a0二"],
    ["&copy;&mdash;&hellip;", "©—…"],
    ["&#20108;&#x4e8c;", "二二"],
    // Written about, not meant: one level of escaping comes off and no more.
    ["&amp;lt;", "&lt;"],
    ["&amp;amp;", "&amp;"],
    ["&amp;nbsp;", "&nbsp;"],
    ["&amp;#39;", "&#39;"],
    ["&amp;amp;lt;", "&amp;lt;"],
    ["A&B", "A&B"],
    ["&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"],
    ["5 &lt; 6 &amp;&amp; 7 &gt; 6", "5 < 6 && 7 > 6"],
  ])("%s reads %s", (html, text) => {
    expect(plainText(`<p>${html}</p>`)).toBe(text);
  });
});

it("gives of the example body each visible line once", () => {
  const { html } = readExample("guide", "full").body as { html: string };
  expect(plainText(html)).toBe(
    [
      "示例小标题",
      "这一段有粗体、斜体、下划线和示例链接。",
      "这里换了一行：5 < 6，A&B。",
      "示例第一项",
      "里面的一项",
      "示例第二项",
      "示例引文",
      "示例表头",
      "左\t右",
      "示例第三级",
      "完。",
      "示例说明：指示牌在门口左边",
      "示例报名表（PDF，20 KB）",
    ].join("\n"),
  );
});

it("gives text that reads the same when it is put back as HTML", () => {
  const escape = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  for (let seed = 0; seed < 200; seed += 1) {
    const line = plainText(allowListed(randomHtml(seed)))
      .replace(/\s+/g, " ")
      .trim();
    expect(plainText(`<p>${escape(line)}</p>`)).toBe(line);
  }
});
