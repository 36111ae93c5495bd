import { describe, expect, it } from "vitest";
import { allowListed } from "./allowList.ts";
import { plainText } from "./plainText.ts";
import { randomHtml, words } from "./randomHtml.ts";

const allowedTags = [
  ...["h2", "h3", "h4", "p", "br", "hr", "strong", "em", "u", "s", "sub", "sup", "code"],
  ...["ul", "ol", "li", "a", "img", "blockquote", "table", "tbody", "tr", "th", "td"],
];
const allowedAttributes = ["href", "src", "alt", "width", "height", "colspan", "rowspan", "start"];

describe("made-up HTML of the worst kind", () => {
  const rounds = Array.from({ length: 1000 }, (_, seed) => {
    const html = randomHtml(seed);
    return { seed, html, clean: allowListed(html) };
  });

  it("passes the second time unchanged", () => {
    for (const { seed, clean } of rounds) expect(allowListed(clean), `seed ${seed}`).toBe(clean);
  });

  it("holds nothing but the allowed tags and attributes", () => {
    for (const { seed, clean } of rounds) {
      const tags = [...clean.matchAll(/<\/?([^\s/>]+)([^>]*)>/g)];
      const names = tags.map(([, name = ""]) => name);
      const attributes = tags.flatMap(([, , text = ""]) => text.match(/[^\s"=]+(?==")/g) ?? []);
      expect(
        names.filter((name) => !allowedTags.includes(name)),
        `seed ${seed}`,
      ).toEqual([]);
      expect(
        attributes.filter((name) => !allowedAttributes.includes(name)),
        `seed ${seed}`,
      ).toEqual([]);
      expect(clean, `seed ${seed}`).not.toMatch(/(?:href|src)="(?:javascript|data|\/\/)/);
    }
  });

  it("closes what it opens", () => {
    for (const { seed, clean } of rounds) {
      const open: string[] = [];
      for (const [, close, name = "", end] of clean.matchAll(/<(\/?)([a-z0-9]+)[^>]*?( \/)?>/g)) {
        if (close) expect(open.pop(), `seed ${seed}`).toBe(name);
        else if (!end) open.push(name);
      }
      expect(open, `seed ${seed}`).toEqual([]);
    }
  });

  it("has lost no word of the text, and none has changed places", () => {
    for (const { seed, html, clean } of rounds)
      expect(words(plainText(clean)), `seed ${seed}`).toEqual(words(html));
  });

  it("has no link inside a link", () => {
    for (const { seed, clean } of rounds)
      expect(clean, `seed ${seed}`).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /s);
  });
});
