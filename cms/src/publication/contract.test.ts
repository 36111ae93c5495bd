import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Role, roleNames } from "../people/roles.ts";
import { type Caller, startTestCms, type TestCms } from "../testCms.ts";
import { createDraft, step } from "../testDocuments.ts";

let cms: TestCms;
const callers = new Map<Role, Caller>();
const as = (role: Role): Caller => callers.get(role) ?? cms.anonymous;
const reviewers = ["firstReviewer", "secondReviewer", "finalReviewer"] as const;

/** The demo organisation, live: other documents need somebody who answers for them. */
let organisation: string;

async function approveAll(type: "organisation" | "street", id: string): Promise<void> {
  for (const role of reviewers) {
    const { status, body } = await step(as(role), type, id, "approve");
    if (status !== 200) throw new Error(JSON.stringify(body));
  }
}

const owner = () => ({ owner: { type: "organisation", id: organisation } });
const standing = async (type: string, id: string) =>
  (await as("editor")("GET", `/api/publication/${type}/${id}`)).body;

beforeAll(async () => {
  cms = await startTestCms();
  for (const role of roleNames) callers.set(role, await cms.as(role));
  organisation = await createDraft(as("editor"), "organisation");
  await step(as("editor"), "organisation", organisation, "submit");
  await approveAll("organisation", organisation);
});
afterAll(() => cms.stop());

describe("From draft to residents and back", () => {
  it("each step answers with the state that the ledger then has", async () => {
    const id = await createDraft(as("editor"), "street", owner());
    const answers = [await step(as("editor"), "street", id, "submit")];
    for (const role of reviewers) answers.push(await step(as(role), "street", id, "approve"));
    const comment = "社区调整，内容不再适用。";
    answers.push(await step(as("finalReviewer"), "street", id, "withdraw", { comment }));
    expect(answers.map(({ status, body }) => [status, body.state])).toEqual([
      [200, "submitted"],
      [200, "firstApproved"],
      [200, "secondApproved"],
      [200, "published"],
      [200, "withdrawn"],
    ]);
    expect(answers.map(({ body }) => typeof body.seq)).toEqual([
      "undefined",
      "undefined",
      "undefined",
      "number",
      "number",
    ]);
    expect(await standing("street", id)).toMatchObject({ state: "withdrawn", liveSha256: null });
  });

  it("what was saved after submitting is not what is published", async () => {
    const id = await createDraft(as("editor"), "street", owner());
    await step(as("editor"), "street", id, "submit");
    await as("editor")("PATCH", `/api/streets/${id}`, { title: "提交之后改的标题" });
    const pending = await standing("street", id);
    expect(pending.savedSha256).not.toBe(pending.draftSha256);
    await approveAll("street", id);
    expect(await cms.live()).not.toContain("提交之后改的标题");
  });
});

describe("A submission names what is missing, in the words of the form", () => {
  it("in the answer and before it, in the panel", async () => {
    const created = await as("editor")("POST", "/api/guides", { title: "老年人优待卡" });
    const { id } = created.body.doc as { id: string };
    const { status, body } = await step(as("editor"), "guide", id, "submit");
    const error = body.error as { code: string; message: string; missing: { path: string }[] };
    expect([status, error.code]).toEqual([422, "incomplete"]);
    expect(error.missing).toContainEqual({
      path: "summary",
      label: "一句话说明",
      message: "一句话说明：没有填写",
    });
    expect(error.missing.map(({ path }) => path)).toContain("materials");
    expect((await standing("guide", id)).missing).toEqual(error.missing);
  });

  it("a link to something that nobody has submitted", async () => {
    const other = await createDraft(as("editor"), "organisation", { title: "还在写的单位" });
    const id = await createDraft(as("editor"), "street", {
      owner: { type: "organisation", id: other },
    });
    const { status, body } = await step(as("editor"), "street", id, "submit");
    const { missing } = body.error as { missing: { path: string; message: string }[] };
    expect(status).toBe(422);
    expect(missing).toMatchObject([{ path: "owner" }]);
    expect(missing[0]?.message).toMatch(/^负责单位：“还在写的单位”还没有提交/);

    await step(as("editor"), "organisation", other, "submit");
    expect((await step(as("editor"), "street", id, "submit")).status).toBe(200);
  });
});

describe("Who wrote may not review", () => {
  it("also when somebody else handed it in, and whatever the request claims", async () => {
    const reviewer = await cms.payload.find({
      collection: "users",
      where: { name: { equals: "一审" } },
    });
    const person = String(reviewer.docs[0]?.id);
    const grant = { person, role: "editor", change: "grant" };
    expect((await as("admin")("POST", "/api/publication/roles/propose", grant)).body).toEqual({
      state: "done",
    });

    const id = await createDraft(as("editor"), "street", owner());
    const claim = { title: "一审改过的标题", editedBy: randomUUID() };
    expect((await as("firstReviewer")("PATCH", `/api/streets/${id}`, claim)).status).toBe(200);
    await as("editor")("PATCH", `/api/streets/${id}`, { summary: "最后保存的是编辑。" });
    await step(as("editor"), "street", id, "submit");
    const { status, body } = await step(as("firstReviewer"), "street", id, "approve");
    expect([status, (body.error as { code: string }).code]).toEqual([403, "ownWork"]);
  });
});

