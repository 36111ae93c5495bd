import { describe, expect, it } from "vitest";
import { officialAccountHtml } from "../richText/officialAccount.ts";
import { richTextTree } from "../richText/tree.ts";
import { fullTextAt, officialAccountAdvice } from "./advice.ts";

const advice = (html: string, demo = false) =>
  officialAccountAdvice({ content: officialAccountHtml(richTextTree(html)), demo });

describe("what is left to do by hand after pasting", () => {
  it.each([
    ["nothing for plain words", "<p>带上身份证。</p>", []],
    [
      "pictures, counted",
      '<p><img src="https://a.cn/1.png" alt="门口"><img src="https://a.cn/2.png" alt="大厅"></p>',
      ["有 2 张图"],
    ],
    ["addresses that were links", '<p><a href="https://a.cn/">官网</a></p>', ["不留站外链接"]],
    ["a video", "<p>（视频：示例，视频号“示例”）</p>", ["插入：点“视频号”"]],
    ["a text that was too long", `<p>${fullTextAt}https://a.cn/</p>`, ["全文太长"]],
  ])("%s", (_, html, expected) => {
    const found = advice(html);
    expect(found).toHaveLength(expected.length);
    expected.forEach((words, index) => expect(found[index]).toContain(words));
  });

  it("says first that an example is no information", () => {
    expect(advice("<p>示例</p>", true)[0]).toContain("示例内容");
  });
});
