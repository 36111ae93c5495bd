import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type DocumentType, documentTypes, typeNames } from "@haizhu/shared/documents/registry";
import { validateDocument } from "@haizhu/shared/documents/validate";
import { demoContent } from "../seed/content.ts";
import { type Draft, type StoredMedia, toCandidate } from "./toCandidate.ts";
import { toDraft } from "./toDraft.ts";

const examplesFolder = path.join(import.meta.dirname, "../../../shared/examples");

const examples = typeNames.flatMap((type) =>
  readdirSync(path.join(examplesFolder, type)).map((file) => {
    const text = readFileSync(path.join(examplesFolder, type, file), "utf8");
    return { type, name: `${type}/${file}`, candidate: JSON.parse(text) as Draft };
  }),
);
const demo = (await demoContent(new Date("2026-11-22T04:00:00Z"))).map(
  ({ type, slug, candidate }) => ({ type, name: `${type}/${slug}`, candidate }),
);

/** A media library that has every file of a document, as the form stores it: by id. */
function libraryOf(document: unknown): Map<string, StoredMedia> {
  const files = new Map<string, StoredMedia>();
  const collect = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("sha256" in value && typeof value.sha256 === "string") {
      const id = `media-${value.sha256.slice(0, 8)}`;
      files.set(id, { filename: "file", bytes: 1, ...(value as object), id } as StoredMedia);
    }
    for (const member of Object.values(value)) collect(member);
  };
  collect(document);
  return files;
}

function document(type: DocumentType, candidate: Draft): Draft {
  const validation = validateDocument(type, candidate);
  if (!validation.ok) throw new Error(validation.problems.map(({ message }) => message).join("; "));
  return validation.document;
}

describe.each([...examples, ...demo])("$name", ({ type, candidate }) => {
  it("comes back from the form as it went in", () => {
    const before = document(type, candidate);
    const library = libraryOf(before);
    const draft = toDraft(type, before, (sha256) => `media-${sha256.slice(0, 8)}`);
    expect(toCandidate(type, draft, (id) => library.get(id))).toEqual(before);
  });
});

describe("What an editor leaves empty", () => {
  it.each(typeNames)("is absent from a %s, not empty text", (type) => {
    const emptied = toDraft(type, {}, () => "");
    const candidate = toCandidate(type, { ...emptied, summary: "   " }, () => undefined);
    const left = Object.entries(candidate).filter(
      ([, value]) => value === "" || value === null || (typeof value === "string" && !value.trim()),
    );
    expect(left).toEqual([]);
    expect(candidate.title).toBeUndefined();
  });

  it("leaves an untouched group out, even with its boxes unticked", () => {
    const draft = { lastCall: { on: null, by: "", greeting: null, rightOffice: false } };
    expect(toCandidate("phone", draft, () => undefined)).not.toHaveProperty("lastCall");
  });

  it("keeps a half-filled group, so that what it misses is said", () => {
    const draft = { lastCall: { by: "值班员", rightOffice: false } };
    const validation = validateDocument(
      "phone",
      toCandidate("phone", draft, () => undefined),
    );
    const messages = validation.ok ? [] : validation.problems.map(({ message }) => message);
    expect(messages).toContain("最近一次拨测 拨打日期：没有填写");
  });

  it("keeps an empty row, so that nobody wonders where 第 2 项 went", () => {
    const draft = { kind: "procedure", materials: [{ name: "身份证", form: "original" }, {}] };
    const { materials } = toCandidate("guide", draft, () => undefined);
    expect(materials).toHaveLength(2);
  });
});

describe("Days", () => {
  it.each([
    ["picked in the form (noon UTC)", "2026-03-01T12:00:00.000Z", "2026-03-01"],
    ["sent as a bare day", "2026-03-01T00:00:00.000Z", "2026-03-01"],
    [
      "late in the evening UTC, already tomorrow in China",
      "2026-03-01T17:00:00.000Z",
      "2026-03-02",
    ],
  ])("%s", (_, stored, day) => {
    expect(toCandidate("guide", { verifiedAt: stored }, () => undefined).verifiedAt).toBe(day);
  });
});

it("knows a form field for everything in every schema", () => {
  for (const type of typeNames)
    expect(
      Object.keys(toDraft(type, {}, () => "")).length,
      documentTypes[type].label,
    ).toBeGreaterThan(5);
});
