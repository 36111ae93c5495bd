import { afterAll, beforeAll, expect, it } from "vitest";
import { type Caller, startTestCms, type TestCms } from "../testCms.ts";
import { createDraft, step } from "../testDocuments.ts";

let cms: TestCms;
let editor: Caller;
let id: string;

beforeAll(async () => {
  cms = await startTestCms();
  editor = await cms.as("editor");
  id = await createDraft(editor, "organisation");
});
afterAll(() => cms.stop());

async function inTheList(): Promise<unknown> {
  const { body } = await editor("GET", "/api/organisations?limit=50");
  const docs = body.docs as { id: string; publicationState?: string }[];
  return docs.find((doc) => doc.id === id)?.publicationState;
}

it("A list says where its documents stand, as the ledger has it", async () => {
  expect(await inTheList()).toBe("草稿");
  await step(editor, "organisation", id, "submit");
  expect(await inTheList()).toBe("已提交");
  await step(await cms.as("firstReviewer"), "organisation", id, "approve");
  expect(await inTheList()).toBe("一审通过");
  await step(await cms.as("secondReviewer"), "organisation", id, "return", { comment: "改" });
  expect(await inTheList()).toBe("已退回");
});

it("Nobody can write it", async () => {
  const change = { publicationState: "已发布" };
  await editor("PATCH", `/api/organisations/${id}`, change);
  expect(await inTheList()).toBe("已退回");
});
