import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cast, guide, openTestLedger, outcome, type TestLedger } from "./testCast.ts";

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

describe("review", () => {
  let desk: TestLedger;
  beforeAll(async () => {
    desk = await openTestLedger();
    // People with two hats, as small districts have them.
    await desk.grant("otherEditor", "firstReviewer");
    await desk.grant("otherEditor", "proofreader");
    await desk.grant("otherEditor", "finalReviewer");
    await desk.grant("firstReviewer", "secondReviewer");
  });
  afterAll(() => desk.close());

  const stateOf = (id: string) => desk.ledger.stateOf("guide", id);

  test("three different reviewers make a guide public, and each step says where it stands", async () => {
    const id = randomUUID();
    const content = guide("new");
    expect(await desk.submit(id, { content })).toEqual({
      state: "submitted",
      sha256: hashOf(content),
    });
    const states = [];
    for (const reviewer of ["firstReviewer", "secondReviewer", "finalReviewer"] as const) {
      states.push(await desk.step(reviewer, "approve", id));
    }
    const sha256 = hashOf(content);
    expect(states).toEqual([
      { state: "firstApproved", sha256 },
      { state: "secondApproved", sha256 },
      { state: "published", sha256, seq: expect.any(Number) as number },
    ]);
    const after = await stateOf(id);
    expect(after).toMatchObject({ state: "published", liveSha256: sha256, draftSha256: null });
    expect(after.events.map(({ action, actor, role }) => [action, actor, role])).toEqual([
      ["submit", "editor", "editor"],
      ["approve", "firstReviewer", "firstReviewer"],
      ["approve", "secondReviewer", "secondReviewer"],
      ["approve", "finalReviewer", "finalReviewer"],
      ["publish", "finalReviewer", "finalReviewer"],
    ]);
  });

  describe("nobody checks their own work", () => {
    test.each([
      ["who submitted it", "otherEditor", []],
      ["who is named as having written on it", "editor", [cast.otherEditor]],
    ] as const)("%s is refused as reviewer and proofreader", async (_, submitter, editors) => {
      const id = randomUUID();
      await desk.step(submitter, "submit", id, {
        content: guide("mine"),
        slug: `own-${id}`,
        editors: [...editors],
      });
      const refused = { status: 403, code: "ownWork" };
      expect(outcome(await desk.step("otherEditor", "proofread", id))).toEqual(refused);
      expect(outcome(await desk.step("otherEditor", "approve", id))).toEqual(refused);
      expect(outcome(await desk.step("otherEditor", "schedule", id))).toEqual(refused);
      expect((await stateOf(id)).state).toBe("submitted");
    });

    test("also not what they wrote into a version that was superseded or returned", async () => {
      const id = randomUUID();
      await desk.step("otherEditor", "submit", id, { content: guide("1"), slug: `old-${id}` });
      await desk.submit(id, { content: guide("2") });
      await desk.step("firstReviewer", "return", id);
      await desk.submit(id, { content: guide("3") });
      expect(outcome(await desk.step("otherEditor", "approve", id)).code).toBe("ownWork");
    });

    test("but what they wrote before the last publication is nobody's draft any more", async () => {
      const id = randomUUID();
      await desk.step("otherEditor", "submit", id, { content: guide("1"), slug: `past-${id}` });
      await desk.approve(id);
      await desk.submit(id, { content: guide("2"), slug: null });
      expect(outcome(await desk.step("otherEditor", "approve", id))).toEqual({ status: 200 });
    });
  });

  test("one person cannot approve two stages, even with both roles", async () => {
    const id = await desk.guideIn("firstApproved");
    expect(outcome(await desk.step("firstReviewer", "approve", id))).toEqual({
      status: 403,
      code: "approvedBefore",
    });
    expect(outcome(await desk.step("secondReviewer", "approve", id))).toEqual({ status: 200 });
  });

  test("a reviewer who has lost the role can no longer approve", async () => {
    const id = await desk.guideIn("submitted");
    const role = { person: cast.otherFirstReviewer, label: "x", role: "firstReviewer" } as const;
    const answer = await desk.ledger.proposeRole(cast.admin, role, "revoke");
    if ("proposal" in answer) await desk.ledger.confirmRole(cast.otherAdmin, answer.proposal);
    expect(outcome(await desk.step("otherFirstReviewer", "approve", id)).status).toBe(403);
  });

  describe("the hash of what the reviewer saw must be that of what is pending", () => {
    test.each([
      ["approve", "firstReviewer"],
      ["return", "firstReviewer"],
      ["proofread", "proofreader"],
      ["schedule", "finalReviewer"],
    ] as const)("%s", async (action, member) => {
      const id = await desk.guideIn("submitted");
      for (const sha256 of [hashOf("something else"), null, undefined]) {
        expect(outcome(await desk.step(member, action, id, { sha256 }))).toEqual({
          status: 409,
          code: "staleRevision",
        });
      }
      expect((await stateOf(id)).state).toBe("submitted");
    });

    test("also when the editor has handed in a newer version meanwhile", async () => {
      const id = await desk.guideIn("submitted");
      const { draftSha256: seen } = await stateOf(id);
      await desk.submit(id, { content: guide("newer") });
      const late = await desk.step("firstReviewer", "approve", id, { sha256: seen });
      expect(outcome(late)).toEqual({ status: 409, code: "staleRevision" });
    });
  });

  test.each([
    ["another version", "newer"],
    ["the very same version", "same"],
  ])("submitting %s again needs all approvals again", async (_, text) => {
    const id = randomUUID();
    await desk.submit(id, { content: guide("same") });
    await desk.approve(id, "secondApproved");
    await desk.submit(id, { content: guide(text) });
    expect((await stateOf(id)).state).toBe("submitted");
    expect(outcome(await desk.step("finalReviewer", "approve", id)).status).toBe(403);
    await desk.approve(id);
    expect(await stateOf(id)).toMatchObject({
      state: "published",
      liveSha256: hashOf(guide(text)),
    });
  });

  test("what is returned can be handed in again, and the reason can be read", async () => {
    const id = await desk.guideIn("secondApproved");
    await desk.step("finalReviewer", "return", id, { comment: "  电话没有核实 " });
    const returned = await stateOf(id);
    expect(returned).toMatchObject({ state: "returned", draftSha256: null });
    expect(returned.events.at(-1)).toMatchObject({ action: "return", comment: "电话没有核实" });
    expect(await desk.submit(id)).toMatchObject({ state: "submitted" });
  });

  test("while a change is under review the older version stays live", async () => {
    const id = await desk.guideIn("secondApproved", true);
    const { liveSha256, draftSha256 } = await stateOf(id);
    expect(liveSha256).toBe(hashOf(guide(`first version of ${id}`)));
    expect(draftSha256).toBe(hashOf(guide(`second version of ${id}`)));
  });
});

