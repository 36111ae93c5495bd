import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Changes } from "../changes/endpoint.ts";
import type { Remark } from "../ledger/answers.ts";
import { type Role, roleNames } from "../people/roles.ts";
import { type Caller, startTestCms, type TestCms } from "../testCms.ts";
import { createDraft, step } from "../testDocuments.ts";

/** What a reviewer sees before deciding, and how they say what is wrong. */
let cms: TestCms;
const callers = new Map<Role, Caller>();
const as = (role: Role): Caller => callers.get(role) ?? cms.anonymous;
const type = "organisation";
const reviewers = ["firstReviewer", "secondReviewer", "finalReviewer"] as const;

/** A live organisation. */
let id: string;

beforeAll(async () => {
  cms = await startTestCms();
  for (const role of roleNames) callers.set(role, await cms.as(role));
  id = await createDraft(as("editor"), type, { summary: "每周一到周五办公。" });
  await step(as("editor"), type, id, "submit");
  for (const role of reviewers) await step(as(role), type, id, "approve");
});
afterAll(() => cms.stop());

const save = (changes: object) => as("editor")("PATCH", `/api/organisations/${id}`, changes);
const changesSeenBy = async (caller: Caller, query = "") => {
  const answer = await caller("GET", `/api/publication/${type}/${id}/changes${query}`);
  return { status: answer.status, ...(answer.body as unknown as Changes) };
};
const standing = async () =>
  (await as("editor")("GET", `/api/publication/${type}/${id}`)).body as {
    state: string;
    liveSha256: string;
    draftSha256: string | null;
    remarks: Remark[];
  };
const labels = ({ changes }: Changes) => changes.map(({ label }) => label);

describe("What a version would change", () => {
  it("is nothing while the draft says what residents read", async () => {
    expect((await changesSeenBy(as("editor"))).changes).toEqual([]);
  });

  it("is told of the draft until it is handed in, and then of what was handed in", async () => {
    await save({ summary: "每周一到周六办公。" });
    const draft = await changesSeenBy(as("editor"));
    expect([draft.to, labels(draft)]).toEqual([null, ["一句话说明"]]);
    expect(draft.changes[0]?.lines).toEqual([
      expect.arrayContaining([
        { text: "周五", mark: "removed" },
        { text: "周六", mark: "added" },
      ]),
    ]);

    await step(as("editor"), type, id, "submit");
    await save({ title: "提交之后才改的名字" });
    const { liveSha256, draftSha256 } = await standing();
    const pending = await changesSeenBy(as("firstReviewer"));
    expect(pending).toMatchObject({ from: liveSha256, to: draftSha256 });
    expect(labels(pending)).toEqual(["一句话说明"]);
  });

  it("can be asked of any two versions that were handed in, and of no others", async () => {
    const { liveSha256, draftSha256 } = await standing();
    const backwards = `?from=${draftSha256 ?? ""}&to=${liveSha256}`;
    expect(labels(await changesSeenBy(as("editor"), backwards))).toEqual(["一句话说明"]);
    const unknown = await changesSeenBy(as("editor"), `?from=${"f".repeat(64)}`);
    expect(unknown.status).toBe(404);
  });

  it("is nobody's business who has not signed in", async () => {
    expect((await changesSeenBy(cms.anonymous)).status).toBe(401);
  });
});

describe("A correction", () => {
  it("is told to the editor before and to the reviewer after, in the words of the form", async () => {
    const summary = "每周一到周五办公。";
    const own = await createDraft(as("editor"), type, { summary });
    const seen = async () => (await as("editor")("GET", `/api/publication/${type}/${own}`)).body;
    expect((await seen()).ahead).toMatchObject({ changeClass: "new", changed: null });
    await step(as("editor"), type, own, "submit");
    for (const role of reviewers) await step(as(role), type, own, "approve");

    const put = (changes: object) =>
      as("editor")("PATCH", `/api/organisations/${own}`, { ...changes });
    await put({ summary: "每周一到周六办公。", reviewBy: "2027-06-01" });
    expect((await seen()).ahead).toMatchObject({ changeClass: "change" });
    await put({ summary });
    const ahead = { changeClass: "correction", changed: ["下次核实期限"] };
    expect((await seen()).ahead).toMatchObject({ ...ahead, stages: ["finalReviewer"] });

    await step(as("editor"), type, own, "submit");
    expect(await seen()).toMatchObject({ changeClass: "correction", corrected: ahead.changed });
    const { body } = await step(as("finalReviewer"), type, own, "approve");
    expect(body.state).toBe("published");
  });
});

describe("What is wrong with a field", () => {
  it("is named in the words of the form, whatever the client calls it", async () => {
    const remarks = [{ path: "summary", text: "周六不办公", label: "别的栏" }];
    const { status } = await step(as("firstReviewer"), type, id, "return", { remarks });
    expect(status).toBe(422);
    const fitting = [{ path: "summary", text: "周六不办公" }];
    const done = await step(as("firstReviewer"), type, id, "return", { remarks: fitting });
    expect([done.status, done.body.state]).toEqual([200, "returned"]);
    expect((await standing()).remarks).toMatchObject([
      { path: "summary", label: "一句话说明", text: "周六不办公", role: "firstReviewer" },
    ]);
  });

  it.each(["", "summary<script>", "../summary"])(
    "needs a field that could be one: %j",
    async (path) => {
      const remarks = [{ path, text: "改" }];
      const { status } = await step(as("firstReviewer"), type, id, "return", { remarks });
      expect(status).toBe(422);
    },
  );

  it("is dealt with by an editor, once, and stays", async () => {
    const [remark] = (await standing()).remarks;
    const resolve = (role: Role) =>
      as(role)("POST", "/api/publication/remarks/resolve", {
        ...{ type, id, remark: remark?.id, comment: "改回周五" },
      });
    expect((await resolve("firstReviewer")).status).toBe(403);
    expect((await resolve("editor")).status).toBe(200);
    expect((await resolve("editor")).status).toBe(409);
    expect((await standing()).remarks).toMatchObject([
      { text: "周六不办公", resolvedBy: "编辑", answer: "改回周五" },
    ]);
  });
});
