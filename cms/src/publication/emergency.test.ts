import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Role, roleNames } from "../people/roles.ts";
import { type Caller, type Reply, startTestCms, type TestCms } from "../testCms.ts";
import { createDraft, step } from "../testDocuments.ts";

let cms: TestCms;
const callers = new Map<Role, Caller>();
const as = (role: Role): Caller => callers.get(role) ?? cms.anonymous;

beforeAll(async () => {
  cms = await startTestCms();
  for (const role of roleNames) callers.set(role, await cms.as(role));
});
afterAll(() => cms.stop());

const from = (ms: number) => new Date(Date.now() + ms).toISOString();
const hour = 3_600_000;

/** What an app or an editor in a hurry sends: no owner, no address, no date of the next check. */
const urgent = (more: Record<string, unknown> = {}) => ({
  title: "示例公告",
  summary: "只给测试看的示例。",
  headline: "【示例】不是真的公告",
  event: "示例",
  severity: "Severe",
  urgency: "Immediate",
  certainty: "Observed",
  instruction: "示例：不用做什么。",
  effective: from(0),
  expires: from(hour),
  senderName: "示例发布机关",
  areas: [],
  ...more,
});

async function create(more: Record<string, unknown> = {}): Promise<string> {
  const { status, body } = await as("editor")("POST", "/api/alerts", urgent(more));
  if (status !== 201) throw new Error(JSON.stringify(body));
  return String((body.doc as { id: unknown }).id);
}
const over = () => create({ effective: from(-2 * hour), expires: from(-hour) });
const nothing = () => Promise.resolve(randomUUID());
const expedite = (id: string, comment: string | undefined = "来不及按平常顺序审核") =>
  step(as("editor"), "alert", id, "expedite", { comment });
const approve = (role: Role, id: string) => step(as(role), "alert", id, "approve");
const standing = async (id: string) =>
  (await as("editor")("GET", `/api/publication/alert/${id}`)).body;
const codeOf = ({ status, body }: Reply) => [status, (body.error as { code: string }).code];

describe("An alert in a hurry", () => {
  it("is out after two people, and two more look at it afterwards", async () => {
    const id = await create();
    const handedIn = await expedite(id);
    expect(handedIn).toEqual({
      status: 200,
      body: { state: "expedited", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    });
    expect((await standing(id)).next).toContainEqual({ action: "approve", role: "dutyReviewer" });
    expect(await cms.live()).not.toContain("不是真的公告");

    const { status, body } = await approve("dutyReviewer", id);
    expect([status, body.state, typeof body.seq]).toEqual([200, "published", "number"]);
    expect(body.sha256).toBe(handedIn.body.sha256);
    const live = await cms.live();
    expect(live).toContain("不是真的公告");
    expect(live).toContain('"lane":"emergency"');

    const owed = async () => ((await standing(id)).tasks as { role: string }[]).map((t) => t.role);
    expect(await owed()).toEqual(["firstReviewer", "finalReviewer"]);
    expect(codeOf(await approve("secondReviewer", id))).toEqual([403, "notYourRole"]);
    for (const role of ["firstReviewer", "finalReviewer"] as const)
      expect((await approve(role, id)).body).toMatchObject({ state: "published" });
    expect(await owed()).toEqual([]);
    expect(await cms.live()).toBe(live);
  });

  it("needs no title beside its headline, and is in force from now on", async () => {
    const id = await create({ title: undefined, effective: undefined });
    expect((await expedite(id)).status).toBe(200);
    await approve("dutyReviewer", id);
    expect(await cms.live()).toContain(String.raw`\"title\":\"【示例】不是真的公告\"`);
  });

  it("can also go the normal way, with two reviewers", async () => {
    const id = await create();
    expect((await step(as("editor"), "alert", id, "submit")).body.state).toBe("submitted");
    expect((await approve("firstReviewer", id)).body.state).toBe("firstApproved");
    expect((await approve("finalReviewer", id)).body.state).toBe("published");
    expect((await standing(id)).tasks).toEqual([]);
  });

  it("ends by itself; who approves it too late is told so", async () => {
    const id = await create({ expires: from(1500) });
    await expedite(id);
    await setTimeout(1600);
    expect(codeOf(await approve("dutyReviewer", id))).toEqual([409, "expired"]);
  });

  it("an update says which alert it updates, also one that is still waiting", async () => {
    const earlier = await create();
    const id = await create({ msgType: "Update" });
    const { status, body } = await expedite(id);
    const { missing } = body.error as { missing: { path: string }[] };
    expect([status, missing.map(({ path }) => path)]).toEqual([422, ["earlierAlerts"]]);
    await as("editor")("PATCH", `/api/alerts/${id}`, { earlierAlerts: [earlier] });
    await expedite(earlier);
    expect((await expedite(id)).status).toBe(200);
  });
});

describe("The emergency lane refuses", () => {
  it.each<[string, Role, () => Promise<string>, string | undefined, number, string]>([
    ["an alert without a reason", "editor", create, " ", 422, "commentRequired"],
    ["somebody who is no editor", "dutyReviewer", create, "急", 403, "notYourRole"],
    ["the admin", "admin", create, "急", 403, "adminStaysOut"],
    [
      "an alert that names no end",
      "editor",
      () => create({ expires: null }),
      "急",
      422,
      "incomplete",
    ],
    ["one that is over", "editor", over, "急", 422, "expiryPast"],
    ["an alert that does not exist", "editor", nothing, "急", 404, "unknownDocument"],
  ])("%s", async (_, role, made, comment, status, code) => {
    const answer = await step(as(role), "alert", await made(), "expedite", { comment });
    expect(codeOf(answer)).toEqual([status, code]);
  });

  it("everything but alerts, whatever state it is in", async () => {
    const id = await createDraft(as("editor"), "organisation");
    const expediteIt = () => step(as("editor"), "organisation", id, "expedite", { comment: "急" });
    expect(codeOf(await expediteIt())).toEqual([422, "notForType"]);
    await step(as("editor"), "organisation", id, "submit");
    expect(codeOf(await expediteIt())).toEqual([422, "notForType"]);
    const guide = await as("editor")("POST", "/api/guides", { title: "一份没写完的指南" });
    const { id: unfinished } = guide.body.doc as { id: string };
    const answer = await step(as("editor"), "guide", unfinished, "expedite", { comment: "急" });
    expect(answer.status).toBe(422);
  });

  it("the editor who also is on duty", async () => {
    const users = await cms.payload.find({
      collection: "users",
      where: { name: { equals: "值班终审" } },
    });
    const grant = { person: String(users.docs[0]?.id), role: "editor", change: "grant" };
    await as("admin")("POST", "/api/publication/roles/propose", grant);
    const id = await create();
    await as("dutyReviewer")("PATCH", `/api/alerts/${id}`, { summary: "值班终审改过。" });
    await as("editor")("PATCH", `/api/alerts/${id}`, { summary: "最后保存的是编辑。" });
    await expedite(id);
    expect(codeOf(await approve("dutyReviewer", id))).toEqual([403, "ownWork"]);
  });
});
