import { describe, expect, it } from "vitest";
import { allowListed } from "./allowList.ts";

describe("what could run code", () => {
  it.each([
    ["a script", "前<script>alert(1)</script>后", "前后"],
    ["a script in capitals", "前<SCRIPT SRC=https://e.cn/x.js></SCRIPT>后", "前后"],
    ["a script inside a script", "<scr<script>ipt>文</scr</script>ipt>", "ipt&gt;文ipt&gt;"],
    ["a script that is not closed", "前<script>alert(1)", "前"],
    ["an event handler", '<p onclick="alert(1)">文</p>', "<p>文</p>"],
    ["an event handler without quotes", "<p/onmouseover=alert(1)>文</p>", "<p>文</p>"],
    ["a picture's error handler", '<img src=x onerror="alert(1)">', '<img src="x" />'],
    ["javascript:", '<a href="javascript:alert(1)">文</a>', "文"],
    ["javascript: in mixed case", '<a href="JaVaScRiPt:alert(1)">文</a>', "文"],
    ["javascript: with a tab in it", '<a href="java\tscript:alert(1)">文</a>', "文"],
    ["javascript: with an entity in it", '<a href="java&#10;script&colon;alert(1)">文</a>', "文"],
    ["javascript: after a control character", '<a href="\u0001javascript:alert(1)">文</a>', "文"],
    ["javascript: as a picture", '<img src="javascript:alert(1)" alt="图">', ""],
    ["vbscript:", '<a href="vbscript:x">文</a>', "文"],
    ["a data: link", '<a href="data:text/html,<script>alert(1)</script>">文</a>', "文"],
    ["a data: picture", '<img src="data:image/svg+xml,<svg onload=alert(1)>">', ""],
    ["an svg", "<svg onload=alert(1)><circle r=1 /></svg>文", "文"],
    ["a script in an svg", "<svg><script>alert(1)</script></svg>文", "文"],
    ["a link in an svg", '<svg><a xlink:href="javascript:alert(1)">文</a></svg>', "文"],
    [
      "an animated link",
      "<a><animate attributeName=href values=javascript:alert(1) />文</a>",
      "文",
    ],
    ["math", "<math><mtext><img src=1 onerror=alert(1)></mtext></math>", '<img src="1" />'],
    ["a style sheet", "<style>*{display:none}</style><p>文</p>", "<p>文</p>"],
    ["a style", '<p style="background:url(https://e.cn)">文</p>', "<p>文</p>"],
    ["an iframe", '<iframe src="https://e.cn"></iframe><p>文</p>', "<p>文</p>"],
    [
      "an iframe's inside",
      "<iframe><script>alert(1)</script><b>文</b></iframe>",
      "<strong>文</strong>",
    ],
    ["an object", '<object data="x.swf"><embed src="x.swf"></object>文', "文"],
    ["a form", '<form action="https://e.cn"><input name=a><button>交</button></form>', "交"],
    ["a text box", "<textarea><script>alert(1)</script></textarea>文", "文"],
    ["a template", "<template><img src=x onerror=alert(1)></template>", '<img src="x" />'],
    ["noscript", '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>', ""],
    ["a meta refresh", '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">文', "文"],
    ["a base", '<base href="https://e.cn/">文', "文"],
    ["a style sheet link", '<link rel="stylesheet" href="https://e.cn/x.css">文', "文"],
    ["a comment", "前<!-- <script>alert(1)</script> -->后", "前后"],
    ["a conditional comment", "前<!--[if IE]><script>alert(1)</script><![endif]-->后", "前后"],
    ["CDATA", "<![CDATA[<script>alert(1)</script>]]>文", "文"],
    ["a broken attribute", '<p title="<script>alert(1)</script>">文</p>', "<p>文</p>"],
    [
      "tags written as entities",
      "&lt;script&gt;alert(1)&lt;/script&gt;",
      "&lt;script&gt;alert(1)&lt;/script&gt;",
    ],
    ["a class and an id", '<p id="a" class="b" data-c="d">文</p>', "<p>文</p>"],
  ])("%s is gone", (_, html, left) => {
    const clean = allowListed(html);
    expect(clean).toBe(left);
    expect(clean.replace(/&lt;.*?&gt;/g, "")).not.toMatch(/script|on\w+=|style|data:/i);
  });
});

