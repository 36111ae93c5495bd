import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DocumentType, typeNames } from "@haizhu/shared/documents/registry";
import { type Caller, startTestCms, type TestCms } from "../testCms.ts";
import { createDraft, step } from "../testDocuments.ts";
import { referencePaths } from "./referencePaths.ts";
import { withdrawalWord } from "./UsedBy.tsx";
import type { Use, Uses } from "./usesOf.ts";

let cms: TestCms;
let editor: Caller;
let reviewers: Caller[];
let office: string;
let phone: string;
let guide: string;

beforeAll(async () => {
  cms = await startTestCms();
  editor = await cms.as("editor");
  const roles = ["firstReviewer", "secondReviewer", "finalReviewer"] as const;
  reviewers = await Promise.all(roles.map((role) => cms.as(role)));
  office = await createDraft(editor, "organisation");
  await publish("organisation", office);
  phone = await createDraft(editor, "phone", { owner: reference("organisation", office) });
  await publish("phone", phone);
  guide = await createDraft(editor, "guide", {
    owner: reference("organisation", office),
    consultation: [reference("phone", phone)],
  });
});
afterAll(() => cms.stop());

const reference = (type: DocumentType, id: string) => ({ type, id });
async function publish(type: DocumentType, id: string): Promise<void> {
  await step(editor, type, id, "submit", { comment: "为了测试" });
  for (const reviewer of reviewers) await step(reviewer, type, id, "approve");
}
const usesOf = async (type: DocumentType, id: string) =>
  (await editor("GET", `/api/uses/${type}/${id}`)).body as unknown as Uses;
const ids = (uses: readonly Use[]) => uses.map(({ id }) => id).sort();

describe("where a document is used", () => {
  it("a draft that names it is told as a draft, with its title", async () => {
    expect(await usesOf("phone", phone)).toMatchObject({
      live: [],
      drafts: [{ type: "guide", id: guide }],
    });
  });

  it("published, it is told as live, with the field; not a second time as a draft", async () => {
    await publish("guide", guide);
    const { live, drafts } = await usesOf("phone", phone);
    expect(live).toMatchObject([{ id: guide, places: [expect.stringContaining("咨询")] }]);
    expect(drafts).toEqual([]);
  });

  it("of a document without a page: everything that shows it", async () => {
    const { live } = await usesOf("organisation", office);
    expect(ids(live)).toEqual([phone, guide].sort());
  });

  it("a link in a text counts, by the address of the page", async () => {
    const { slug } = (await editor("GET", `/api/publication/phone/${phone}`)).body;
    const summary = `见 /phones/${String(slug)}/ 的电话。`;
    const linking = await createDraft(editor, "guide", {
      owner: reference("organisation", office),
      consultation: [reference("phone", phone)],
      summary,
    });
    await publish("guide", linking);
    const found = (await usesOf("phone", phone)).live.find(({ id }) => id === linking);
    expect(found?.places).toContain("文字里的链接");
  });

  it("what was withdrawn uses nothing any more, but its draft still does", async () => {
    const [, , finalReviewer] = reviewers;
    if (!finalReviewer) throw new Error("There is a final reviewer.");
    await step(finalReviewer, "guide", guide, "withdraw", { comment: "停用" });
    const { live, drafts } = await usesOf("phone", phone);
    expect(ids(live)).not.toContain(guide);
    expect(ids(drafts)).toContain(guide);
  });

  it("is told to nobody who has not signed in", async () => {
    expect((await cms.anonymous("GET", `/api/uses/phone/${phone}`)).status).toBe(401);
  });

  it("a final reviewer reads before a withdrawal who refers to it", async () => {
    expect(withdrawalWord(await usesOf("phone", phone))).toMatch(/有 1 份用到它：“.+”。撤下以后/);
    expect(withdrawalWord(undefined)).toBe("");
  });
});

it("every type that can be referred to is looked for in drafts of some type", () => {
  const found = typeNames.filter((target) =>
    typeNames.some((from) => referencePaths(from, target).length > 0),
  );
  expect(found).toEqual(
    expect.arrayContaining(["phone", "venue", "organisation", "policy", "guide"]),
  );
  expect(referencePaths("guide", "phone")).toContain("consultation");
});
