import { createHash } from "node:crypto";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { Feeds } from "@haizhu/site/feeds/feedFiles";
import { schemaFiles } from "@haizhu/site/feeds/schemaFiles";
import { LiveSet } from "@haizhu/site/live/liveSet";
import { provideSite, type Site } from "@haizhu/site/site";
import { demoSnapshot, testNow } from "../support/demoSite.ts";

const { seq, live } = await demoSnapshot();
const gone = live.slice(0, 3).map(({ type, id, slug, firstSeq }) => ({
  ...{ type, id, slug, firstSeq },
  at: testNow.toISOString(),
  reason: "已过期",
}));
const site: Site = {
  live: new LiveSet({ seq: seq + 3, live: live.slice(3), withdrawn: gone }),
  now: testNow,
  identity: { name: "测试", host: "测试", description: "测试", demo: true },
  url: new URL("https://district.example/base/"),
};
provideSite(site);
const feeds = new Feeds(site);
const documents = [...feeds.documents()];
const lists = feeds.lists();

const ajv = new Ajv2020({ strict: false });
formats(ajv);
const schemas = new Map(
  schemaFiles().map(({ path, text }) => [
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

describe("the feeds of the demo content", () => {
  it.each(documents)("fit their published schema: $path", ({ text }) => {
    const { type, state } = JSON.parse(text) as { type: string; state?: string };
    expect(problems(state === "withdrawn" ? "tombstone" : type, text)).toEqual([]);
  });

  it.each([...lists, feeds.index()])("fit their published schema: $path", ({ path, text }) => {
    expect(problems(path.endsWith("index.json") ? "index" : "list-page", text)).toEqual([]);
  });

  it("name in every list the exact bytes of the files at the addresses given", () => {
    const texts = new Map(documents.map(({ path, text }) => [path, text]));
    const entries = lists.flatMap(({ text }) => (JSON.parse(text) as { items: ListEntry[] }).items);
    expect(entries).toHaveLength(documents.length);
    for (const { href, sha256 } of entries) {
      const address = new URL(href, site.url);
      expect(address.pathname.startsWith("/base/feeds/v1/")).toBe(true);
      expect(address.searchParams.get("v")).toBe(sha256.slice(0, 12));
      const text = texts.get(address.pathname.slice("/base".length)) ?? "";
      expect(createHash("sha256").update(text).digest("hex")).toBe(sha256);
    }
  });

  it("keep a withdrawn document's place with a tombstone and no word of its text", () => {
    const items = lists.flatMap(({ text }) => (JSON.parse(text) as { items: ListEntry[] }).items);
    expect(items.filter(({ state }) => state === "withdrawn")).toHaveLength(gone.length);
    for (const { id } of gone) {
      const file = documents.find(({ path }) => path.includes(id));
      expect(Object.keys(JSON.parse(file?.text ?? "{}") as object).sort()).toEqual(
        ["at", "id", "reason", "state", "type"].sort(),
      );
    }
  });

  it("hold at most twenty entries a page and stay under 250 kB a file", () => {
    for (const { text } of lists)
      expect((JSON.parse(text) as { items: ListEntry[] }).items.length).toBeLessThanOrEqual(20);
    for (const { text } of [...documents, ...lists])
      expect(Buffer.byteLength(text)).toBeLessThan(250_000);
  });

  it("offer a call button exactly for the numbers that may be dialled", () => {
    const numbers = documents.flatMap(({ text }) => {
      const { numbers = [] } = JSON.parse(text) as {
        numbers?: { number: string; channel: string; tel?: string }[];
      };
      return numbers;
    });
    const offered = new Set(numbers.filter(({ tel }) => tel).map(({ number }) => number));
    expect(["110", "119", "120", "12345"].filter((number) => !offered.has(number))).toEqual([]);
    expect(["12110", "12381", "020-66218800"].filter((number) => offered.has(number))).toEqual([]);
  });
});
