import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { colourPairs, colourSchemes, contrast } from "./designTokens.ts";

const source = path.join(import.meta.dirname, "..");
const read = (...parts: string[]) => readFileSync(path.join(source, ...parts), "utf8");
const schemes = colourSchemes(read("styles", "tokens.css"), read("styles", "modes.css"));

it.each([
  ["#000000", "#ffffff", 21],
  ["#ffffff", "#ffffff", 1],
  ["#767676", "#ffffff", 4.54],
])("%s on %s has a contrast of %d", (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
});

describe.each(schemes)("the colours of $name", ({ name, tokens }) => {
  const more = name.includes("加强");
  it.each(colourPairs)("$of on $on can be read ($use)", ({ of, on, least }) => {
    const ratio = contrast(tokens[of] ?? "", tokens[on] ?? "");
    // Who asks for more contrast gets AAA (§1.4.6) for every text.
    expect(ratio).toBeGreaterThanOrEqual(more && least > 3 ? 7 : least);
  });
});

it("the style guide shows every component, or says where it is seen", () => {
  const folder = path.join(source, "components");
  const all = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".astro") && !file.startsWith("styleguide"))
    .map((file) => file.replace(/\.astro$/, "").replaceAll("\\", "/"));
  const shown = ["Shared", "ForGuides", "ForOthers", "Elsewhere"]
    .map((name) => read("components", "styleguide", `${name}.astro`))
    .join("\n");
  const named = [...shown.matchAll(/(?:name=|name: )"([\w/]+)"/g)].map(([, name]) => name);
  expect(all.filter((name) => !named.includes(name))).toEqual([]);
  expect(named.filter((name) => !all.includes(name ?? ""))).toEqual([]);
});
