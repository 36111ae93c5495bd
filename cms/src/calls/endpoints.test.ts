import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DocumentType } from "@haizhu/shared/documents/registry";
import { type Caller, startTestCms, type TestCms } from "../testCms.ts";
import { createDraft, step } from "../testDocuments.ts";
import type { NumberToCall } from "./callList.ts";

const [first, second, next] = ["020-00000001", "020-00000002", "020-00000003"];
let cms: TestCms;
let editor: Caller;
let reviewers: Caller[];
let owner: { type: string; id: string };
let id: string;

beforeAll(async () => {
  cms = await startTestCms();
  editor = await cms.as("editor");
  const roles = ["firstReviewer", "secondReviewer", "finalReviewer"] as const;
  reviewers = await Promise.all(roles.map((role) => cms.as(role)));
  owner = { type: "organisation", id: await createDraft(editor, "organisation") };
  await publish(owner.id, "organisation");
});
afterAll(() => cms.stop());

/** A phone with these numbers that residents see. */
async function publishedPhone(...numbers: string[]): Promise<string> {
  const rows = numbers.map((number) => ({ number, channel: "voice" }));
  const made = await createDraft(editor, "phone", { owner, numbers: rows });
  await publish(made);
  return made;
}
async function publish(document: string, type: DocumentType = "phone"): Promise<void> {
  await step(editor, type, document, "submit", { comment: "为了测试" });
  for (const reviewer of reviewers) await step(reviewer, type, document, "approve");
}
beforeEach(async () => {
  id = await publishedPhone(first);
});

const call = (more: object = {}, caller = editor) =>
  caller("POST", "/api/calls", {
    ...{ id, number: first, outcome: "right", by: "值班岗", greeting: "您好，示例单位" },
    ...more,
  });
const report = (more: object = {}, caller = editor) =>
  caller("POST", "/api/calls/reports", {
    ...{ id, number: first, way: "打来电话", said: "打过去是空号" },
    ...more,
  });
const draft = async () => (await editor("GET", `/api/phones/${id}`)).body;
const stateOf = async () => (await editor("GET", `/api/publication/phone/${id}`)).body;
const listed = async (number = first) => {
  const numbers = (await editor("GET", "/api/calls")).body.numbers as NumberToCall[];
  return numbers.find((row) => row.id === id && row.number === number);
};

describe("a call that was answered", () => {
  it("is written into the document and handed in, without anybody typing it again", async () => {
    expect(await stateOf()).toMatchObject({ state: "published" });
    expect((await listed())?.group).toBe("due");
    const { status, body } = await call({ hours: "工作日 9:00 至 17:00" });
    expect([status, body.outcome]).toEqual([200, "submitted"]);
    const { lastCall, numbers } = await draft();
    expect(lastCall).toMatchObject({ by: "值班岗", greeting: "您好，示例单位", rightOffice: true });
    expect(numbers).toMatchObject([{ number: first, hours: "工作日 9:00 至 17:00" }]);
    expect(await stateOf()).toMatchObject({ state: "submitted" });
    expect(await listed()).toMatchObject({ group: "later", dialable: false });
    for (const reviewer of reviewers) await step(reviewer, "phone", id, "approve");
    expect(await stateOf()).toMatchObject({ state: "published" });
    expect(await listed()).toMatchObject({ group: "later", dialable: true });
  });

  it("takes nobody's half-written words along", async () => {
    await editor("PATCH", `/api/phones/${id}`, { purpose: "写到一半" });
    const { body } = await call();
    expect(body.outcome).toBe("saved");
    expect(await draft()).toMatchObject({ purpose: "写到一半", lastCall: { by: "值班岗" } });
    expect(await stateOf()).toMatchObject({ state: "published" });
  });

  it("of one of two numbers says nothing about the other", async () => {
    id = await publishedPhone(first, second);
    expect((await call()).body).toMatchObject({ outcome: "waiting" });
    expect((await draft()).lastCall).not.toMatchObject({ rightOffice: true });
    expect((await call({ number: second })).body).toMatchObject({ outcome: "submitted" });
  });

  it("supersedes nothing that is under review", async () => {
    await editor("PATCH", `/api/phones/${id}`, { purpose: "另一个人的改动" });
    await step(editor, "phone", id, "submit", { comment: "为了测试" });
    const before = await stateOf();
    expect((await call()).body.outcome).toBe("saved");
    expect((await stateOf()).draftSha256).toBe(before.draftSha256);
  });
});

