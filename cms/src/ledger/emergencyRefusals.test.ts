import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { alertSteps } from "./testAlerts.ts";
import { alert, guide, openTestLedger, outcome, type TestLedger } from "./testCast.ts";

describe("what the emergency lane refuses", () => {
  let desk: TestLedger;
  beforeAll(async () => {
    desk = await openTestLedger();
  });
  afterAll(() => desk.close());
  const { step, expedite } = alertSteps(() => desk);

  test.each(["draft", "submitted", "published"] as const)(
    "a guide (%s), whoever asks: the lane is for alerts",
    async (state) => {
      const id = await desk.guideIn(state);
      for (const member of ["editor", "dutyReviewer", "nobody"] as const) {
        const answer = await desk.step(member, "expedite", id, { content: guide("hurry") });
        expect(outcome(answer)).toEqual({ status: 422, code: "notForType" });
      }
      expect((await desk.ledger.stateOf("guide", id)).next.map(({ action }) => action))
        .not //
        .toContain("expedite");
    },
  );

  test("a guide that says when it ends still needs its three reviewers", async () => {
    const id = randomUUID();
    await desk.submit(id, { content: alert("a guide with an end") });
    expect((await desk.ledger.stateOf("guide", id)).stages).toHaveLength(3);
    expect(outcome(await desk.step("dutyReviewer", "approve", id)).status).toBe(403);
  });

  test.each([
    ["no reason", { comment: "  " }, "commentRequired"],
    ["no end", { content: '{"headline":"x"}' }, "expiryMissing"],
    ["an end without a zone", { content: '{"expires":"2099-01-01T00:00:00"}' }, "expiryMissing"],
    ["an end in words", { content: '{"expires":"infinity"}' }, "expiryMissing"],
    ["a day that is none", { content: '{"expires":"2099-02-30T00:00:00Z"}' }, "expiryMissing"],
    ["an end in the past", { content: alert("x", new Date(Date.now() - 1)) }, "expiryPast"],
    ["nothing readable", { content: "{" }, "contentInvalid"],
    ["no address", { slug: null }, "slugInvalid"],
  ])("%s", async (_, more, code) => {
    expect(outcome(await expedite(randomUUID(), more))).toEqual({ status: 422, code });
  });

  test("the normal way asks for an end as well", async () => {
    const id = randomUUID();
    const more = { content: '{"headline":"x"}', slug: `a-${id}` };
    expect(outcome(await step("editor", "submit", id, more))).toEqual({
      status: 422,
      code: "expiryMissing",
    });
  });

  test("what is live already", async () => {
    const id = randomUUID();
    const content = alert("same");
    await expedite(id, { content });
    await step("dutyReviewer", "approve", id);
    expect(outcome(await expedite(id, { content })).code).toBe("sameAsLive");
  });
});
