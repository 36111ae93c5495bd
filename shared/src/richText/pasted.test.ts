import { describe, expect, it } from "vitest";
import { pasted } from "./pasted.ts";
import { cleanLink } from "./pastedLinks.ts";

const word = (level: number, mark: string, text: string) =>
  `<p class=MsoListParagraph style='margin-left:21.0pt;mso-para-margin-left:0gd;text-indent:-21.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;

describe("What comes from Word", () => {
  it.each([
    [
      "paragraphs without their styles and empty marks",
      "<p class=MsoNormal style='text-indent:21.0pt'><span style='font-size:12.0pt;font-family:宋体;mso-ascii-font-family:Calibri'>请带<b>身份证</b>原件<span lang=EN-US>2<o:p></o:p></span>份。</span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>",
      "<p>请带<strong>身份证</strong>原件2份。</p>",
    ],
    [
      "only what was selected, without what it says for itself",
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><o:OfficeDocumentSettings></o:OfficeDocumentSettings></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body><!--StartFragment--><p class=MsoNormal>正文</p><!--EndFragment--></body></html>',
      "<p>正文</p>",
    ],
    [
      "bullets as a list",
      word(1, "l", "身份证") + word(1, "l", "户口簿"),
      "<ul><li>身份证</li><li>户口簿</li></ul>",
    ],
    [
      "numbers as a numbered list, the deeper ones inside",
      word(1, "1.", "到窗口") + word(2, "Ø", "先取号") + word(1, "2.", "等通知"),
      "<ol><li>到窗口<ul><li>先取号</li></ul></li><li>等通知</li></ol>",
    ],
    [
      "a list that goes on after a paragraph with its number",
      `${word(1, "1、", "甲")}<p class=MsoNormal>说明</p>${word(1, "2、", "乙")}`,
      '<ol><li>甲</li></ol><p>说明</p><ol start="2"><li>乙</li></ol>',
    ],
    [
      "numbers of official documents as words: others refer to them",
      word(1, "（一）", "申请条件"),
      "<p>（一） 申请条件</p>",
    ],
    [
      "a table with its joined cells",
      "<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'><tr style='mso-yfti-irow:0'><td width=200 colspan=2 style='width:150pt'><p class=MsoNormal align=center><b>项目</b><o:p></o:p></p></td></tr><tr><td width=100><p class=MsoNormal>餐补</p></td><td><p class=MsoNormal>5元</p><p class=MsoNormal>每餐</p></td></tr></table>",
      '<table><tbody><tr><td colspan="2"><p><strong>项目</strong></p></td></tr><tr><td><p>餐补</p></td><td><p>5元</p><p>每餐</p></td></tr></tbody></table>',
    ],
    [
      "headings, the title one step down",
      "<h1 style='mso-pagination:widow-orphan'>通知<o:p></o:p></h1><h2><span>时间</span></h2>",
      "<h2>通知</h2><h2>时间</h2>",
    ],
    [
      "what was deleted in the course of a revision stays struck out",
      "<p class=MsoNormal>收费<del>10元</del><ins>5元</ins></p>",
      "<p>收费<s>10元</s>5元</p>",
    ],
  ])("%s", (_, html, left) => {
    expect(pasted(html).html).toBe(left);
  });

  it("leaves its pictures behind and counts them", () => {
    const html =
      '<p class=MsoNormal>地图：<span lang=EN-US><!--[if gte vml 1]><v:shape id="_x0000_i1025"></v:shape><![endif]--><![if !vml]><img width=553 height=311 src="file:///C:/Users/ADMINI~1/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg" v:shapes="_x0000_i1025"><![endif]></span></p>';
    expect(pasted(html)).toEqual({ html: "<p>地图：</p>", pictures: 1, things: 0 });
  });
});

describe("What comes from a 公众号", () => {
  it("is words, emphasis and paragraphs, out of all the boxes", () => {
    const html = `<section data-role="outer" label="Powered by 135editor.com" style="font-size: 16px;"><section style="margin: 10px auto; text-align: center;"><section style="display: inline-block; padding: 0 8px; border-bottom: 2px solid rgb(30, 155, 232);"><span style="font-size: 18px; color: rgb(30,155,232);"><strong data-brushtype="text">活动时间</strong></span></section></section><section style="line-height: 1.75em;"><p style="text-indent: 2em; white-space: normal;"><span style="letter-spacing: 0.5px; font-weight: 700;">11月30日</span><span style="color: #333;">上午9:30</span></p><p><br></p><p style="text-align:center"><img class="rich_pages wxw-img" data-ratio="0.66" data-src="https://mmbiz.qpic.cn/sz_mmbiz_jpg/abc/640?wx_fmt=jpeg" src="data:image/svg+xml,%3Csvg%3E" data-w="1080"></p><p>\u3000\u3000报名请点<a target="_blank" href="https://mp.weixin.qq.com/s?__biz=MzA&amp;mid=1&amp;idx=1&amp;sn=ab&amp;chksm=99&amp;scene=21#wechat_redirect" textvalue="这里" data-itemshowtype="0" tab="innerlink" data-linktype="2">这里</a>。</p></section><section class="mp_profile_iframe_wrp"><mp-common-profile class="js_uneditable" data-nickname="示例"></mp-common-profile></section></section>`;
    expect(pasted(html)).toEqual({
      html: '<p><strong>活动时间</strong></p><p><strong>11月30日</strong>上午9:30</p><p>报名请点<a href="https://mp.weixin.qq.com/s?__biz=MzA&amp;mid=1&amp;idx=1&amp;sn=ab">这里</a>。</p>',
      pictures: 1,
      things: 1,
    });
  });

  it("keeps the words of a box that is drawn as a table", () => {
    const html =
      "<table><tbody><tr><td style='border:1px solid'><section><p>提示</p><p>请自带水杯</p></section></td></tr></tbody></table>";
    expect(pasted(html).html).toBe("<p>提示</p><p>请自带水杯</p>");
  });
});

describe("What comes from a web page", () => {
  it.each([
    [
      "bold of Google Docs that is none",
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">甲</span><span style="font-weight:700;text-decoration:underline;">乙</span></p></b>',
      "<p>甲<u><strong>乙</strong></u></p>",
    ],
    [
      "emphasis around paragraphs in each of them",
      "<strong><p>甲</p><p>乙</p></strong>",
      "<p><strong>甲</strong></p><p><strong>乙</strong></p>",
    ],
    ["two line breaks as two paragraphs", "甲<br>乙<br><br>丙", "<p>甲<br />乙</p><p>丙</p>"],
    [
      "a list in a list, wherever it stands",
      "<ul><li><p>甲</p></li><ul><li>乙</li></ul></ul>",
      "<ul><li>甲<ul><li>乙</li></ul></li></ul>",
    ],
    [
      "nothing that is hidden or runs",
      '<p>甲<span style="display:none">乙</span></p><script>1</script><p onclick="x()">丙</p>',
      "<p>甲</p><p>丙</p>",
    ],
    ["no button of a script", '<p><a href="javascript:void(0)">点我</a></p>', "<p>点我</p>"],
    ["no spaces that nobody sees", "<p>\u200b甲&nbsp;&nbsp;乙\ufeff</p>", "<p>甲 乙</p>"],
    [
      "a table in a table as lines",
      "<table><tr><td>甲</td><td><table><tr><td>乙</td><td>丙</td></tr></table></td></tr></table>",
      "<table><tbody><tr><td><p>甲</p></td><td><p>乙　丙</p></td></tr></tbody></table>",
    ],
    ["loose words", "甲 &lt;b&gt;", "<p>甲 &lt;b&gt;</p>"],
    ["nothing", "<p> </p>", ""],
  ])("has %s", (_, html, left) => {
    expect(pasted(html).html).toBe(left);
  });
});

describe("An address that was copied", () => {
  it.each([
    ["https://www.gz.gov.cn/a?id=3&utm_source=wechat&spm=a2.b", "https://www.gz.gov.cn/a?id=3"],
    ["https://www.gz.gov.cn/a?q=%E4%B8%AD%20x", "https://www.gz.gov.cn/a?q=%E4%B8%AD%20x"],
    [
      "https://link.zhihu.com/?target=https%3A//www.gz.gov.cn/b%3Fgclid%3D1",
      "https://www.gz.gov.cn/b",
    ],
    ["mailto:a@b.cn", "mailto:a@b.cn"],
    ["javascript:alert(1)", undefined],
    ["file:///C:/a.docx", undefined],
    ["tel:12345", undefined],
    ["#_Toc1", undefined],
  ])("%s → %s", (given, left) => {
    expect(cleanLink(given)).toBe(left);
  });
});
