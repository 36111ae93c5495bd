import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentTypes } from "@haizhu/shared/documents/registry";
import { startTestCms, type TestCms } from "../testCms.ts";
import { demoContent } from "./content.ts";
import { importDemoContent } from "./importContent.ts";

const now = new Date("2026-11-22T04:00:00Z");
let cms: TestCms;

beforeAll(async () => {
  cms = await startTestCms();
});
afterAll(() => cms.stop());

interface LiveDocument {
  type: string;
  document_id: string;
  slug: string;
  reviewers: { label: string }[];
}

const live = async () => JSON.parse(await cms.live()) as LiveDocument[];

/** An import that ends where its report says the given thing, as if the power had failed. */
async function importUntil(words: RegExp): Promise<void> {
  const { payload, team } = cms;
  const failing = importDemoContent(payload, team, now, (line) => {
    if (words.test(line)) throw new Error("power failure");
  });
  await expect(failing).rejects.toThrow("power failure");
}

describe("Demo content", () => {
  it("goes on where it was interrupted, and everything is live in the end", async () => {
    await importUntil(/ 50 of \d+ documents saved/);
    expect(await live()).toEqual([]);
    const documents = await demoContent(now);
    await importUntil(/ (\d+) of \1 documents saved/);
    await importUntil(/ 25 of \d+ documents published/);
    expect(await live()).toHaveLength(25);
    await importDemoContent(cms.payload, cms.team, now, () => undefined);

    const names = (await live()).map(({ type, document_id: id, slug }) => `${type}/${slug} ${id}`);
    const wanted = documents.map(({ type, slug, id }) => `${type}/${slug} ${id}`);
    expect(names.sort()).toEqual(wanted.sort());
    // Every document is saved, checked and reviewed twice over: minutes where others work too.
  }, 300_000);

  it("has been looked at by three different reviewers, like everybody's work", async () => {
    for (const { reviewers } of await live())
      expect(reviewers.map(({ label }) => label)).toEqual(["一审", "二审", "三审"]);
  });

  it("can be edited afterwards: the form holds what residents read", async () => {
    const as = await cms.as("editor");
    for (const { type, document_id: id } of (await live()).filter((_, index) => index % 10 === 0)) {
      const { body } = await as("GET", `/api/publication/${type}/${id}`);
      expect([type, body.missing, body.savedSha256]).toEqual([type, [], body.liveSha256]);
    }
  });

  it("is left alone by the next start, even what an editor has changed or withdrawn since", async () => {
    const before = await cms.live();
    const [document] = await demoContent(now);
    if (!document) throw new Error("there is no demo content");
    const address = `/api/${documentTypes[document.type].plural}/${document.id}`;
    await (
      await cms.as("editor")
    )("PATCH", address, { title: "编辑改过的标题" });
    await importDemoContent(
      cms.payload,
      cms.team,
      new Date("2027-01-01T00:00:00Z"),
      () => undefined,
    );
    expect(await cms.live()).toBe(before);
    const { body } = await (await cms.as("editor"))("GET", address);
    expect(body.title).toBe("编辑改过的标题");
  });
});