describe("Ids and addresses", () => {
  it("an id sent along by a client is ignored", async () => {
    const id = randomUUID();
    const created = await as("editor")("POST", "/api/streets", { id, title: "某街道" });
    expect((created.body.doc as { id: string }).id).not.toBe(id);
  });

  it("the address is made from the title, with a number when it is taken", async () => {
    const titles = [{ title: "青年夜校" }, { title: "青年夜校" }, { title: "青年夜校" }];
    const slugs: unknown[] = [];
    for (const body of titles)
      slugs.push(
        ((await as("editor")("POST", "/api/policies", body)).body.doc as { slug: unknown }).slug,
      );
    expect(slugs).toEqual(["qingnian-yexiao", "qingnian-yexiao-2", "qingnian-yexiao-3"]);
  });

  it("it can be changed until residents have seen it, then no more", async () => {
    const id = await createDraft(as("editor"), "organisation");
    const address = `/api/organisations/${id}`;
    expect((await as("editor")("PATCH", address, { slug: "xin-mingzi" })).status).toBe(200);
    await step(as("editor"), "organisation", id, "submit");
    await approveAll("organisation", id);
    const { status, body } = await as("editor")("PATCH", address, { slug: "lao-mingzi" });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain("网址名“xin-mingzi”不能再改");
    const emptied = await as("editor")("PATCH", address, { slug: "" });
    expect((emptied.body.doc as { slug: unknown }).slug).toBe("xin-mingzi");
  });

  it("a link to something that does not exist is refused with a reason", async () => {
    for (const nowhere of [randomUUID(), "nonsense"]) {
      const body = { title: "某街道", owner: nowhere };
      const answer = await as("editor")("POST", "/api/streets", body);
      expect([answer.status, JSON.stringify(answer.body)]).toEqual([
        400,
        expect.stringContaining("选中的内容不存在"),
      ]);
    }
  });

  it("an address with spaces or capitals is refused in Chinese", async () => {
    const { status, body } = await as("editor")("POST", "/api/streets", {
      title: "街",
      slug: "A B",
    });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain("只用小写字母、数字和连字符");
  });
});

describe("Requests that make no sense get a reason in Chinese", () => {
  const submit = (more: object) => ({
    type: "organisation",
    id: organisation,
    action: "submit",
    ...more,
  });
  it.each<[string, Role, () => object, number, string]>([
    ["an unknown type", "editor", () => submit({ type: "poem" }), 404, "unknownDocument"],
    ["an id that is none", "editor", () => submit({ id: "7" }), 404, "unknownDocument"],
    [
      "a document that does not exist",
      "editor",
      () => submit({ id: randomUUID() }),
      404,
      "unknownDocument",
    ],
    ["an unknown action", "editor", () => submit({ action: "delete" }), 422, "unknownAction"],
    ["no action", "editor", () => submit({ action: undefined }), 422, "invalidRequest"],
    [
      "a time that is none",
      "finalReviewer",
      () => submit({ action: "schedule", at: "tomorrow" }),
      422,
      "invalidRequest",
    ],
    ["nothing new", "editor", () => submit({}), 409, "sameAsLive"],
    [
      "an old version",
      "finalReviewer",
      () => submit({ action: "withdraw", sha256: "0".repeat(64), comment: "旧" }),
      409,
      "staleRevision",
    ],
    ["somebody else's step", "proofreader", () => submit({}), 403, "notYourRole"],
  ])("%s", async (_, role, body, status, code) => {
    const answer = await as(role)("POST", "/api/publication/transition", body());
    const error = answer.body.error as { code: string; message: string };
    expect([answer.status, error.code]).toEqual([status, code]);
    expect(error.message).toMatch(/[\u4e00-\u9fff]/);
  });

  it.each([
    ["declared as text, as a form of another site could send it", "text/plain", submit],
    ["no JSON at all", "application/json", () => "{"],
  ])("%s", async (_, type, body) => {
    const headers = { Authorization: await cms.authorization("editor"), "Content-Type": type };
    const content = body({});
    const text = typeof content === "string" ? content : JSON.stringify(content);
    const address = `${cms.url}/api/publication/transition`;
    const response = await cms.send(new Request(address, { method: "POST", headers, body: text }));
    const { error } = (await response.json()) as { error: { code: string } };
    expect([response.status, error.code]).toEqual([422, "notJson"]);
  });
});

describe("A page of another site", () => {
  const request = async (origin: string) => {
    const cookie = `payload-token=${(await cms.authorization("editor")).replace("JWT ", "")}`;
    const headers = { Cookie: cookie, Origin: origin, "Content-Type": "application/json" };
    const body = JSON.stringify({ type: "organisation", id: organisation, action: "submit" });
    return cms.send(
      new Request(`${cms.url}/api/publication/transition`, { method: "POST", headers, body }),
    );
  };

  it("cannot act with the cookie of somebody who is signed in", async () => {
    expect((await request("https://evil.example")).status).toBe(401);
    expect((await request(cms.url)).status).toBe(409);
  });
});
