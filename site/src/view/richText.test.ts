import { expect, it } from "vitest";
import { pageHtml } from "./richText.ts";
import { siteOf } from "./testDocuments.ts";

it("drops what is not on the allow-list, also when it comes out of the ledger", () => {
  expect(pageHtml({ html: '<p onclick="x()">好<script>x()</script></p>' })).toBe("<p>好</p>");
});

it("lets a wide table scroll by itself", () => {
  const table = "<table><tbody><tr><td>一</td></tr></tbody></table>";
  expect(pageHtml({ html: `${table}<p>中</p>${table}` })).toBe(
    `<div class="scroll" tabindex="0">${table}</div><p>中</p><div class="scroll" tabindex="0">${table}</div>`,
  );
});

it("says which site a link goes to, and nothing for a telephone link", () => {
  expect(pageHtml({ html: '<p><a href="https://www.gz.gov.cn/a?b#c">看</a></p>' })).toContain(
    '</a><span class="host">（www.gz.gov.cn）</span>',
  );
  expect(pageHtml({ html: '<p><a href="tel:12345">12345</a></p>' })).not.toContain("host");
});

it("finds its own pictures and files below the site's path", () => {
  siteOf([]);
  expect(
    pageHtml({
      html: '<p><img src="media/a.png" alt="图" /></p><p><a href="media/b.pdf">表</a></p>',
    }),
  ).toBe(
    '<p><img loading="lazy" src="/community/media/a.png" alt="图" /></p><p><a href="/community/media/b.pdf">表</a></p>',
  );
});

it("shows a picture in the size that suits the screen, once it knows how large it is", () => {
  siteOf([]);
  const sha256 = "a".repeat(64);
  const picture = { sha256, mimeType: "image/png" as const, width: 500, height: 300 };
  const html = `<p><img src="media/${sha256}.png" alt="图" width="500" height="300" /></p>`;
  const shown = pageHtml({ html, media: [picture] });
  expect(shown.match(/<source /g)).toHaveLength(2);
  expect(shown).toContain(`/community/media/${sha256}-360-1.avif 360w, `);
  expect(shown).toContain(`src="/community/media/${sha256}-500-1.jpg"`);
  expect(shown).toContain('alt="图" width="500" height="300" />');
  expect(pageHtml({ html })).toContain(`src="/community/media/${sha256}.png"`);
});

it("says what the heading cells of a table head", () => {
  const table =
    '<table><tbody><tr><th colspan="2">一</th><th>二</th></tr><tr><th>三</th><td>四</td></tr></tbody></table>';
  const html = pageHtml({ html: table });
  for (const cell of ['<th colspan="2" scope="colgroup">', '<th scope="col">', '<th scope="row">'])
    expect(html).toContain(cell);
});
