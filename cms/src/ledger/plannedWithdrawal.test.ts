import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cast, guide, openTestLedger, outcome, type TestLedger } from "./testCast.ts";

const hour = 3_600_000;

describe("a withdrawal at a time", () => {
  let desk: TestLedger;
  beforeAll(async () => {
    desk = await openTestLedger();
  });
  afterAll(() => desk.close());

  const stateOf = (id: string) => desk.ledger.stateOf("guide", id);
  const inHours = (hours: number) => new Date(Date.now() + hours * hour);
  const lastEvent = async (id: string) => (await stateOf(id)).events.at(-1);
  const plan = (id: string, at: Date, more: object = {}) =>
    desk.step("finalReviewer", "schedule-withdrawal", id, { at, comment: "活动结束", ...more });

  /** The owner's variant with a clock of its own. */
  async function comes(now: Date): Promise<number> {
    const answer = await desk.owner.query<{ seqs: string[] }>(
      "SELECT publication.publish_due_at($1) AS seqs",
      [now],
    );
    return answer.rows[0]?.seqs.length ?? 0;
  }

  test("takes the live version off when its time comes, once, with the reason that was given", async () => {
    const id = await desk.guideIn("published");
    const at = inHours(5);
    expect(outcome(await plan(id, at))).toEqual({ status: 200 });
    expect(await stateOf(id)).toMatchObject({
      state: "published",
      liveWithdrawAt: at.toISOString(),
      draftWithdrawAt: null,
    });
    expect(await comes(new Date(at.getTime() - 1))).toBe(0);
    expect(await comes(at)).toBe(1);
    expect(await comes(at)).toBe(0);
    expect(await stateOf(id)).toMatchObject({ state: "withdrawn", liveWithdrawAt: null });
    expect(await lastEvent(id)).toMatchObject({
      ...{ action: "withdraw", comment: "活动结束", actor: null, role: null },
    });
  });

  test("is set during the review as well, beside the time of publication", async () => {
    const id = await desk.guideIn("secondApproved");
    await desk.step("finalReviewer", "schedule", id, { at: inHours(2) });
    await plan(id, inHours(3));
    expect(await desk.step("finalReviewer", "approve", id)).toMatchObject({ state: "scheduled" });
    const coming = (await desk.ledger.comingUp(inHours(4))).filter((one) => one.id === id);
    expect(coming.map(({ what }) => what)).toEqual(["publish", "withdraw"]);
    expect(await comes(inHours(2.5))).toBe(1);
    expect(await stateOf(id)).toMatchObject({ state: "published", draftWithdrawAt: null });
    expect(await comes(inHours(3.5))).toBe(1);
    expect((await stateOf(id)).state).toBe("withdrawn");
  });

  test("what should have come and gone while nobody was there does not come", async () => {
    const id = await desk.guideIn("secondApproved");
    await desk.step("finalReviewer", "schedule", id, { at: inHours(2) });
    await plan(id, inHours(3));
    await desk.step("finalReviewer", "approve", id);
    expect(await comes(inHours(4))).toBe(0);
    expect(await stateOf(id)).toMatchObject({ state: "returned", liveSha256: null });
  });

  test("belongs to one version: the next one stays, and the book says why", async () => {
    const id = await desk.guideIn("published", true);
    await plan(id, inHours(6));
    await desk.submit(id, { content: guide(`corrected ${id}`) });
    await desk.approve(id);
    const { events, state } = await stateOf(id);
    expect(state).toBe("published");
    expect(events.at(-2)).toMatchObject({
      ...{ action: "cancel-withdrawal", actor: null, comment: "已由新的版本取代" },
    });
    expect(await comes(inHours(7))).toBe(0);
    expect((await stateOf(id)).state).toBe("published");
  });

  test("waits for the live version also while a newer one is under review", async () => {
    const id = await desk.guideIn("firstApproved", true);
    const { liveSha256 } = await stateOf(id);
    await plan(id, inHours(8), { sha256: liveSha256 });
    expect(await stateOf(id)).toMatchObject({
      draftWithdrawAt: null,
      liveWithdrawAt: expect.any(String) as string,
    });
    expect(await comes(inHours(9))).toBe(1);
    expect(await stateOf(id)).toMatchObject({ state: "firstApproved", liveSha256: null });
  });

  test("is gone with a version that is returned or replaced before it is live", async () => {
    const id = await desk.guideIn("submitted", true);
    await plan(id, inHours(10));
    await desk.submit(id, { content: guide(`typed later ${id}`) });
    expect(await stateOf(id)).toMatchObject({ draftWithdrawAt: null, liveWithdrawAt: null });
    expect(await comes(inHours(11))).toBe(0);
  });

  test("can be moved and cancelled, and each is on record", async () => {
    const id = await desk.guideIn("published");
    await plan(id, inHours(12));
    await plan(id, inHours(13), { comment: "延长一小时" });
    expect(outcome(await desk.step("finalReviewer", "cancel-withdrawal", id)).status).toBe(200);
    expect((await stateOf(id)).events.slice(-3)).toMatchObject([
      { action: "schedule-withdrawal", comment: "活动结束" },
      { action: "schedule-withdrawal", comment: "延长一小时" },
      { action: "cancel-withdrawal", details: { withdrawAt: null } },
    ]);
    expect(await comes(inHours(14))).toBe(0);
    expect((await stateOf(id)).state).toBe("published");
    expect(outcome(await desk.step("finalReviewer", "cancel-withdrawal", id)).status).toBe(409);
  });

  test("who wrote a version may end it but not keep it", async () => {
    await desk.grant("otherEditor", "finalReviewer");
    const id = await desk.guideIn("returned");
    await desk.submit(id, { actor: cast.otherEditor });
    await desk.approve(id);
    const later = { at: inHours(1), comment: "到时结束" };
    const own = await desk.step("otherEditor", "schedule-withdrawal", id, later);
    expect(outcome(own).status).toBe(200);
    expect(outcome(await desk.step("otherEditor", "cancel-withdrawal", id)).code).toBe("ownWork");
  });

  test("a time for publication can be moved after the last approval, the version cannot", async () => {
    const id = await desk.guideIn("scheduled");
    const { draftSha256 } = await stateOf(id);
    const at = inHours(20);
    expect(await desk.step("finalReviewer", "schedule", id, { at })).toMatchObject({
      ...{ state: "scheduled", sha256: draftSha256 },
    });
    await comes(new Date(at.getTime() - 1));
    expect((await stateOf(id)).state).toBe("scheduled");
    await comes(at);
    expect((await stateOf(id)).liveSha256).toBe(draftSha256);
  });

  test("the publisher itself sees to it, by the database's clock", async () => {
    const id = await desk.guideIn("published");
    await plan(id, new Date(Date.now() + 1500));
    const due = () => desk.publisher.query("SELECT publication.publish_due()");
    await due();
    expect((await stateOf(id)).state).toBe("published");
    await setTimeout(1550);
    await due();
    expect((await stateOf(id)).state).toBe("withdrawn");
  });

  const refused: [string, object, object][] = [
    ["no reason", { comment: " " }, { status: 422, code: "commentRequired" }],
    ["no time", { at: null }, { status: 422, code: "timeNotFuture" }],
    ["a past time", { at: new Date(Date.now() - 1000) }, { status: 422, code: "timeNotFuture" }],
    ["another version", { sha256: "f".repeat(64) }, { status: 409, code: "staleRevision" }],
    ["an editor", { actor: cast.editor }, { status: 403, code: "notYourRole" }],
    ["a time before the publication", { at: inHours(0.5) }, { status: 422, code: "timesCrossed" }],
  ];
  test.each(refused)("%s is refused, and nothing is planned", async (_, more, answer) => {
    const id = await desk.guideIn("scheduled");
    expect(outcome(await plan(id, inHours(2), more))).toEqual(answer);
    expect((await stateOf(id)).draftWithdrawAt).toBeNull();
  });

  test("a publication after the end, or an approval after it, is refused", async () => {
    const id = await desk.guideIn("secondApproved");
    await plan(id, inHours(1));
    const late = await desk.step("finalReviewer", "schedule", id, { at: inHours(2) });
    expect(outcome(late)).toEqual({ status: 422, code: "timesCrossed" });
    await desk.owner.query(
      "UPDATE publication.submission SET withdraw_at = now() WHERE document_id = $1",
      [id],
    );
    expect(outcome(await desk.step("finalReviewer", "approve", id))).toEqual({
      ...{ status: 409, code: "withdrawalPast" },
    });
  });
});
