import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestLedger, type TestLedger } from "./testCast.ts";

let desk: TestLedger;
let id: string;
let held: number;

beforeAll(async () => {
  desk = await openTestLedger();
  id = await desk.guideIn("published");
  const { rows } = await desk.publisher.query<{ seq: string }>(
    "SELECT max(seq) AS seq FROM publication.publication",
  );
  held = Number(rows[0]?.seq);
});
afterAll(() => desk.close());

interface Changes {
  heldSeq?: number | null;
  shownSeq?: number | null;
  message?: string;
}

/** Raises an alarm about the guide as the publisher. Resolves with since when it has been held. */
async function raise({
  heldSeq = held,
  shownSeq = null,
  message = "太长",
}: Changes = {}): Promise<Date> {
  const values = [`guide/${id}`, "guide", id, heldSeq, shownSeq, "size", "Too long.", message];
  const { rows } = await desk.publisher.query<{ since: Date }>(
    "SELECT publication.raise_alarm($1, $2, $3, $4, $5, $6, $7, $8) AS since",
    values,
  );
  if (!rows[0]) throw new Error("There was no answer.");
  return rows[0].since;
}
const end = () => desk.publisher.query("SELECT publication.end_alarm($1)", [`guide/${id}`]);
const count = async () => {
  const { rows } = await desk.owner.query<{ all: number }>(
    "SELECT count(*)::int AS all FROM publication.alarm",
  );
  return rows[0]?.all ?? 0;
};

describe("An alarm", () => {
  it("is seen by the CMS as soon as the publisher raises it, until the publisher ends it", async () => {
    await raise();
    expect(await desk.ledger.openAlarms()).toMatchObject([
      {
        subject: `guide/${id}`,
        type: "guide",
        documentId: id,
        held: true,
        shown: false,
        message: "太长",
      },
    ]);
    await end();
    expect(await desk.ledger.openAlarms()).toEqual([]);
  });

  it("is one per subject: the same changes nothing, another takes its place", async () => {
    const before = await count();
    const since = await raise();
    expect(await raise()).toEqual(since);
    expect(await count()).toBe(before + 1);
    await raise({ message: "还是太长" });
    expect((await desk.ledger.openAlarms()).map(({ message }) => message)).toEqual(["还是太长"]);
    expect(await count()).toBe(before + 2);
  });

  it("knows since when a version has been held back, whatever was said about it first", async () => {
    const since = await raise({ message: "一" });
    expect(await raise({ message: "二" })).toEqual(since);
  });

  it("stays on record: nobody rewrites it, the owner included", async () => {
    for (const table of ["alarm", "alarm_end"])
      for (const sql of [
        `DELETE FROM publication.${table}`,
        `UPDATE publication.${table} SET ${table === "alarm" ? "message = ''" : "at = now()"}`,
      ])
        await expect(desk.owner.query(sql), sql).rejects.toMatchObject({ code: "42501" });
  });

  it("names a version that is shown only when that came before", async () => {
    await expect(raise({ shownSeq: held })).rejects.toMatchObject({ code: "23514" });
  });

  it("is raised and ended by the publisher alone", async () => {
    for (const role of ["cms"] as const)
      await expect(
        desk[role].query("SELECT publication.end_alarm($1)", [`guide/${id}`]),
      ).rejects.toMatchObject({ code: "42501" });
    await end();
  });
});

it("The history of a document tells its publications, the latest first", async () => {
  await desk.submit(id, { content: JSON.stringify({ summary: "newer" }) });
  await desk.approve(id);
  await desk.step("finalReviewer", "withdraw", id);
  interface Row {
    op: string;
    content: string | null;
    reviewers: { role: string; label: string }[] | null;
  }
  const { rows } = await desk.publisher.query<Row>(
    "SELECT op, content, reviewers FROM publication.history_of('guide', $1)",
    [id],
  );
  const told = rows.map(({ op, content, reviewers }) => [
    op,
    content?.includes("newer"),
    reviewers?.at(-1)?.role,
  ]);
  expect(told).toEqual([
    ["withdraw", undefined, undefined],
    ["put", true, "finalReviewer"],
    ["put", false, "finalReviewer"],
  ]);
});
