import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { allowListed } from "@haizhu/shared/richText/allowList";
import { type RichTextForms, richTextForms } from "@haizhu/shared/richText/forms";
import { randomHtml } from "@haizhu/shared/richText/randomHtml";
import { filesOf, siteOf } from "../support/allFeeds.ts";
import { everyKindOfPage } from "../support/everyKindOfPage.ts";
import {
  hasOfficialCompiler,
  type Rendered,
  startSimulator,
} from "../support/miniProgram/simulator.ts";
import { decoded } from "../support/richTextStandIn.ts";

const work = mkdtempSync(path.join(tmpdir(), "haizhu-mp-html-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const simulator = startSimulator();
/** As it comes from the registry, copied because the compiler compiles all templates around it. */
const published = path.dirname(createRequire(import.meta.url).resolve("mp-html/package.json"));
cpSync(path.join(published, "dist", "mp-weixin"), work, { recursive: true });
const component = hasOfficialCompiler ? simulator.load(work, "index") : "";

function shown(content: string): Rendered {
  return simulator.render(component, { content });
}

function wordsOf(rendered: Rendered): string {
  // `<text decode>` reads entities, which the simulator's does not.
  for (const text of rendered.dom.querySelectorAll("wx-text"))
    text.textContent = decoded(text.textContent);
  return rendered.dom.textContent.replace(/\s+/g, "");
}

const bodies = [...filesOf(siteOf(await everyKindOfPage()))].flatMap(([file, text]) => {
  const isDocument = /^\/feeds\/v1\/\w+\/[0-9a-f-]{36}\.json$/.test(file);
  const { body } = (isDocument ? JSON.parse(text) : {}) as { body?: RichTextForms };
  return body ? [{ file, body }] : [];
});

describe.skipIf(!hasOfficialCompiler)("mp-html, unmodified", () => {
  it.each(bodies)("loses nothing of $file", ({ body }) => {
    const rendered = shown(body.html);
    expect(wordsOf(rendered)).toBe(body.text.replace(/\s+/g, ""));
    // The simulator's `<image>` has a size and no address: what it is given stands in the data.
    expect(rendered.dom.querySelectorAll("wx-image")).toHaveLength(body.images.length);
    for (const { src } of body.images) expect(JSON.stringify(rendered.data.nodes)).toContain(src);
    rendered.detach();
  });

  it("would lose the words of what is not on our list", () => {
    expect(bodies.length).toBeGreaterThan(10);
    expect(wordsOf(shown("<p>外<svg><text>内</text></svg></p>"))).toBe("外");
  });

  it("loses nothing of random pasted HTML, its broken tables taken away", () => {
    const tables = /<\/?(?:table|tbody|tr|td|th)\b[^>]*>/g;
    for (let seed = 1; seed <= (process.env.LONG ? 2000 : 100); seed += 1) {
      const pasted = allowListed(randomHtml(seed).replace(tables, ""));
      const { html, text } = richTextForms(pasted, new URL("https://district.example/"));
      expect(wordsOf(shown(html)), `seed ${seed}`).toBe(text.replace(/\s+/g, ""));
    }
  });
});
