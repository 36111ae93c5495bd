import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cast, openTestLedger, outcome, type TestLedger } from "./testCast.ts";

describe("refusals", () => {
  let desk: TestLedger;
  beforeAll(async () => {
    desk = await openTestLedger();
  });
  afterAll(() => desk.close());

  const eventsOf = async (id: string) => (await desk.ledger.stateOf("guide", id)).events;

  test("an attempt by the wrong person is recorded: who, what, why", async () => {
    const id = await desk.guideIn("submitted");
    const { draftSha256 } = await desk.ledger.stateOf("guide", id);
    const answer = await desk.step("editor", "approve", id, { comment: "快点" });
    expect(answer).toEqual({
      error: {
        code: "notYourRole",
        status: 403,
        message: "“通过”要由一审来做，您没有这个角色。",
      },
    });
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      action: "refused",
      actor: "editor",
      comment: "快点",
      sha256: draftSha256,
      details: { action: "approve", code: "notYourRole" },
    });
  });

  test("also that of a stranger on a document nobody has submitted", async () => {
    const id = randomUUID();
    expect(outcome(await desk.submit(id, { actor: cast.nobody }))).toEqual({
      status: 403,
      code: "noRole",
    });
    const state = await desk.ledger.stateOf("guide", id);
    expect(state.state).toBe("draft");
    expect(state.events).toMatchObject([{ action: "refused", actor: null }]);
  });

  test("so is a step on an old version, at the wrong time, or without its reason", async () => {
    const id = await desk.guideIn("submitted");
    const before = (await eventsOf(id)).length;
    const stood = await desk.ledger.stateOf("guide", id);
    await desk.step("firstReviewer", "approve", id, { sha256: "0".repeat(64) });
    await desk.step("finalReviewer", "withdraw", id);
    await desk.step("firstReviewer", "return", id, { comment: null });
    expect((await eventsOf(id)).slice(before)).toMatchObject([
      {
        actor: "firstReviewer",
        details: { action: "approve", code: "staleRevision", status: 409 },
      },
      { actor: "finalReviewer", details: { action: "withdraw", code: "wrongState", status: 409 } },
      {
        actor: "firstReviewer",
        details: { action: "return", code: "commentRequired", status: 422 },
      },
    ]);
    const { events: _events, ...stands } = await desk.ledger.stateOf("guide", id);
    expect(stood).toMatchObject(stands);
  });

  test("and what the CMS refused before it came to the ledger", async () => {
    const id = randomUUID();
    const request = { actor: cast.editor, type: "guide", documentId: id, action: "submit" };
    await desk.ledger.noteRefused(request, { code: "incomplete", status: 422 });
    expect(await eventsOf(id)).toMatchObject([
      { action: "refused", actor: "editor", details: { action: "submit", code: "incomplete" } },
    ]);
    expect((await desk.ledger.stateOf("guide", id)).state).toBe("draft");
  });

  test("an unknown action is refused as such, whoever asks; an unknown document first", async () => {
    const id = await desk.guideIn("submitted");
    for (const action of ["hide", "delete", "", "publish"]) {
      const request = { actor: cast.nobody, type: "guide", action };
      const known = await desk.ledger.transition({ ...request, documentId: id });
      expect(outcome(known)).toEqual({ status: 422, code: "unknownAction" });
      const unknown = await desk.ledger.transition({ ...request, documentId: randomUUID() });
      expect(outcome(unknown)).toEqual({ status: 404, code: "unknownDocument" });
    }
  });

  test("who may not is told so before what is wrong with the version or the form", async () => {
    const id = await desk.guideIn("submitted");
    const nonsense = { sha256: "x", comment: null, at: null };
    expect(outcome(await desk.step("editor", "return", id, nonsense)).status).toBe(403);
    expect(outcome(await desk.step("firstReviewer", "return", id, nonsense)).status).toBe(409);
  });

  test("what a stranger types into a refused request is cut short in the record", async () => {
    const id = await desk.guideIn("submitted");
    await desk.step("editor", "approve", id, { sha256: "<script>", comment: "啊".repeat(9000) });
    const last = (await eventsOf(id)).at(-1);
    expect(last?.sha256).toBeNull();
    expect(last?.comment).toHaveLength(500);
  });

  test("the admin stays out of everything", async () => {
    const id = await desk.guideIn("submitted");
    // As if somebody had got past the rule that admins hold no other role.
    await desk.owner.query("ALTER TABLE publication.person_role DISABLE TRIGGER USER");
    await desk.owner.query(
      "INSERT INTO publication.person_role VALUES ($1, 'firstReviewer', 'admin', 1)",
      [cast.admin],
    );
    expect(outcome(await desk.step("admin", "approve", id))).toEqual({
      status: 403,
      code: "adminStaysOut",
    });
  });

  test("every message says in Chinese what to do, with all its gaps filled in", async () => {
    const rows = await desk.owner.query<{ code: string; message: string }>(
      "SELECT code, message FROM publication.refusal",
    );
    expect(rows.rows.length).toBeGreaterThan(20);
    for (const { code, message } of rows.rows) {
      expect(message.replaceAll("%s", ""), code).toMatch(/^[^A-Za-z%]+。$/);
    }
    const unfilled = await desk.step("editor", "withdraw", await desk.guideIn("published"));
    expect(JSON.stringify(unfilled)).toContain("“撤下”要由三审来做");
  });
});
