import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CastMember, cast, openTestLedger, type TestLedger } from "./testCast.ts";

describe("the desk of somebody who works here", () => {
  let desk: TestLedger;
  beforeAll(async () => {
    desk = await openTestLedger();
  });
  afterAll(() => desk.close());

  const waits = async (member: CastMember, id: string) =>
    (await desk.ledger.waitingFor(cast[member]))
      .filter((one) => one.id === id)
      .map(({ action, role }) => `${action} ${role}`);
  const works = async (member: CastMember, id: string) =>
    (await desk.ledger.workOf(cast[member])).find((one) => one.id === id);

  test.each([
    ["submitted", "firstReviewer", "otherFirstReviewer"],
    ["firstApproved", "secondReviewer", undefined],
    ["secondApproved", "finalReviewer", "otherFinalReviewer"],
  ] as const)(
    "a document that is %s waits for the reviewer whose turn it is",
    async (state, ...turn) => {
      const id = await desk.guideIn(state);
      for (const member of Object.keys(cast) as CastMember[]) {
        const expected = turn.includes(member as never) ? [`approve ${turn[0]}`] : [];
        expect(await waits(member, id), member).toEqual(expected);
      }
    },
  );

  test("nobody finds their own work waiting for their review", async () => {
    await desk.grant("otherEditor", "firstReviewer");
    const id = await desk.guideIn("returned");
    await desk.submit(id, { actor: cast.otherEditor });
    expect(await waits("otherEditor", id)).toEqual([]);
    expect(await waits("firstReviewer", id)).toEqual(["approve firstReviewer"]);
  });

  test("a proofread that the rule asks for comes first, and once per person", async () => {
    const stages = ["firstReviewer", "secondReviewer", "finalReviewer"] as const;
    await desk.setRule({ changeClass: "new", stages: [...stages], proofreads: 2 });
    const id = await desk.guideIn("submitted");
    await desk.setRule({ changeClass: "new", stages: [...stages], proofreads: 0 });
    expect(await waits("firstReviewer", id)).toEqual([]);
    expect(await waits("proofreader", id)).toEqual(["proofread proofreader"]);
    await desk.step("proofreader", "proofread", id);
    expect(await waits("proofreader", id)).toEqual([]);
    expect(await waits("otherProofreader", id)).toEqual(["proofread proofreader"]);
    await desk.step("otherProofreader", "proofread", id);
    expect(await waits("firstReviewer", id)).toEqual(["approve firstReviewer"]);
  });

  test("a review that is owed after the emergency lane waits with its deadline", async () => {
    const id = await desk.alertIn("expedited");
    expect(await waits("dutyReviewer", id)).toEqual(["approve dutyReviewer"]);
    await desk.step("dutyReviewer", "approve", id, { type: "alert" });
    expect(await waits("firstReviewer", id)).toEqual(["approve firstReviewer"]);
    const [first] = await desk.ledger.waitingFor(cast.firstReviewer);
    expect(first).toMatchObject({ id, type: "alert" });
    expect(Date.parse(first?.dueAt ?? "")).toBeGreaterThan(Date.now());
  });

  test("an editor sees what is under way, and what came back with its reason", async () => {
    const id = await desk.guideIn("firstApproved");
    expect(await works("editor", id)).toMatchObject({ state: "firstApproved", comment: null });
    expect(await works("otherEditor", id)).toBeUndefined();
    await desk.step("secondReviewer", "return", id, { comment: "电话写错了" });
    expect(await works("editor", id)).toMatchObject({ state: "returned", comment: "电话写错了" });
    expect((await desk.ledger.workOf(cast.editor))[0]?.state).toBe("returned");
  });

  test("what residents see is nobody's work under way", async () => {
    const id = await desk.guideIn("published");
    expect(await works("editor", id)).toBeUndefined();
  });

  test("what comes up: publications, expiries and checks that are due, the next first", async () => {
    const soon = new Date(Date.now() + 3_600_000);
    const planned = await desk.guideIn("secondApproved");
    await desk.step("finalReviewer", "schedule", planned, { at: soon });
    await desk.step("finalReviewer", "approve", planned);
    const ending = await desk.alertIn("published");
    const checked = await desk.guideIn("returned");
    const content = JSON.stringify({ reviewBy: "2026-01-01", title: "老人证怎么办" });
    await desk.submit(checked, { content });
    await desk.approve(checked);
    const before = new Date(Date.now() + 86_400_000);
    const coming = await desk.ledger.comingUp(before);
    const find = (id: string) => coming.find((one) => one.id === id);
    expect(find(planned)).toMatchObject({ what: "publish", at: soon.toISOString() });
    expect(find(ending)).toMatchObject({ what: "expire", type: "alert" });
    expect(find(checked)).toMatchObject({
      ...{ what: "verify", title: "老人证怎么办", at: "2025-12-31T16:00:00.000Z" },
    });
    expect(coming.map(({ at }) => at)).toEqual(coming.map(({ at }) => at).sort());
    expect(await desk.ledger.comingUp(new Date(0))).toEqual([]);
  });

  test("lists learn where their documents stand", async () => {
    const [live, back] = [await desk.guideIn("published"), await desk.guideIn("returned")];
    const unknown = "00000000-0000-4000-8000-00000000abcd";
    expect(await desk.ledger.statesOf("guide", [live, back, unknown])).toEqual({
      [live]: { state: "published", isLive: true },
      [back]: { state: "returned", isLive: false },
    });
  });
});
