import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { guide, openTestLedger, outcome, type TestLedger } from "./testCast.ts";

interface LiveRow {
  document_id: string;
  content: string;
  seq: string;
  first_seq: string;
  published_at: Date;
  updated_at: Date;
  reviewers: unknown;
  slug: string;
  lane: string;
  reason?: string;
}

describe("what residents can read", () => {
  let desk: TestLedger;
  beforeAll(async () => {
    desk = await openTestLedger();
  });
  afterAll(() => desk.close());

  const ask = async (sql: string, ...values: unknown[]) =>
    (await desk.publisher.query<LiveRow>(sql, values)).rows;
  const live = async (id: string) =>
    (await ask("SELECT * FROM publication.live WHERE document_id = $1", id))[0];
  const withdrawn = async (id: string) =>
    (await ask("SELECT * FROM publication.withdrawn WHERE document_id = $1", id))[0];
  const seqNow = async () =>
    Number((await ask("SELECT max(seq) AS seq FROM publication.publication"))[0]?.seq ?? 0);

  async function publish(id: string, text: string): Promise<number> {
    await desk.submit(id, { content: guide(text), slug: null });
    await desk.approve(id);
    return seqNow();
  }

  test("a live document carries its text, its signatures and the times the database set", async () => {
    const before = Date.now();
    const id = await desk.guideIn("published");
    const row = await live(id);
    expect(row).toMatchObject({
      content: guide(`second version of ${id}`),
      slug: `g-${id}`,
      lane: "normal",
      reviewers: [
        { role: "firstReviewer", label: "firstReviewer" },
        { role: "secondReviewer", label: "secondReviewer" },
        { role: "finalReviewer", label: "finalReviewer" },
      ],
    });
    expect(row?.published_at.getTime()).toBeGreaterThan(before - 1000);
    expect(row?.published_at).toEqual(row?.updated_at);
  });

  test("a change keeps the date and the place of the first publication", async () => {
    const id = await desk.guideIn("published");
    const first = await live(id);
    await publish(id, "changed");
    const changed = await live(id);
    expect(changed?.published_at).toEqual(first?.published_at);
    expect(changed?.first_seq).toBe(first?.first_seq);
    expect(changed?.updated_at.getTime()).toBeGreaterThan(first?.updated_at.getTime() ?? 0);
    expect(changed?.content).toBe(guide("changed"));
  });

  test("withdrawing needs the hash of the live version, a reason, and gives a notice without the text", async () => {
    const id = await desk.guideIn("published");
    expect(outcome(await desk.step("finalReviewer", "withdraw", id, { sha256: null }))).toEqual({
      status: 409,
      code: "staleRevision",
    });
    expect(outcome(await desk.step("finalReviewer", "withdraw", id, { comment: " " }))).toEqual({
      status: 422,
      code: "commentRequired",
    });
    expect(await live(id)).toBeDefined();

    const answer = await desk.step("finalReviewer", "withdraw", id, { comment: "政策已废止" });
    expect(answer).toMatchObject({ state: "withdrawn", seq: await seqNow() });
    expect(await live(id)).toBeUndefined();
    const notice = await withdrawn(id);
    expect(notice).toMatchObject({ reason: "政策已废止", slug: `g-${id}` });
    expect(notice).not.toHaveProperty("content");
  });

  test("what was withdrawn can be published again, at its old place", async () => {
    const id = await desk.guideIn("withdrawn");
    const notice = await withdrawn(id);
    await publish(id, "again");
    expect(await withdrawn(id)).toBeUndefined();
    expect(await live(id)).toMatchObject({ content: guide("again"), first_seq: notice?.first_seq });
  });

  test("a newer version under review stays pending when the live one is withdrawn", async () => {
    const id = await desk.guideIn("firstApproved", true);
    const answer = await desk.step("finalReviewer", "withdraw", id);
    expect(answer).toMatchObject({ state: "firstApproved" });
    const state = await desk.ledger.stateOf("guide", id);
    expect(state.liveSha256).toBeNull();
    expect(state.draftSha256).not.toBeNull();
    expect(await live(id)).toBeUndefined();
    await desk.approve(id);
    expect(await live(id)).toMatchObject({ content: guide(`second version of ${id}`) });
  });

  test("an older state can be asked for again and is the same", async () => {
    const id = await desk.guideIn("published");
    const then = await seqNow();
    const at = () => ask("SELECT * FROM publication.live_at($1)", then);
    const before = await at();
    await publish(id, "changed");
    await desk.step("finalReviewer", "withdraw", id);
    expect(await at()).toEqual(before);
    const ids = (rows: LiveRow[]) => rows.map((row) => row.document_id);
    expect(ids(await ask("SELECT * FROM publication.withdrawn_at($1)", then))).not.toContain(id);
    const changes = await ask("SELECT * FROM publication.changes_since($1)", then);
    expect(changes).toMatchObject([
      { op: "put", document_id: id, content: guide("changed") },
      { op: "withdraw", document_id: id, content: null, reason: "因为" },
    ]);
  });

  describe("the publisher", () => {
    let id: string;
    beforeEach(async () => {
      id = await desk.guideIn("secondApproved");
    });

    test("is woken by every publication", async () => {
      const client = await desk.publisher.connect();
      const woken: (string | undefined)[] = [];
      client.on("notification", ({ payload }) => woken.push(payload));
      await client.query("LISTEN publication");
      try {
        await desk.step("finalReviewer", "approve", id);
        await desk.step("finalReviewer", "withdraw", id);
        const last = await seqNow();
        await expect.poll(() => woken).toEqual([String(last - 1), String(last)]);
      } finally {
        client.release(true);
      }
    });

    test("notes its releases, at a time it cannot choose", async () => {
      const insert = (columns: string, values: string) =>
        desk.publisher.query(
          `INSERT INTO publication.release (from_seq, to_seq, manifest_sha256${columns})
           VALUES (0, 1, repeat('a', 64)${values}) RETURNING id`,
        );
      expect((await insert("", "")).rowCount).toBe(1);
      await expect(insert(", at", ", '2001-01-01'")).rejects.toThrow("permission denied");
    });
  });
});
