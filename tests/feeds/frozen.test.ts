import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { feedSchemas } from "@haizhu/site/feeds/schemaFiles";
import { changed } from "../../shared/examples/changed.ts";
import { breakingChanges } from "../support/compatibility.ts";

/**
 * The schemas of feeds v1 as they were published. `FREEZE=1` adds what is new since: only run it with
 * a release, and never to make a broken promise pass.
 */
const file = path.join(import.meta.dirname, "fixtures/v1-schemas.json");
type Schemas = Record<string, Record<string, unknown>>;
if (process.env.FREEZE) writeFileSync(file, `${JSON.stringify(feedSchemas(), null, 1)}\n`);
const frozen = JSON.parse(readFileSync(file, "utf8")) as Schemas;

describe("feeds v1", () => {
  it.each(Object.entries(frozen))("keeps what it promised: %s", (name, schema) => {
    expect(breakingChanges(schema, feedSchemas()[name] ?? {})).toEqual([]);
  });
});

describe("the comparison with what was promised", () => {
  const { guide = {} } = frozen;
  const option = "oneOf.0";

  it.each([
    { [`${option}.properties.summary`]: undefined },
    { [`${option}.properties.title.type`]: "number" },
    { [`${option}.properties.title.maxLength`]: 30 },
    { [`${option}.properties.url.format`]: "uri" },
    { [`${option}.required`]: ["id"] },
    { [`${option}.properties.domain.enum`]: ["medical"] },
    { [`${option}.properties.steps.items.properties.title`]: undefined },
    { [`${option}.properties.source.enum`]: ["一个来源"] },
    { [`${option}.properties.body.properties.html.type`]: "object" },
    { oneOf: [] },
    { $defs: {} },
  ])("notices %j", (change) => {
    expect(breakingChanges(guide, changed(guide, change))).not.toEqual([]);
  });

  it("allows a new optional field, a new code and better words", () => {
    const first = (guide.oneOf as { properties: { domain: { enum: string[] } } }[])[0];
    const better = changed(guide, {
      [`${option}.properties.brandNew`]: { type: "string" },
      [`${option}.properties.domain.enum`]: [...(first?.properties.domain.enum ?? []), "new"],
      [`${option}.properties.title.description`]: "更好的说明",
    });
    expect(breakingChanges(guide, better)).toEqual([]);
  });
});
