import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { alertSteps } from "./testAlerts.ts";
import { openTestLedger, type TestLedger } from "./testCast.ts";

describe("an alert that names earlier ones", () => {
  let desk: TestLedger;
  beforeAll(async () => {
    desk = await openTestLedger();
  });
  afterAll(() => desk.close());
  const { step, expedite, stateOf } = alertSteps(() => desk);

  const naming = (msgType: string, ids: string[], type = "alert") =>
    JSON.stringify({
      expires: new Date(Date.now() + 3_600_000).toISOString(),
      msgType,
      earlierAlerts: ids.map((id) => ({ type, id })),
    });

  test.each(["Update", "Cancel"])("takes them off when it goes live: %s", async (msgType) => {
    const first = await desk.alertIn("published");
    const second = await desk.alertIn("published");
    const untouched = await desk.alertIn("published");
    const waiting = await desk.alertIn("submitted", true);
    const id = randomUUID();
    await expedite(id, { content: naming(msgType, [first, second, waiting, id, randomUUID()]) });
    expect((await stateOf(first)).state).toBe("published");
    const { seq = 0 } = (await step("dutyReviewer", "approve", id)) as { seq?: number };
    const { rows } = await desk.publisher.query(
      "SELECT document_id, reason FROM publication.publication WHERE seq > $1 ORDER BY seq",
      [seq],
    );
    const reason = "已由新的公告取代";
    expect(rows).toEqual([first, second, waiting].map((gone) => ({ document_id: gone, reason })));
    expect((await stateOf(first)).events.at(-1)).toMatchObject({ actor: null, comment: reason });
    expect((await stateOf(waiting)).state).toBe("submitted");
    for (const stays of [untouched, id])
      expect(await stateOf(stays)).toMatchObject({ state: "published" });
  });

  test("leaves them when it is a new alert of its own, and never touches other types", async () => {
    const earlier = await desk.alertIn("published");
    const id = randomUUID();
    await expedite(id, { content: naming("Alert", [earlier]) });
    await step("dutyReviewer", "approve", id);
    expect((await stateOf(earlier)).state).toBe("published");

    const [guideId, other] = [await desk.guideIn("published"), await desk.guideIn("submitted")];
    await desk.submit(other, { content: naming("Cancel", [guideId], "guide") });
    await desk.approve(other);
    await expedite(randomUUID(), { content: naming("Cancel", [guideId], "guide") });
    expect((await desk.ledger.stateOf("guide", guideId)).state).toBe("published");
  });
});
