import { expect, it } from "vitest";
import { asExample } from "./asExample.ts";

it.each([
  ['<a href="/guides/a/">甲</a>', '<a href="#example-Tiles">甲</a>'],
  ['<img src="/b/media/a.png" alt="">', '<img src="/mark.png" alt="">'],
  [
    '<picture><source srcset="/media/a-9-1.avif 9w" sizes="9px"><img src="/media/a-9-1.jpg" srcset="/media/a-9-1.jpg 9w" alt=""></picture>',
    '<picture><img src="/mark.png" alt=""></picture>',
  ],
  ['<a href="tel:12345">12345</a>', '<a href="tel:12345">12345</a>'],
  [
    '<a href="https://example.org/" rel="external">乙</a>',
    '<a href="https://example.org/" rel="external">乙</a>',
  ],
  [
    '<label for="q">问</label><input id="q" name="q">',
    '<label for="Tiles-q">问</label><input id="Tiles-q" name="q">',
  ],
])("in the style guide %s becomes %s", (html, shown) => {
  expect(asExample(html, "Tiles", "/mark.png")).toBe(shown);
});