describe("a number that is wrong", () => {
  it("goes to the top by a report, and is right after one sheet and the reviews", async () => {
    expect((await report()).status).toBe(200);
    expect(await listed()).toMatchObject({
      group: "reported",
      reports: [{ comment: "打过去是空号" }],
    });
    const { body } = await call({ outcome: "dead", newNumber: next });
    expect(body.outcome).toBe("submitted");
    for (const reviewer of reviewers) await step(reviewer, "phone", id, "approve");
    expect(await listed()).toBeUndefined();
    expect(await listed(next)).toMatchObject({ group: "later", dialable: true, reports: [] });
    const { events } = await stateOf();
    const calls = (events as { action: string; details: object }[]).filter(
      ({ action }) => action === "call",
    );
    expect(calls.map(({ details }) => details)).toEqual([
      { number: first, outcome: "dead", by: "值班岗" },
      { number: next, outcome: "right", by: "值班岗", greeting: "您好，示例单位" },
    ]);
  });

  it("raises an alarm with the second failed call, and leaves the draft as it is", async () => {
    const before = await draft();
    for (const outcome of ["unanswered", "wrong"]) {
      expect((await stateOf()).alarms).toEqual([]);
      expect((await call({ outcome })).body.outcome).toBe("nothing");
    }
    expect((await stateOf()).alarms).toMatchObject([{ gate: "calls" }]);
    expect((await draft()).updatedAt).toBe(before.updatedAt);
    expect(await listed()).toMatchObject({ group: "failed" });
  });
});

describe("what is refused", () => {
  it.each<[string, object, number, string]>([
    ["a number of another document", { number: "020-99999999" }, 409, "notThisNumber"],
    ["an unknown document", { id: crypto.randomUUID() }, 404, "unknownDocument"],
    ["an answer without what was heard", { greeting: " " }, 422, "callIncomplete"],
    [
      "a new number nobody has heard",
      { outcome: "dead", newNumber: next, greeting: "" },
      422,
      "callIncomplete",
    ],
    ["a new number that is none", { outcome: "dead", newNumber: "020-1" }, 422, "invalidRequest"],
    ["a new number for a right one", { newNumber: next }, 422, "callIncomplete"],
    ["no post", { by: "" }, 422, "invalidRequest"],
    ["somebody's mobile number", { note: "找示例，13800138000" }, 422, "privateData"],
  ])("%s", async (_, more, status, code) => {
    const before = await draft();
    const reply = await call(more);
    expect([reply.status, reply.body.error]).toMatchObject([status, { code }]);
    expect(await draft()).toEqual(before);
    expect((await listed())?.notes).toEqual([]);
  });

  it("a report with private data or about no number of the document", async () => {
    expect((await report({ said: "我是 13800138000" })).status).toBe(422);
    expect((await report({ number: second })).status).toBe(409);
    expect((await listed())?.notes).toEqual([]);
  });

  it("whoever is no editor may look and not write; nobody outside may look", async () => {
    const [reviewer] = reviewers;
    if (!reviewer) throw new Error("There is a reviewer.");
    expect((await reviewer("GET", "/api/calls")).status).toBe(200);
    expect([(await call({}, reviewer)).status, (await report({}, reviewer)).status]).toEqual([
      403, 403,
    ]);
    expect((await cms.anonymous("GET", "/api/calls")).status).toBe(401);
    expect((await call({}, cms.anonymous)).status).toBe(401);
    expect((await report({}, cms.anonymous)).status).toBe(401);
  });
});
