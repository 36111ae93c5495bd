import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { feedJsonSchema, jsonSchemaOf } from "@haizhu/shared/documents/jsonSchema";
import { type DocumentType, documentTypes, typeNames } from "@haizhu/shared/documents/registry";
import { validateDocument } from "@haizhu/shared/documents/validate";
import { tombstone } from "@haizhu/shared/feeds/document";
import { feedIndex, listPage } from "@haizhu/shared/feeds/lists";
import { Feeds } from "@haizhu/site/feeds/feedFiles";
import { schemaFiles } from "@haizhu/site/feeds/schemaFiles";
import { keyOf, type LiveDocument, type WithdrawnDocument } from "@haizhu/site/live/liveDocument";
import { LiveSet } from "@haizhu/site/live/liveSet";
import { provideSite } from "@haizhu/site/site";
import { changed } from "../../shared/examples/changed.ts";
import { readExamples } from "../../shared/examples/readExamples.ts";
import { liveDocument, testNow } from "../support/demoSite.ts";
import { testIdentity } from "@haizhu/site/testIdentity";

const ajv = new Ajv2020({ allErrors: true, strict: true });
formats(ajv);

const schemas = new Map<string, ValidateFunction>();
const examples = readExamples();
let feeds: Feeds;

/** The examples as if the ledger had published them, and one withdrawn document of each type. */
beforeAll(() => {
  for (const type of typeNames) schemas.set(type, ajv.compile(feedJsonSchema(type)));
  const live = examples.map(({ type, candidate }, index): LiveDocument => {
    const result = validateDocument(type, candidate);
    if (!result.ok) throw new Error(`${type}: ${JSON.stringify(result.problems)}`);
    const { id, slug } = result.document;
    return liveDocument({ type, id, slug }, result.document, index + 1);
  });
  const withdrawn = typeNames.map((type, index): WithdrawnDocument => ({
    type,
    id: `f0000000-0000-4000-8000-00000000000${index}`,
    slug: "shili-chexia",
    at: testNow.toISOString(),
    reason: "示例撤下",
    updatedAt: testNow.toISOString(),
    firstSeq: 100 + index,
    seq: 100 + index,
  }));
  const site = {
    live: new LiveSet({ seq: 200, live, withdrawn }),
    now: testNow,
    identity: testIdentity,
    url: new URL("https://example.com/haizhu/"),
  };
  provideSite(site);
  feeds = new Feeds(site);
});
afterAll(() => schemas.clear());

/** The feed's own text of a document, read back as an app would. */
function fed(type: DocumentType, id: unknown): Record<string, unknown> {
  const file = feeds.document(keyOf({ type, id: String(id) }));
  if (!file) throw new Error(`no feed of ${type}/${String(id)}`);
  return JSON.parse(file.text) as Record<string, unknown>;
}

