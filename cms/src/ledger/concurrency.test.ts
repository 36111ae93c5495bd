import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cast, openTestLedger, outcome, type TestLedger } from "./testCast.ts";

describe("many people at once", () => {
  let desk: TestLedger;
  beforeAll(async () => {
    desk = await openTestLedger();
  });
  afterAll(() => desk.close());

  test("of two approvals of the same stage one counts", async () => {
    for (let round = 0; round < 5; round++) {
      const id = await desk.guideIn("submitted");
      const answers = await Promise.all([
        desk.step("firstReviewer", "approve", id),
        desk.step("otherFirstReviewer", "approve", id),
      ]);
      expect(answers.map((answer) => outcome(answer).status).sort()).toEqual([200, 403]);
      const { state, events } = await desk.ledger.stateOf("guide", id);
      expect(state).toBe("firstApproved");
      expect(events.filter(({ action }) => action === "approve")).toHaveLength(1);
    }
  });

  test("an approval and a newer version: the newer version is never approved unseen", async () => {
    for (let round = 0; round < 5; round++) {
      const id = await desk.guideIn("secondApproved");
      const [approved] = await Promise.all([
        desk.step("finalReviewer", "approve", id),
        desk.submit(id, { content: `{"round":${String(round)}}` }),
      ]);
      const { state, liveSha256 } = await desk.ledger.stateOf("guide", id);
      expect(state).toBe("submitted");
      expect(liveSha256).toBe("error" in approved ? null : approved.sha256);
    }
  });

  test("of two documents that want the same slug one gets it", async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => desk.submit(randomUUID(), { slug: "wanted-by-all" })),
    );
    const statuses = answers.map((answer) => outcome(answer).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(9);
  });

  test("a scheduled version is published once, by however many publishers", async () => {
    await desk.guideIn("scheduled");
    const due = "SELECT publication.publish_due_at(now() + interval '1 day') AS seqs";
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => desk.owner.query<{ seqs: string[] }>(due)),
    );
    expect(answers.flatMap((answer) => answer.rows[0]?.seqs ?? [])).toHaveLength(1);
  });

  test("sequence numbers have no gaps and appear in their order", async () => {
    const ids: string[] = [];
    for (let number = 0; number < 20; number++) ids.push(await desk.guideIn("secondApproved"));
    const hashes = await Promise.all(
      ids.map(async (id) => (await desk.ledger.stateOf("guide", id)).draftSha256),
    );
    const busy = { now: true };
    const reader = (async () => {
      // Somebody who has seen seq n must already see all before it.
      while (busy.now) {
        const seen = await desk.publisher.query<{ last: string; number: string }>(
          "SELECT coalesce(max(seq), 0) AS last, count(*) AS number FROM publication.publication",
        );
        expect(seen.rows[0]?.number).toBe(seen.rows[0]?.last);
      }
    })();
    const answers = await Promise.all(
      ids.map((documentId, index) =>
        desk.ledger.transition({
          actor: cast.finalReviewer,
          type: "guide",
          documentId,
          action: "approve",
          sha256: hashes[index] ?? null,
        }),
      ),
    );
    busy.now = false;
    await reader;
    const seqs = answers.map((answer) => ("seq" in answer ? Number(answer.seq) : Number.NaN));
    const lowest = Math.min(...seqs);
    expect(seqs.toSorted((a, b) => a - b)).toEqual(ids.map((_, index) => lowest + index));
    const broken = await desk.owner.query("SELECT publication.verify_chain() AS broken");
    expect(broken.rows).toEqual([{ broken: null }]);
  });
});
