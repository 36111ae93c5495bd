import { createHash } from "node:crypto";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { allSnapshot, filesOf, siteOf } from "../support/allFeeds.ts";

const snapshot = await allSnapshot();
const site = siteOf(snapshot);
const files = filesOf(site);
const matching = (pattern: RegExp) =>
  [...files].filter(([path]) => pattern.test(path)).map(([path, text]) => ({ path, text }));
const documents = matching(/^\/feeds\/v1\/[a-z]+\/[0-9a-f-]{36}\.json$/);
const lists = matching(/\/page-\d+\.json$/);

const ajv = new Ajv2020({ strict: false });
formats(ajv);
const schemas = new Map(
  matching(/\/schema\//).map(({ path, text }) => [
    path.replace("/feeds/v1/schema/", "").replace(".json", ""),
    ajv.compile(JSON.parse(text) as object),
  ]),
);

function problems(schema: string, text: string): unknown {
  const validate = schemas.get(schema);
  if (!validate) throw new Error(`There is no schema ${schema}.`);
  return validate(JSON.parse(text)) ? [] : validate.errors;
}

interface ListEntry {
  href: string;
  sha256: string;
  state?: string;
}

const items = lists.flatMap(({ text }) => (JSON.parse(text) as { items: ListEntry[] }).items);
const changes = JSON.parse(files.get("/feeds/v1/changes.json") ?? "{}") as {
  oldest: number;
  latest: number;
  changes: (ListEntry & { seq: number; op: string })[];
};

describe("the feeds of the demo content and the examples", () => {
  it.each(documents)("fit their published schema: $path", ({ text }) => {
    const { type, state } = JSON.parse(text) as { type: string; state?: string };
    expect(problems(state === "withdrawn" ? "tombstone" : type, text)).toEqual([]);
  });

  it.each([
    ...lists.map(({ path }) => ["list-page", path]),
    ...["index", "changes", "alerts", "phones"].map((name) => [name, `/feeds/v1/${name}.json`]),
  ])("fit their published schema: %s %s", (schema, path) => {
    expect(problems(schema, files.get(path) ?? "{}")).toEqual([]);
  });

  it.each([
    ["the lists", items, documents.length],
    ["the changes", changes.changes, changes.changes.length],
  ])("name in %s the exact bytes of the files at the addresses given", (_, entries, count) => {
    expect(entries).toHaveLength(count);
    for (const { href, sha256 } of entries) {
      const address = new URL(href, site.url);
      expect(address.pathname.startsWith("/base/feeds/v1/")).toBe(true);
      expect(address.searchParams.get("v")).toBe(sha256.slice(0, 12));
      const text = files.get(address.pathname.slice("/base".length)) ?? "";
      expect(createHash("sha256").update(text).digest("hex")).toBe(sha256);
    }
  });

  it("keep a withdrawn document's place with a tombstone and no word of its text", () => {
    expect(items.filter(({ state }) => state === "withdrawn")).toHaveLength(3);
    for (const { id } of snapshot.withdrawn) {
      const ofDocument = [...files].filter(([path]) => path.includes(id));
      expect(ofDocument).toHaveLength(1);
      expect(Object.keys(JSON.parse(ofDocument[0]?.[1] ?? "{}") as object).sort()).toEqual(
        ["at", "id", "reason", "state", "type"].sort(),
      );
    }
  });

  it("hold at most twenty entries a page and stay under 250 kB a file", () => {
    for (const { text } of lists)
      expect((JSON.parse(text) as { items: ListEntry[] }).items.length).toBeLessThanOrEqual(20);
    for (const text of files.values()) expect(Buffer.byteLength(text)).toBeLessThan(250_000);
  });

  it("name no file of theirs that is not there", () => {
    const named = [...files].flatMap(([path, text]) =>
      [...text.matchAll(/"(\/base\/feeds\/[^"?]+)/g)].map(([, address = ""]) => ({
        path,
        address,
      })),
    );
    expect(named.length).toBeGreaterThan(500);
    expect(named.filter(({ address }) => !files.has(address.slice("/base".length)))).toEqual([]);
  });

  it("offer a call button exactly for the numbers that may be dialled", () => {
    const numbers = documents.flatMap(({ text }) => {
      const { numbers: own = [] } = JSON.parse(text) as {
        numbers?: { number: string; channel: string; tel?: string }[];
      };
      return own;
    });
    const offered = new Set(numbers.filter(({ tel }) => tel).map(({ number }) => number));
    expect(["110", "119", "120", "12345"].filter((number) => !offered.has(number))).toEqual([]);
    expect(["12110", "12381", "020-66218800"].filter((number) => offered.has(number))).toEqual([]);
  });
});

it("no file says where the consent to publish a mobile number is filed", () => {
  const consented = [...site.live.all("phone")].filter(({ document }) =>
    document.numbers.some(({ consent }) => consent !== undefined),
  );
  expect(consented.length).toBeGreaterThan(0);
  for (const text of files.values()) expect(text).not.toMatch(/"consent"|本人同意公开/);
});

describe("the log of changes", () => {
  it("names what changed last, in order, and from where one can follow", () => {
    const seqs = changes.changes.map(({ seq }) => seq);
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
    expect(seqs.at(-1)).toBe(snapshot.seq);
    expect(changes.latest).toBe(snapshot.seq);
    expect(Math.min(...seqs)).toBeGreaterThan(changes.oldest);
    expect(changes.changes.filter(({ op }) => op === "withdraw")).toHaveLength(3);
  });

  it("names also a document that shows the title of one that changed", () => {
    const [gone] = snapshot.withdrawn;
    const referrers = snapshot.live.filter(({ document }) =>
      JSON.stringify(document).includes(gone?.id ?? "?"),
    );
    expect(referrers.length).toBeGreaterThan(0);
    const named = new Set(changes.changes.map(({ href }) => /[0-9a-f-]{36}/.exec(href)?.[0]));
    for (const { id } of referrers) expect(named.has(id)).toBe(true);
  });
});