/** What the schema of a type has against a feed document: where and what; nothing when it fits. */
function complaints(type: DocumentType, document: unknown): string[] {
  const validate = schemas.get(type);
  if (!validate) throw new Error(`no schema of ${type}`);
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

describe.each(examples)("the feed of the example $type/$name", ({ type, candidate }) => {
  it("fits the schema published beside it", () => {
    expect(complaints(type, fed(type, candidate.id))).toEqual([]);
  });

  it.each(["type", "revision", "publishedAt", "updatedAt", "references", "id", "title"])(
    "does not fit without %s",
    (key) => {
      expect(complaints(type, changed(fed(type, candidate.id), { [key]: undefined }))).not.toEqual(
        [],
      );
    },
  );
});

const full = (type: DocumentType) => {
  const example = examples.find((one) => one.type === type && one.name === "full");
  return fed(type, example?.candidate.id);
};

describe.each([
  { type: "guide", changes: { title: "" } },
  { type: "guide", changes: { title: "长".repeat(61) } },
  { type: "guide", changes: { slug: "Shi Li" } },
  { type: "guide", changes: { id: "1" } },
  { type: "guide", changes: { kind: "other" } },
  { type: "guide", changes: { materials: [] } },
  { type: "guide", changes: { "materials.0.required": undefined } },
  { type: "guide", changes: { officialUrl: "not an address" } },
  { type: "guide", changes: { revision: "abc" } },
  { type: "guide", changes: { "body.text": undefined } },
  { type: "guide", changes: { "references.0.type": "person" } },
  { type: "policy", changes: { issuedOn: "2026-02-30" } },
  { type: "policy", changes: { status: "unknown" } },
  { type: "activity", changes: { start: "2026-12-05" } },
  { type: "activity", changes: { "recurrence.weekdays": ["someday"] } },
  { type: "activity", changes: { capacity: 1.5 } },
  { type: "venue", changes: { "location.errorMetres": 51 } },
  { type: "venue", changes: { "location.datum": undefined } },
  { type: "venue", changes: { "openingHours.weekly.0.opens": "8:30" } },
  { type: "venue", changes: { "images.0.image.alt": "" } },
  { type: "phone", changes: { "numbers.0.number": "12" } },
  { type: "phone", changes: { "numbers.0.channel": "fax" } },
  { type: "phone", changes: { "numbers.0.tel": 12345 } },
  { type: "handbook", changes: { during: [] } },
  { type: "street", changes: { code: "440105" } },
  { type: "organisation", changes: { website: "ftp" } },
  { type: "organisation", changes: { publishedAt: "yesterday" } },
] as const)("the schema of $type", ({ type, changes }) => {
  it(`refuses ${JSON.stringify(changes)}`, () => {
    const [path = ""] = Object.keys(changes);
    const wrong = complaints(type, changed(full(type), changes));
    // The complaint is about the field that was broken, not about something else.
    expect(wrong.join("\n")).toContain(`/${path.split(".")[0] ?? ""}`);
    expect(wrong).not.toEqual([]);
  });
});

describe("a feed document", () => {
  it("offers a call button exactly where a number may be dialled", () => {
    const numbers = full("phone").numbers as { number: string; tel?: string }[];
    expect(numbers.map(({ number, tel }) => [number, tel])).toEqual([
      ["020-00000000", "tel:02000000000"],
      ["12345", "tel:12345"],
      ["020-00000001", undefined],
    ]);
  });

  it("brings the rich text as words, too", () => {
    const { html, text } = full("guide").body as { html: string; text: string };
    expect(html).toContain("5 &lt; 6");
    expect(text).toContain("5 < 6");
  });

  it("names what it refers to, with the address of its page when there is one", () => {
    const references = full("guide").references as { type: string; url?: string }[];
    expect(references.find(({ type }) => type === "policy")?.url).toBe(
      "https://example.com/haizhu/policies/shili-zhengce/",
    );
    expect(references.find(({ type }) => type === "organisation")?.url).toBeUndefined();
  });
});

describe("the files around the documents", () => {
  const parsed = (text: string) => JSON.parse(text) as Record<string, unknown>;

  it("are lists that fit their schema", () => {
    const fits = ajv.compile(jsonSchemaOf(listPage));
    const pages = [...feeds.lists()].filter(({ path }) => path.includes("/page-"));
    const lists = pages.map(({ path, text }) => ({ path, fits: fits(parsed(text)) }));
    expect(lists.filter((list) => !list.fits)).toEqual([]);
    expect(lists).toHaveLength(typeNames.length);
  });

  it("are an index that fits its schema", () => {
    const fits = ajv.compile(jsonSchemaOf(feedIndex));
    expect(fits(parsed(feeds.index().text))).toBe(true);
    expect(fits(changed(parsed(feeds.index().text), { validUntil: undefined }))).toBe(false);
  });

  it("are tombstones that fit their schema and no other", () => {
    const fits = ajv.compile(jsonSchemaOf(tombstone));
    for (const [index, type] of typeNames.entries()) {
      const left = fed(type, `f0000000-0000-4000-8000-00000000000${index}`);
      expect(fits(left)).toBe(true);
      expect(complaints(type, left)).not.toEqual([]);
      expect(fits(full(type))).toBe(false);
    }
  });

  it("are schemas without a word that only the editors' form reads", () => {
    const files = schemaFiles();
    expect(files.map(({ path }) => path)).toEqual([
      ...typeNames.map((type) => `/feeds/v1/schema/${type}.json`),
      ...["list-page", "index", "tombstone", "alerts", "changes", "phones", "status"].map(
        (name) => `/feeds/v1/schema/${name}.json`,
      ),
      ...["/feeds/v1/openapi.json", "/feeds/v1/types.d.ts"],
    ]);
    for (const { text } of files) expect(text).not.toMatch(/"(?:widget|labels|refersTo|rowName)"/);
  });

  it.each(typeNames)("call the schema of %s by its Chinese name", (type) => {
    const { $schema, title } = feedJsonSchema(type);
    expect({ $schema, title }).toEqual({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: documentTypes[type].label,
    });
  });
});
