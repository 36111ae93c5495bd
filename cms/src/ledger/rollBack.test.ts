import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { alert, guide, openTestLedger, type TestLedger } from "./testCast.ts";

interface Row {
  document_id: string;
  sha256?: string;
  seq: string;
  content?: string;
}

describe("a roll-back", () => {
  let desk: TestLedger;
  let then: number;
  const ids = {
    kept: "",
    changed: "",
    withdrawn: "",
    returned: "",
    later: "",
    over: "",
    warning: "",
  };

  const seqNow = async () =>
    Number(
      (await desk.owner.query<{ seq: string }>("SELECT seq FROM publication.head")).rows[0]?.seq,
    );
  const rollBack = async (toSeq: number | null, by = "张三", why = "改错了一批") =>
    (
      await desk.owner.query<{ answer: Record<string, unknown> }>(
        "SELECT publication.roll_back($1, $2, $3) AS answer",
        [toSeq, by, why],
      )
    ).rows[0]?.answer ?? {};
  const rows = async (what: "live" | "withdrawn") =>
    (
      await desk.publisher.query<Row>(`SELECT * FROM publication.shown_${what}($1, $2)`, [
        then,
        await seqNow(),
      ])
    ).rows;
  const warning = async () => {
    const id = randomUUID();
    const content = alert(id);
    await desk.step("editor", "expedite", id, { type: "alert", content, slug: `a-${id}` });
    await desk.step("dutyReviewer", "approve", id, { type: "alert" });
    return id;
  };
  const publish = async (id: string, text: string) => {
    await desk.submit(id, { content: guide(text), slug: null });
    await desk.approve(id);
  };

  beforeAll(async () => {
    desk = await openTestLedger();
    for (const name of ["kept", "changed", "withdrawn", "returned"] as const)
      ids[name] = await desk.guideIn("published");
    ids.over = await warning();
    then = await seqNow();
    await publish(ids.changed, "changed");
    await desk.step("finalReviewer", "withdraw", ids.withdrawn, { comment: "含有个人信息" });
    await desk.step("finalReviewer", "withdraw", ids.returned, { comment: "含有个人信息" });
    await publish(ids.returned, "without personal data");
    ids.later = await desk.guideIn("published");
    await desk.step("finalReviewer", "withdraw", ids.over, { type: "alert" });
    ids.warning = await warning();
  });
  afterAll(() => desk.close());

  test.each([0, -1, 10_000])(
    "to the state %i, which does not exist, is refused with the range",
    async (seq) => {
      expect((await rollBack(seq)).error).toMatch(/no state .* holds the states 1 to \d+/);
    },
  );

  test("is refused without a name or a reason, and its end when there is none", async () => {
    expect(await rollBack(then, " ")).toHaveProperty("error");
    expect(await rollBack(then, "张三", "")).toHaveProperty("error");
    expect((await rollBack(null)).error).toMatch(/shows the present/);
  });

  test("belongs to the owner of the ledger: neither the CMS nor the publisher can do it", async () => {
    const query = "SELECT publication.roll_back(1, 'x', 'x')";
    for (const role of [desk.cms, desk.publisher])
      await expect(role.query(query)).rejects.toThrow("permission denied");
  });

  test("shows the versions of then, but never again what was withdrawn since", async () => {
    const live = await rows("live");
    const text = (id: string) => live.find((row) => row.document_id === id)?.content;
    expect(text(ids.kept)).toBeDefined();
    expect(text(ids.changed)).toBe(guide(`second version of ${ids.changed}`));
    expect(text(ids.withdrawn)).toBeUndefined();
    expect(text(ids.returned)).toBeUndefined();
    expect(text(ids.later)).toBeUndefined();
    const notices = (await rows("withdrawn")).map((row) => row.document_id);
    expect(notices).toEqual(expect.arrayContaining([ids.withdrawn, ids.returned, ids.over]));
    expect(notices).not.toContain(ids.later);
  });

  test("leaves the alerts as they are now", async () => {
    const live = (await rows("live")).map((row) => row.document_id);
    expect(live).toContain(ids.warning);
    expect(live).not.toContain(ids.over);
  });

  test("lets through what happens to alerts and what is withdrawn, and nothing else", async () => {
    const { rows: changes } = await desk.publisher.query<Row & { op: string }>(
      "SELECT * FROM publication.shown_changes($1, $1)",
      [then],
    );
    expect(changes.map(({ op, document_id }) => [op, document_id])).toEqual([
      ["withdraw", ids.withdrawn],
      ["withdraw", ids.returned],
      ["withdraw", ids.over],
      ["put", ids.warning],
    ]);
  });

  test("is one line of the book with who, when and why, and cannot be rewritten", async () => {
    const answer = await rollBack(then);
    expect(answer).toMatchObject({ toSeq: then, effect: { earlier: 1, hidden: 2, keptBack: 2 } });
    const { rows: events } = await desk.owner.query(
      `SELECT e.actor_label, e.action, e.comment, r.to_seq, e.at = r.at AS together
       FROM publication.roll_back r JOIN publication.event e ON e.id = r.event`,
    );
    expect(events).toEqual([
      {
        ...{ actor_label: "张三", action: "roll-back", comment: "改错了一批" },
        ...{ to_seq: String(then), together: true },
      },
    ]);
    const pinned = () => desk.publisher.query("SELECT to_seq FROM publication.pinned()");
    expect((await pinned()).rows).toEqual([{ to_seq: String(then) }]);
    await expect(desk.owner.query("DELETE FROM publication.roll_back")).rejects.toThrow(
      "append-only",
    );
    expect(await rollBack(null)).toEqual({ toSeq: null, seq: await seqNow() });
    expect((await pinned()).rows).toEqual([]);
  });

  test("that was slipped in without its event is found out", async () => {
    const broken = async () =>
      (await desk.owner.query<{ id: string | null }>("SELECT publication.verify_chain() AS id"))
        .rows[0]?.id;
    expect(await broken()).toBeNull();
    await desk.owner.query(
      `INSERT INTO publication.roll_back (to_seq, at, event)
       SELECT 1, at, id FROM publication.event ORDER BY id LIMIT 1`,
    );
    expect(await broken()).toBe("1");
  });
});
