import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestLedger, outcome, type TestLedger } from "./testCast.ts";

describe("what the checks warned of", () => {
  let desk: TestLedger;
  beforeAll(async () => {
    desk = await openTestLedger();
  });
  afterAll(() => desk.close());

  const warnings = [
    { check: "wording", path: "title", message: "标题：“帐户”应写作“账户”" },
    { check: "longSentences", path: "summary", message: "一句话说明：这一句有 90 个字" },
  ];
  const lastEvent = async (id: string) => (await desk.ledger.stateOf("guide", id)).events.at(-1);

  test.each([null, "", "  "])("is not handed in without a reason: %j", async (comment) => {
    const id = randomUUID();
    const answer = await desk.submit(id, { warnings, comment });
    expect(outcome(answer)).toEqual({ status: 422, code: "reasonNeeded" });
    expect(answer).toMatchObject({ error: { message: expect.stringContaining("2 处") as string } });
    expect(await desk.ledger.stateOf("guide", id)).toMatchObject({
      state: "draft",
      events: [{ action: "refused", details: { action: "submit", code: "reasonNeeded" } }],
    });
  });

  test("stands in the event, with the reason, and is sealed", async () => {
    const id = randomUUID();
    const comment = "这是文件原名，不改。";
    expect(outcome(await desk.submit(id, { warnings, comment }))).toEqual({ status: 200 });
    expect(await lastEvent(id)).toMatchObject({ action: "submit", comment, details: { warnings } });

    const broken = () =>
      desk.owner.query<{ id: string | null }>("SELECT publication.verify_chain() id");
    expect((await broken()).rows[0]?.id).toBeNull();
    await desk.owner.query("ALTER TABLE publication.event DISABLE TRIGGER USER");
    await desk.owner.query(
      "UPDATE publication.event SET details = details - 'warnings' WHERE details ? 'warnings'",
    );
    expect((await broken()).rows[0]?.id).not.toBeNull();
  });

  test("leaves no trace where there was nothing, and asks for no reason", async () => {
    const id = randomUUID();
    expect(outcome(await desk.submit(id, { warnings: [], comment: null }))).toEqual({
      status: 200,
    });
    expect((await lastEvent(id))?.details).not.toHaveProperty("warnings");
  });

  test("asks nothing of a reviewer", async () => {
    const id = randomUUID();
    await desk.submit(id, { warnings });
    const answer = await desk.step("firstReviewer", "approve", id, { comment: null });
    expect(outcome(answer)).toEqual({ status: 200 });
  });
});
