import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { alert, openTestLedger, outcome, type TestLedger } from "./testCast.ts";

const minute = 60_000;

describe("alerts end by themselves", () => {
  let desk: TestLedger;
  beforeAll(async () => {
    desk = await openTestLedger();
  });
  afterAll(() => desk.close());

  const type = "alert";
  const stateOf = (id: string) => desk.ledger.stateOf(type, id);
  const from = (ms: number) => new Date(Date.now() + ms);

  async function expedited(expires: Date): Promise<string> {
    const id = randomUUID();
    await desk.step("editor", "expedite", id, {
      ...{ type, content: alert(id, expires), slug: `a-${id}` },
    });
    return id;
  }
  async function published(expires: Date): Promise<string> {
    const id = await expedited(expires);
    await desk.step("dutyReviewer", "approve", id, { type });
    return id;
  }
  const seqsAt = async (now: Date) =>
    (
      await desk.owner.query<{ seqs: string[] }>("SELECT publication.publish_due_at($1) AS seqs", [
        now,
      ])
    ).rows[0]?.seqs ?? [];
  const due = async () =>
    (await desk.publisher.query<{ seqs: string[] }>("SELECT publication.publish_due() AS seqs"))
      .rows[0]?.seqs ?? [];
  const withdrawn = async (id: string) =>
    (
      await desk.publisher.query<{ reason: string; slug: string }>(
        "SELECT reason, slug FROM publication.withdrawn WHERE document_id = $1",
        [id],
      )
    ).rows[0];

  test("at its time, not a millisecond before, once, in nobody's name", async () => {
    const expires = from(30 * minute);
    const id = await published(expires);
    const { liveSha256 } = await stateOf(id);
    expect(await seqsAt(new Date(expires.getTime() - 1))).toEqual([]);
    expect((await stateOf(id)).state).toBe("published");

    expect(await seqsAt(expires)).toHaveLength(1);
    expect(await seqsAt(expires)).toEqual([]);
    expect(await withdrawn(id)).toEqual({ reason: "已到期", slug: `a-${id}` });
    const after = await stateOf(id);
    expect(after).toMatchObject({ state: "withdrawn", liveSha256: null, expiresAt: null });
    expect(after.events.at(-1)).toMatchObject({
      ...{ action: "withdraw", actor: null, role: null },
      ...{ comment: "已到期", sha256: liveSha256 },
    });
    // What went out in a hurry is looked at also now.
    expect(after.tasks).toHaveLength(2);
  });

  test("by the database's clock, also when nobody was there at the time", async () => {
    const [soon, later] = [await published(from(300)), await published(from(30 * minute))];
    expect(await due()).toEqual([]);
    await setTimeout(350);
    expect(await due()).toHaveLength(1);
    expect((await stateOf(soon)).state).toBe("withdrawn");
    expect((await stateOf(later)).state).toBe("published");
    expect(await due()).toEqual([]);

    const [owed] = (await stateOf(soon)).tasks;
    const review = { type, sha256: owed?.sha256 ?? null };
    expect(await desk.step("firstReviewer", "approve", soon, review)).toMatchObject({
      state: "withdrawn",
    });
  });

  test("also one that came by the normal way", async () => {
    const expires = from(20 * minute);
    const id = randomUUID();
    const content = alert(id, expires);
    await desk.step("editor", "submit", id, { type, content, slug: `a-${id}` });
    for (const member of ["firstReviewer", "finalReviewer"] as const)
      await desk.step(member, "approve", id, { type });
    expect(await stateOf(id)).toMatchObject({ state: "published", tasks: [] });
    await seqsAt(expires);
    expect(await withdrawn(id)).toMatchObject({ reason: "已到期" });
  });

  test("a newer version counts by its own end, and the older end does nothing any more", async () => {
    const [first, second] = [from(10 * minute), from(40 * minute)];
    const id = await published(first);
    await desk.step("editor", "expedite", id, { type, content: alert("longer", second) });
    await desk.step("dutyReviewer", "approve", id, { type });
    await seqsAt(first);
    expect((await stateOf(id)).state).toBe("published");
    await seqsAt(second);
    expect((await stateOf(id)).state).toBe("withdrawn");
  });

  test("while a newer version is under review, only the live one goes", async () => {
    const expires = from(10 * minute);
    const id = await published(expires);
    await desk.step("editor", "expedite", id, { type, content: alert("next", from(50 * minute)) });
    await seqsAt(expires);
    const between = await stateOf(id);
    expect(between).toMatchObject({ state: "expedited", liveSha256: null });
    expect(await desk.step("dutyReviewer", "approve", id, { type })).toMatchObject({
      state: "published",
    });
  });

  test("several go in the order of their ends; what a final reviewer withdrew does not go twice", async () => {
    const times = [50, 45, 47].map((minutes) => from(minutes * minute));
    const ids: string[] = [];
    for (const expires of times) ids.push(await published(expires));
    await desk.step("finalReviewer", "withdraw", ids[2] ?? "", { type, comment: "已解除" });
    const seqs = await seqsAt(from(55 * minute));
    const { rows } = await desk.publisher.query<{ document_id: string }>(
      `SELECT document_id FROM publication.publication
       WHERE seq = ANY ($1) AND document_id = ANY ($2) ORDER BY seq`,
      [seqs, ids],
    );
    expect(rows.map((row) => row.document_id)).toEqual([ids[1], ids[0]]);
    expect(await withdrawn(ids[2] ?? "")).toMatchObject({ reason: "已解除" });
  });

  test("what ended while it waited for approval is refused: hand it in again with another end", async () => {
    const id = await expedited(from(200));
    const normal = randomUUID();
    const content = alert(normal, from(200));
    await desk.step("editor", "submit", normal, { type, content, slug: `a-${normal}` });
    await setTimeout(250);
    const expired = { status: 409, code: "expired" };
    expect(outcome(await desk.step("dutyReviewer", "approve", id, { type }))).toEqual(expired);
    const late = await desk.step("firstReviewer", "approve", normal, { type });
    expect(outcome(late)).toEqual(expired);
    expect((await stateOf(id)).state).toBe("expedited");
    expect(await desk.step("dutyReviewer", "return", id, { type })).toMatchObject({
      state: "returned",
    });
  });

  describe("a scheduled one", () => {
    async function scheduled(at: Date, expires: Date): Promise<string> {
      const id = randomUUID();
      const content = alert(id, expires);
      await desk.step("editor", "submit", id, { type, content, slug: `a-${id}` });
      await desk.step("firstReviewer", "approve", id, { type });
      await desk.step("finalReviewer", "schedule", id, { type, at });
      await desk.step("finalReviewer", "approve", id, { type });
      return id;
    }

    test("is not scheduled for after its end", async () => {
      const expires = from(10 * minute);
      const id = randomUUID();
      const content = alert(id, expires);
      await desk.step("editor", "submit", id, { type, content, slug: `a-${id}` });
      const schedule = (at: Date) => desk.step("finalReviewer", "schedule", id, { type, at });
      expect(outcome(await schedule(expires))).toEqual({ status: 422, code: "timeAfterExpiry" });
      expect(outcome(await schedule(from(9 * minute))).status).toBe(200);
    });

    test("never goes out when nobody was there between its time and its end", async () => {
      const id = await scheduled(from(5 * minute), from(10 * minute));
      expect((await stateOf(id)).state).toBe("scheduled");
      expect(await seqsAt(from(20 * minute))).toEqual([]);
      const after = await stateOf(id);
      expect(after).toMatchObject({ state: "returned", liveSha256: null });
      expect(after.events.at(-1)).toMatchObject({
        ...{ action: "return", actor: null, comment: "已到期" },
      });
    });

    test("goes out and ends at its own times", async () => {
      const id = await scheduled(from(5 * minute), from(10 * minute));
      await seqsAt(from(6 * minute));
      expect((await stateOf(id)).state).toBe("published");
      await seqsAt(from(11 * minute));
      expect((await stateOf(id)).state).toBe("withdrawn");
    });
  });

  test("the chain holds over all of this", async () => {
    const { rows } = await desk.owner.query("SELECT publication.verify_chain() AS broken");
    expect(rows).toEqual([{ broken: null }]);
  });
});
