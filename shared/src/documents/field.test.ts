import { describe, expect, it } from "vitest";
import { longText, rows, text, webAddress, lines } from "./field.ts";

describe("A web address", () => {
  const address = webAddress("网址");

  it.each([
    "http://[::1]/",
    "https://localhost/",
    "https://-/",
    "https://.../",
    "https://www.gz.gov.cn@example.com/",
    "https://user:word@example.com/",
    "javascript:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,x",
    "//example.com/",
  ])("is not %s", (url) => {
    expect(address.safeParse(url).success).toBe(false);
  });

  it.each([
    "https://www.haizhu.gov.cn/a?b=c#d",
    "https://例子.测试/路径",
    "https://a.example/a|b[c]{d}`^\\",
    "https://a.example/%zz",
    "https://a.example/@name",
    "http://192.0.2.1:8080/",
  ])("that was taken in is taken again by the gate before residents: %s", (url) => {
    const taken = address.parse(url);
    expect(address.parse(taken)).toBe(taken);
  });
});

describe("What nobody sees", () => {
  it.each([
    [
      "characters that turn the reading direction",
      "申请\u202e不要\u202c\u2066钱\u2069",
      "申请不要钱",
    ],
    ["control characters", "a\u0000b\u0008c\u001b[31m", "abc[31m"],
    ["halves of characters", "a\ud800b", "a\ufffdb"],
  ])("is left out: %s", (_, typed, kept) => {
    expect(text("x").parse(typed)).toBe(kept);
    expect(longText("x").parse(typed)).toBe(kept);
    expect(lines("x").parse([typed])).toEqual([kept]);
  });

  it("is all that was typed: then nothing was typed", () => {
    expect(text("x").safeParse("\u202e\u202c").success).toBe(false);
  });

  it("is not what Chinese, emoji and paragraphs are made of", () => {
    const typed = "第一段：👨‍👩‍👧 𠮷\n\n第二段\t完";
    expect(longText("x").parse(typed)).toBe(typed);
  });
});

it("No list has more rows than anybody writes by hand", () => {
  const many = Array.from({ length: 301 }, () => "a");
  expect(lines("x").safeParse(many).success).toBe(false);
  expect(lines("x").safeParse(many.slice(1)).success).toBe(true);
  const list = rows("x", "行", { name: text("名") });
  expect(list.safeParse(many.map((name) => ({ name }))).success).toBe(false);
});
