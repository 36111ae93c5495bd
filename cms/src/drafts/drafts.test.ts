import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Role, roleNames } from "../people/roles.ts";
import { type Caller, startTestCms, type TestCms } from "../testCms.ts";
import { createDraft, step } from "../testDocuments.ts";

/** Two editors on one document, and the way back to what was handed in before. */
let cms: TestCms;
const callers = new Map<Role, Caller>();
const as = (role: Role): Caller => callers.get(role) ?? cms.anonymous;
const type = "organisation";
let id: string;

beforeAll(async () => {
  cms = await startTestCms();
  for (const role of roleNames) callers.set(role, await cms.as(role));
  id = await createDraft(as("editor"), type, { summary: "第一版说明。" });
});
afterAll(() => cms.stop());

interface Opened {
  title: string;
  summary: string;
  basedOn: string;
  updatedAt: string;
}
const open = async () =>
  (await as("editor")("GET", `/api/organisations/${id}`)).body as unknown as Opened;
const save = (changes: object) => as("editor")("PATCH", `/api/organisations/${id}`, changes);
const said = (body: Record<string, unknown>) => (body.errors as { message: string }[])[0]?.message;

describe("Two editors on one document", () => {
  it("a form says which version it was opened with", async () => {
    const opened = await open();
    expect(opened.basedOn).toBe(opened.updatedAt);
  });

  it("who saves second is refused, and what the first one saved stays", async () => {
    const [mine, theirs] = [await open(), await open()];
    expect((await save({ summary: "对方的说明。", basedOn: theirs.basedOn })).status).toBe(200);
    const { status, body } = await save({ summary: "我的说明。", basedOn: mine.basedOn });
    expect(status).toBe(409);
    expect(said(body)).toMatch(/有人保存过.*您写的还在/);
    expect((await open()).summary).toBe("对方的说明。");
  });

  it("who has seen the newer version can save over it; the other text is in the history", async () => {
    const { basedOn } = await open();
    expect((await save({ summary: "我的说明。", basedOn })).status).toBe(200);
    const where = `where[parent][equals]=${id}&sort=-updatedAt`;
    const { body } = await as("editor")("GET", `/api/organisations/versions?${where}`);
    const texts = (body.docs as { version: Opened }[]).map(({ version }) => version.summary);
    expect(texts).toEqual(["我的说明。", "对方的说明。", "第一版说明。"]);
  });

  it("of many at the same moment one is let through, every time", async () => {
    for (let round = 0; round < 6; round += 1) {
      const { basedOn } = await open();
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, index) => save({ summary: `同时写的${index}。`, basedOn })),
      );
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses).toEqual([200, ...Array.from({ length: 7 }, () => 409)]);
    }
  });

  it("a program that says nothing of a version saves as before", async () => {
    expect((await save({ summary: "程序写的。" })).status).toBe(200);
  });

  it.each(["yesterday", "2020-01-01T00:00:00.000Z", ""])(
    "%j is no newer version",
    async (basedOn) => {
      expect((await save({ summary: "乱说的。", basedOn })).status).toBe(409);
    },
  );

  it("the panel tells when and by whom the draft was saved", async () => {
    const { body } = await as("editor")("GET", `/api/publication/${type}/${id}`);
    expect(body).toMatchObject({ savedAt: (await open()).updatedAt, savedBy: "编辑" });
  });

  it("the two texts can be compared before one is chosen", async () => {
    const fields = { ...(await open()), summary: "我写的。" };
    const { body } = await as("editor")("POST", "/api/publication/changes", { type, id, fields });
    expect(body.changes).toMatchObject([{ path: "summary", label: "一句话说明" }]);
  });
});

describe("Back to a version that was handed in", () => {
  it("makes it the draft again and changes nothing for residents", async () => {
    await save({ summary: "交上去的说明。" });
    const { body } = await step(as("editor"), type, id, "submit");
    for (const role of ["firstReviewer", "secondReviewer", "finalReviewer"] as const)
      await step(as(role), type, id, "approve");
    await save({ summary: "后来改坏的。", title: "改坏的名字" });
    const live = await cms.live();

    const wish = { type, id, sha256: body.sha256 };
    const restore = (role: Role) => as(role)("POST", "/api/publication/restore", wish);
    expect((await restore("firstReviewer")).status).toBe(403);
    expect((await restore("editor")).status).toBe(200);
    expect((await open()).summary).toBe("交上去的说明。");
    expect(await cms.live()).toBe(live);
    const standing = await as("editor")("GET", `/api/publication/${type}/${id}`);
    expect(standing.body.savedSha256).toBe(body.sha256);
  });

  it("knows only versions of this document", async () => {
    const wish = { type, id, sha256: "f".repeat(64) };
    expect((await as("editor")("POST", "/api/publication/restore", wish)).status).toBe(404);
  });
});
