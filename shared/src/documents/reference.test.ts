import { describe, expect, it } from "vitest";
import { readExample } from "../../examples/readExamples.ts";
import { referencesIn } from "./reference.ts";

const phone = { type: "phone", id: "50000000-0000-4000-8000-000000000001" };
const venue = { type: "venue", id: "40000000-0000-4000-8000-000000000001" };

describe("the references in a value", () => {
  it.each([
    { what: "none in text", value: "phone", found: [] },
    { what: "none in nothing", value: null, found: [] },
    { what: "the value itself", value: phone, found: [phone] },
    { what: "deep inside", value: { a: [{ b: { c: venue } }] }, found: [venue] },
    { what: "each once", value: [phone, venue, { again: phone }], found: [phone, venue] },
    { what: "in order of appearance", value: { z: venue, a: phone }, found: [venue, phone] },
    { what: "no whole document", value: { ...phone, slug: "x" }, found: [] },
    { what: "none without an id", value: { type: "phone", id: 5 }, found: [] },
  ])("are $what", ({ value, found }) => {
    expect(referencesIn(value)).toEqual(found);
  });

  it("are all links of a document: to its owner, to places, phones, policies and streets", () => {
    expect(
      referencesIn(readExample("guide", "full")).map(({ type, id }) => `${type} ${id.slice(0, 1)}`),
    ).toEqual(["organisation 8", "phone 5", "phone 5", "policy 2", "venue 4"]);
    expect(referencesIn(readExample("activity", "full")).map(({ type }) => type)).toEqual([
      "organisation",
      "venue",
      "street",
      "phone",
    ]);
  });
});
