import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { m4a, taggedMp3 } from "../collections/media/testAudio.ts";
import { testPdf } from "../collections/media/pdf/testPdf.ts";
import { type Caller, startTestCms, type TestCms } from "../testCms.ts";
import { createDraft, step } from "../testDocuments.ts";

/** Why something that the checks warn of is handed in. */
const comment = "示例，没有核实";
let cms: TestCms;
let editor: Caller;
let audio: string;
let other: string;
let pdf: string;
let id: string;

beforeAll(async () => {
  cms = await startTestCms();
  editor = await cms.as("editor");
  audio = await uploaded(taggedMp3(), "读一遍.mp3", "audio/mpeg");
  other = await uploaded(m4a({ brand: "mp42" }), "再读一遍.m4a", "audio/mp4");
  pdf = await uploaded(testPdf({ pages: ["报名表"] }), "报名表.pdf", "application/pdf");
  const owner = { type: "organisation", id: await createDraft(editor, "organisation") };
  await step(editor, "organisation", owner.id, "submit", { comment });
  id = await createDraft(editor, "handbook", { owner });
  await save({ recordings: [{ language: "cmn", audio }] });
});
afterAll(() => cms.stop());

async function uploaded(bytes: Buffer, name: string, mimeType: string): Promise<string> {
  const body = new FormData();
  body.set("file", new File([new Uint8Array(bytes)], name, { type: mimeType }));
  body.set("_payload", "{}");
  const headers = { Authorization: await cms.authorization("editor") };
  const request = new Request(`${cms.url}/api/media`, { method: "POST", headers, body });
  const { doc } = (await (await cms.send(request)).json()) as { doc: Record<string, string> };
  expect(doc).toMatchObject({ mimeType, originalName: name });
  return String(doc.id);
}

interface Row {
  id: string;
  language: string;
  audio: string;
  words?: string;
}
const saved = async () => {
  const { body } = await editor("GET", `/api/handbooks/${id}?depth=0`);
  return body as unknown as { overview: string; recordings: Row[] };
};
const save = async (changes: object) => {
  expect((await editor("PATCH", `/api/handbooks/${id}`, changes)).status).toBe(200);
  return saved();
};
const wordsOfRows = ({ recordings }: { recordings: Row[] }) => recordings.map(({ words }) => words);

describe("A recording", () => {
  it("is noted with the words that are saved with it", async () => {
    expect(wordsOfRows(await saved())).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });

  it("keeps to them when other words are saved, so that it is no longer played", async () => {
    const before = await saved();
    const after = await save({ overview: "改过的说明。", recordings: before.recordings });
    expect(wordsOfRows(after)).toEqual(wordsOfRows(before));
    expect(wordsOfRows(await save({ summary: "又改了一句。" }))).toEqual(wordsOfRows(before));
  });

  it("is of the new words when the file is exchanged, or taken out and put in again", async () => {
    const [row] = (await saved()).recordings;
    const [exchanged] = wordsOfRows(await save({ recordings: [{ ...row, audio: other }] }));
    expect(exchanged).not.toBe(row?.words);
    await save({ recordings: [] });
    expect(wordsOfRows(await save({ recordings: [{ language: "cmn", audio }] }))).toEqual([
      exchanged,
    ]);
  });

  it("is of the words that the CMS saw, whatever a program says", async () => {
    const [row] = (await saved()).recordings;
    const lie = { ...row, words: "0".repeat(64) };
    expect(wordsOfRows(await save({ recordings: [lie] }))).toEqual([row?.words]);
    const invented = { language: "yue", audio: other, words: "0".repeat(64) };
    expect(wordsOfRows(await save({ recordings: [invented] }))).toEqual([row?.words]);
  });

  it("is of a text with a file in it, too", async () => {
    const text = { type: "upload", relationTo: "media", value: pdf, fields: {} };
    const body = { root: { type: "root", children: [text] } };
    const { status, body: reply } = await editor("POST", "/api/guides", {
      ...{ title: "示例：正文里有文件", body, recordings: [{ language: "cmn", audio }] },
    });
    expect(status, JSON.stringify(reply)).toBe(201);
    expect(wordsOfRows(reply.doc as { recordings: Row[] })).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ]);
  });

  it.each([
    ["a PDF", () => pdf, 201],
    ["never a recording", () => audio, 400],
  ])("is no file to download: a policy takes %s as its original", async (_, file, expected) => {
    const policy = { title: "示例：有原文附件的政策", originalFile: file() };
    const { status, body } = await editor("POST", "/api/policies", policy);
    expect(status, JSON.stringify(body)).toBe(expected);
  });

  it("is current in what is handed in, and named when it is not", async () => {
    const submitted = await step(editor, "handbook", id, "submit", { comment });
    expect(submitted.status, JSON.stringify(submitted.body)).toBe(200);
    const { body } = await editor("GET", `/api/publication/handbook/${id}`);
    expect(JSON.stringify(body)).not.toContain("staleRecordings");
    await save({ summary: "再改一句，录音就旧了。" });
    const refused = await step(editor, "handbook", id, "submit");
    expect(JSON.stringify(refused.body)).toContain("录音以后文字改过");
  });
});
