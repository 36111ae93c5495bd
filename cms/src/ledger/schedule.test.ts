import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { guide, openTestLedger, outcome, type TestLedger } from "./testCast.ts";

describe("scheduled publication", () => {
  let desk: TestLedger;
  beforeAll(async () => {
    desk = await openTestLedger();
  });
  afterAll(() => desk.close());

  const stateOf = (id: string) => desk.ledger.stateOf("guide", id);
  const inTheFuture = (ms: number) => new Date(Date.now() + ms);

  /** The owner's variant with a clock of its own. */
  async function publishDueAt(now: Date): Promise<string[]> {
    const answer = await desk.owner.query<{ seqs: string[] }>(
      "SELECT publication.publish_due_at($1) AS seqs",
      [now],
    );
    return answer.rows[0]?.seqs ?? [];
  }

  test.each(["submitted", "firstApproved", "secondApproved"] as const)(
    "a time set when %s waits for the last approval, then for the time",
    async (state) => {
      const id = await desk.guideIn(state);
      const at = inTheFuture(3_600_000);
      expect(await desk.step("finalReviewer", "schedule", id, { at })).toMatchObject({ state });
      expect((await stateOf(id)).scheduledAt).toBe(at.toISOString());
      await desk.approve(id);
      expect(await stateOf(id)).toMatchObject({ state: "scheduled", liveSha256: null });

      expect(await publishDueAt(new Date(at.getTime() - 1))).toEqual([]);
      expect((await stateOf(id)).state).toBe("scheduled");
      expect(await publishDueAt(at)).toHaveLength(1);
      expect(await publishDueAt(at)).toEqual([]);
      const after = await stateOf(id);
      expect(after.state).toBe("published");
      expect(after.events.at(-1)).toMatchObject({ action: "publish", actor: null, role: null });
    },
  );

  test("the publisher does it by the database's clock, also when it was not running in time", async () => {
    const id = await desk.guideIn("secondApproved");
    await desk.step("finalReviewer", "schedule", id, { at: inTheFuture(1500) });
    await desk.step("finalReviewer", "approve", id);
    const due = async () =>
      (await desk.publisher.query<{ seqs: string[] }>("SELECT publication.publish_due() AS seqs"))
        .rows[0]?.seqs;
    expect(await due()).toEqual([]);
    await setTimeout(1550);
    expect(await due()).toHaveLength(1);
    expect((await stateOf(id)).state).toBe("published");
  });

  test("a time that passed during review means at once", async () => {
    const id = await desk.guideIn("secondApproved");
    await desk.step("finalReviewer", "schedule", id, { at: inTheFuture(100) });
    await setTimeout(150);
    expect(await desk.step("finalReviewer", "approve", id)).toMatchObject({ state: "published" });
  });

  test("a time without the last approval publishes nothing", async () => {
    const id = await desk.guideIn("secondApproved");
    await desk.step("finalReviewer", "schedule", id);
    expect(await publishDueAt(inTheFuture(7_200_000))).toEqual([]);
    expect((await stateOf(id)).state).toBe("secondApproved");
  });

  test("publish-now takes the time away before the last approval", async () => {
    const id = await desk.guideIn("secondApproved");
    expect(outcome(await desk.step("finalReviewer", "publish-now", id)).status).toBe(409);
    await desk.step("finalReviewer", "schedule", id);
    expect((await stateOf(id)).next).toContainEqual({
      action: "publish-now",
      role: "finalReviewer",
    });
    expect(await desk.step("finalReviewer", "publish-now", id)).toMatchObject({
      state: "secondApproved",
    });
    expect(await desk.step("finalReviewer", "approve", id)).toMatchObject({ state: "published" });
  });

  test("publish-now publishes what is scheduled", async () => {
    const id = await desk.guideIn("scheduled");
    const { draftSha256 } = await stateOf(id);
    expect(await desk.step("finalReviewer", "publish-now", id)).toMatchObject({
      state: "published",
      sha256: draftSha256,
      seq: expect.any(Number) as number,
    });
    expect(await publishDueAt(inTheFuture(7_200_000))).toEqual([]);
  });

  test("a newer submission takes the scheduled one off the list, an unreviewed text never goes out", async () => {
    const id = await desk.guideIn("scheduled", true);
    const { liveSha256 } = await stateOf(id);
    await desk.submit(id, { content: guide("typed after the approval") });
    expect(await publishDueAt(inTheFuture(7_200_000))).toEqual([]);
    expect(await stateOf(id)).toMatchObject({ state: "submitted", liveSha256, scheduledAt: null });
  });

  test("a returned one is off the list too", async () => {
    const id = await desk.guideIn("scheduled");
    await desk.step("finalReviewer", "return", id);
    expect(await publishDueAt(inTheFuture(7_200_000))).toEqual([]);
    expect((await stateOf(id)).state).toBe("returned");
  });

  test("several go out in the order of their times", async () => {
    const [late, early] = [
      await desk.guideIn("secondApproved"),
      await desk.guideIn("secondApproved"),
    ];
    await desk.step("finalReviewer", "schedule", late, { at: inTheFuture(9_000_000) });
    await desk.step("finalReviewer", "schedule", early, { at: inTheFuture(8_000_000) });
    for (const id of [late, early]) await desk.step("finalReviewer", "approve", id);
    const seqs = await publishDueAt(inTheFuture(10_000_000));
    const order = await desk.publisher.query<{ document_id: string }>(
      "SELECT document_id FROM publication.publication WHERE seq = ANY ($1) ORDER BY seq",
      [seqs],
    );
    expect(order.rows.map((row) => row.document_id)).toEqual([early, late]);
  });

  test.each([
    ["no time", null],
    ["a past time", new Date(Date.now() - 1000)],
  ])("%s is refused", async (_, at) => {
    const id = await desk.guideIn("submitted");
    expect(outcome(await desk.step("finalReviewer", "schedule", id, { at }))).toEqual({
      status: 422,
      code: "timeNotFuture",
    });
  });
});
