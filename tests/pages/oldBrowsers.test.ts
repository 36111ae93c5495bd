import { parse } from "acorn";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type PublishedSite, publishSite } from "../support/publishedSite.ts";
import { readTree } from "../support/tree.ts";

let site: PublishedSite;
let files: [string, string][];

beforeAll(async () => {
  site = await publishSite();
  const tree = await readTree(site.folder);
  files = [...tree].map(([file, text]) => [file, Buffer.from(text, "latin1").toString("utf8")]);
});
afterAll(() => site.close());

const withEnding = (ending: string) =>
  files.filter(([file]) => file.endsWith(ending) && !file.startsWith("feeds/"));

/** Safari 13.0 stops at ES2019 (no `?.`, no `??`); Chrome 80 knows more. Modules are known to both. */
const language = { ecmaVersion: 2019, sourceType: "module" } as const;
/** `import()` and `import.meta` are ES2020 by name and known to both. */
const younger = /\bimport(?=\(|\.meta\b)/g;

it("scripts are written in what Safari 13 and Chrome 80 can parse", () => {
  const scripts = withEnding(".js");
  expect(scripts.length).toBeGreaterThan(1);
  for (const [file, text] of scripts)
    expect(() => parse(text.replace(younger, "known"), language), file).not.toThrow();
});

/** Younger than Chrome 80 or Safari 13: without a fallback beside it, a page would fall apart. */
const youngCss: Record<string, RegExp> = {
  "inset:": /(?:^|[;{])inset(?:-block|-inline)?:/,
  "logical shorthands": /(?:^|[;{])(?:margin|padding)-(?:inline|block):/,
  ":is() and :where()": /:(?:is|where|has)\(/,
  "aspect-ratio": /(?:^|[;{])aspect-ratio:/,
  "cascade layers, containers": /@(?:layer|container|scope)\b/,
  nesting: /\{[^{}@]*&[^;{}]*\{/,
  "clamp()": /\bclamp\(/,
  "viewport units": /\d(?:dvh|svh|lvh|dvw)\b/,
  "colour functions": /\b(?:oklch|oklab|color-mix|light-dark)\(/,
};

it.each(Object.entries(youngCss))("stylesheets do without %s", (_, pattern) => {
  const sheets = withEnding(".css");
  expect(sheets.length).toBeGreaterThan(0);
  for (const [file, text] of sheets) expect(text, file).not.toMatch(pattern);
});

it("space between the items of a flex box does not hang on gap, which Safari 13 ignores there", () => {
  for (const [file, text] of withEnding(".css")) {
    const rules = text.match(/[^{}]+\{[^{}]*\}/g) ?? [];
    const wrong = rules.filter(
      (rule) => /display:(?:inline-)?flex/.test(rule) && rule.includes("gap:"),
    );
    expect(wrong, file).toEqual([]);
  }
});