describe("review rules of a district", () => {
  let desk: TestLedger;
  beforeAll(async () => {
    desk = await openTestLedger();
    const stages = ["secondReviewer", "finalReviewer"] as const;
    await desk.setRule({ changeClass: "new", stages: [...stages], proofreads: 2 });
  });
  afterAll(() => desk.close());

  test("proofreads come before the first approval, each by another person", async () => {
    const id = await desk.guideIn("submitted");
    const tooEarly = await desk.step("secondReviewer", "approve", id);
    expect(tooEarly).toMatchObject({ error: { status: 409, code: "proofreadsMissing" } });
    expect((await desk.ledger.stateOf("guide", id)).proofreadsMissing).toBe(2);
    expect((await desk.ledger.stateOf("guide", id)).next).not.toContainEqual({
      action: "approve",
      role: "secondReviewer",
    });

    await desk.step("proofreader", "proofread", id);
    expect(outcome(await desk.step("proofreader", "proofread", id))).toEqual({
      status: 409,
      code: "alreadyProofread",
    });
    expect(outcome(await desk.step("secondReviewer", "approve", id)).status).toBe(409);
    await desk.step("otherProofreader", "proofread", id);
    expect(outcome(await desk.step("secondReviewer", "approve", id)).status).toBe(200);
  });

  test("with two stages the second approval publishes; a change follows its own rule", async () => {
    const id = await desk.guideIn("submitted");
    await desk.step("proofreader", "proofread", id);
    await desk.step("otherProofreader", "proofread", id);
    expect(await desk.step("secondReviewer", "approve", id)).toMatchObject({
      state: "firstApproved",
    });
    expect((await desk.ledger.stateOf("guide", id)).stages).toEqual([
      "secondReviewer",
      "finalReviewer",
    ]);
    expect(await desk.step("finalReviewer", "approve", id)).toMatchObject({ state: "published" });

    await desk.submit(id, { content: guide("changed") });
    expect((await desk.ledger.stateOf("guide", id)).stages).toEqual([
      "firstReviewer",
      "secondReviewer",
      "finalReviewer",
    ]);
  });

  test("a review that has begun keeps its rule", async () => {
    const id = await desk.guideIn("submitted");
    await desk.setRule({
      changeClass: "new",
      stages: ["firstReviewer", "secondReviewer", "finalReviewer"],
      proofreads: 0,
    });
    expect(outcome(await desk.step("firstReviewer", "approve", id)).status).toBe(403);
    expect((await desk.ledger.stateOf("guide", id)).proofreadsMissing).toBe(2);
  });
});
