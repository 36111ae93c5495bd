import type { CollectionConfig, Field } from "payload";
import { describe, expect, it } from "vitest";
import { documentTypes, typeNames } from "@haizhu/shared/documents/registry";
import { formOf } from "../fields/forms.ts";
import { activities } from "./activities/index.ts";
import { alerts } from "./alerts/index.ts";
import { contentCollection } from "./contentCollection.ts";
import { guides } from "./guides/index.ts";
import { handbooks } from "./handbooks/index.ts";
import { lexicon } from "./lexicon/index.ts";
import { organisations } from "./organisations/index.ts";
import { phones } from "./phones/index.ts";
import { policies } from "./policies/index.ts";
import { streets } from "./streets/index.ts";
import { venues } from "./venues/index.ts";

const collections = new Map(
  [
    alerts,
    guides,
    policies,
    activities,
    venues,
    phones,
    handbooks,
    streets,
    organisations,
    lexicon,
  ].map((collection) => [collection.slug, collection]),
);

function collectionOf(plural: string): CollectionConfig {
  const collection = collections.get(plural);
  if (!collection) throw new Error(`There is no collection ${plural}.`);
  return collection;
}

function namesIn(fields: readonly Field[]): string[] {
  return fields.flatMap((field) => {
    if (field.type === "tabs") return field.tabs.flatMap((tab) => namesIn(tab.fields));
    return "name" in field ? [field.name] : [];
  });
}

describe.each(typeNames)("The form of a %s", (type) => {
  const collection = collectionOf(documentTypes[type].plural);

  it("has a field for everything in the schema", () => {
    const names = namesIn(collection.fields);
    const wanted = formOf(type).map(({ name }) => name);
    expect(wanted.filter((name) => name !== "id" && !names.includes(name))).toEqual([]);
  });

  it("keeps every version, has no drafts mode and asks for nothing but the title", () => {
    expect(collection.versions).toEqual({ maxPerDoc: 0, drafts: false });
    const required = collection.fields.flatMap((field) =>
      field.type === "tabs" ? field.tabs.flatMap((tab) => tab.fields) : [field],
    );
    const names = required.filter((field) => "required" in field && field.required);
    expect(namesIn(names)).toEqual(["title"]);
  });
});

it("A field that no tab shows is named when the CMS is built", () => {
  const tabs = [{ label: "基本信息", fields: ["title" as const, "summary" as const] }];
  const build = () => contentCollection({ type: "street", group: "基础资料", columns: [], tabs });
  expect(build).toThrow(/street.*searchWords.*shortName.*code/s);
});
