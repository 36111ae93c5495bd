import { expect, it } from "vitest";
import { tagsIn } from "./tags.ts";

const read = (html: string) =>
  tagsIn(html).map(({ name, attributes }) => [name, Object.fromEntries(attributes)]);

it.each<[string, string, unknown]>([
  [
    "quoted and bare values",
    `<a href="/a/" id='b' class=c hidden>`,
    [["a", { href: "/a/", id: "b", class: "c", hidden: "" }]],
  ],
  ["names in capitals", `<IMG SRC="/x.png"/>`, [["img", { src: "/x.png" }]]],
  [
    "an angle bracket in a value",
    `<a title="1 > 0" href="/a/">`,
    [["a", { title: "1 > 0", href: "/a/" }]],
  ],
  [
    "character references",
    `<a href="/s?a=1&#38;b=2&amp;c=&#x33;">`,
    [["a", { href: "/s?a=1&b=2&c=3" }]],
  ],
  ["the first of two attributes", `<a href="/a/" href="/b/">`, [["a", { href: "/a/" }]]],
  ["an attribute after a stray quote", `<a " href="/a/">`, [["a", { '"': "", href: "/a/" }]]],
  [
    "an attribute without a space before it",
    `<a id="a"href="/b/">`,
    [["a", { id: "a", href: "/b/" }]],
  ],
  [
    "a value that is missing",
    `<a href=><p>`,
    [
      ["a", { href: "" }],
      ["p", {}],
    ],
  ],
  ["no tags in a comment", `<!-- <b onclick="x"> --><p>`, [["p", {}]]],
  [
    "no tags in a script",
    `<script type="a">"<b onclick=x>"</script><p>`,
    [
      ["script", { type: "a" }],
      ["p", {}],
    ],
  ],
  ["no end tags", `<p>一</p>`, [["p", {}]]],
  ["a bracket that is text", `<p>1 < 2</p>`, [["p", {}]]],
])("sees %s", (_, html, tags) => {
  expect(read(html)).toEqual(tags);
});

it("takes its time in proportion to the page, also for a broken one", () => {
  expect(tagsIn(`<a href="${"x".repeat(200_000)}`)).toEqual([]);
  expect(tagsIn("<a ".repeat(20_000))).toEqual([]);
  expect(tagsIn(`<a x${" ".repeat(200_000)}`)).toEqual([]);
  expect(tagsIn(`<a ${`x='`.repeat(50_001)}`)).toEqual([]);
});