describe("a link", () => {
  it.each([
    [
      "https",
      '<a href="https://a.cn/?x=1&amp;y=2">文</a>',
      '<a href="https://a.cn/?x=1&amp;y=2">文</a>',
    ],
    ["http", '<a href="http://a.cn">文</a>', '<a href="http://a.cn">文</a>'],
    ["a page of the site", '<a href="/guides/x/">文</a>', '<a href="/guides/x/">文</a>'],
    ["a phone, which only the directory may offer", '<a href="tel:12345">文</a>', "文"],
    [
      "without target and rel",
      '<a href="https://a.cn" target="_blank" rel="x">文</a>',
      '<a href="https://a.cn">文</a>',
    ],
    ["without a scheme, to another site: only its text", '<a href="//e.cn">文</a>', "文"],
    ["the same with back slashes", '<a href="\\\\e.cn">文</a>', "文"],
    ["the same, one of each", '<a href="/\\e.cn">文</a>', "文"],
    ["the same with a tab", '<a href="/\t/e.cn">文</a>', "文"],
    [
      "with a quote in its address",
      '<a href="https://a.cn/&quot;onclick=&quot;x">文</a>',
      '<a href="https://a.cn/&quot;onclick=&quot;x">文</a>',
    ],
    ["ftp", '<a href="ftp://a.cn">文</a>', "文"],
    ["an address of nothing", '<a href="">文</a>', "文"],
    ["a Word bookmark", '<a name="_Toc1"></a><h2>题</h2>', "<h2>题</h2>"],
    [
      "a bookmark around a link",
      '<a name="x"><em><a href="https://a.cn">文</a></em>后</a>。',
      '<em><a href="https://a.cn">文</a></em>后。',
    ],
    [
      "a refused link between two good ones",
      '<a href="https://a.cn">一</a><a href="javascript:1">二</a><a href="https://b.cn">三</a>',
      '<a href="https://a.cn">一</a>二<a href="https://b.cn">三</a>',
    ],
    [
      "a link in a link",
      '<a href="https://a.cn"><em><a href="https://b.cn">一</a></em>二</a>',
      '<a href="https://a.cn"><em>一</em>二</a>',
    ],
  ])("%s", (_, html, left) => {
    expect(allowListed(html)).toBe(left);
  });
});

describe("a picture", () => {
  const picture = '<img src="https://a.cn/a.png" alt="图" />';

  it.each([
    ["on a line of its own stays", `<p>${picture}</p>`, `<p>${picture}</p>`],
    [
      "in a link stays",
      `<p><a href="https://a.cn">${picture}</a></p>`,
      `<p><a href="https://a.cn">${picture}</a></p>`,
    ],
    ["in bold stays", `<p><strong>${picture}</strong></p>`, `<p><strong>${picture}</strong></p>`],
    ["in a tag that goes, stays", `<p><span>${picture}</span></p>`, `<p>${picture}</p>`],
    [
      "keeps its size",
      '<img src="/media/a.png" width="3" height="2">',
      '<img src="/media/a.png" width="3" height="2" />',
    ],
    [
      "keeps an empty description",
      '<img src="/media/a.png" alt="">',
      '<img src="/media/a.png" alt="" />',
    ],
    ["by plain http goes", '<p><img src="http://a.cn/a.png" alt="图"></p>', ""],
    ["of another site without a scheme goes", '<img src="//e.cn/a.png" alt=" src=">', ""],
    ["without an address goes", "文<img alt=图>", "文"],
    [
      "loses its other sizes",
      '<img src="/a.png" srcset="https://e.cn/b.png 2x">',
      '<img src="/a.png" />',
    ],
  ])("%s", (_, html, left) => {
    expect(allowListed(html)).toBe(left);
  });
});

describe("markup", () => {
  const all =
    "<h2>一</h2><h3>二</h3><h4>三</h4><p><strong>四</strong><em>五</em><u>六</u><s>七</s><sub>八</sub>" +
    '<sup>九</sup><code>十</code><br />甲</p><hr /><ul><li>乙<ol start="2"><li>丙</li></ol></li></ul>' +
    '<blockquote>丁</blockquote><table><tbody><tr><th colspan="2">戊</th></tr><tr>' +
    '<td rowspan="2">己</td><td>庚</td></tr></tbody></table>';

  it.each([
    ["that is allowed stays as it is", all, all],
    [
      "older names become today's",
      "<b>一</b><i>二</i><h1>三</h1><h5>四</h5><h6>五</h6>",
      "<strong>一</strong><em>二</em><h2>三</h2><h4>四</h4><h4>五</h4>",
    ],
    ["that is unknown loses itself and keeps its text", "<section><font>文</font></section>", "文"],
    ["that is not closed is closed", "<p>一<strong>二", "<p>一<strong>二</strong></p>"],
    [
      "closed in the wrong order is put right",
      "<strong><em>一</strong>二</em>",
      "<strong><em>一</em></strong>二",
    ],
    ["in capitals is small", "<P>一<BR>二</P>", "<p>一<br />二</p>"],
    [
      "list items in each other become neighbours",
      "<ul><li><div><li>一</li></div></li></ul>",
      "<ul><li></li><li>一</li></ul>",
    ],
    [
      "an empty paragraph goes",
      "<p>一</p><p></p><p> </p><p>&nbsp;</p><p><br></p><p><b> </b></p>",
      "<p>一</p>",
    ],
    ["paragraphs that only held each other go", "<p><strong><p></p></strong></p>", ""],
    ["a bare < is a character", "1 < 2 & 3 > 2", "1 &lt; 2 &amp; 3 &gt; 2"],
    ["an entity is its character", "&copy;&nbsp;&#39;&#x4e00;", "©\u00a0'一"],
    ["an escaped entity stays escaped", "&amp;lt;b&amp;gt;", "&amp;lt;b&amp;gt;"],
    ["nothing is nothing", "", ""],
  ])("%s", (_, html, left) => {
    expect(allowListed(html)).toBe(left);
  });
});
