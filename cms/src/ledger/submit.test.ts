import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { guide, openTestLedger, outcome, type TestLedger } from "./testCast.ts";

describe("submitting", () => {
  let desk: TestLedger;
  beforeAll(async () => {
    desk = await openTestLedger();
  });
  afterAll(() => desk.close());

  test.each([
    ["no content", { content: null }, "contentInvalid"],
    ["empty content", { content: "" }, "contentInvalid"],
    ["what is not JSON", { content: "{" }, "contentInvalid"],
    ["a list", { content: "[]" }, "contentInvalid"],
    ["another document's content", { content: `{"id":"${randomUUID()}"}` }, "contentInvalid"],
    ["content with another slug", { content: `{"slug":"other"}` }, "contentInvalid"],
    ["no slug", { slug: null }, "slugInvalid"],
    ["a slug in Chinese", { slug: "社区" }, "slugInvalid"],
    ["a slug with a path", { slug: "a/b" }, "slugInvalid"],
  ])("%s is refused, and nothing is there but the record of the attempt", async (_, more, code) => {
    const id = randomUUID();
    expect(outcome(await desk.submit(id, more))).toEqual({ status: 422, code });
    const state = await desk.ledger.stateOf("guide", id);
    expect(state).toMatchObject({
      ...{ state: "draft", draftSha256: null, slug: null },
      events: [{ action: "refused", details: { action: "submit", code } }],
    });
  });

  test("the same content as the live one is refused, until it is withdrawn", async () => {
    const id = await desk.guideIn("published");
    const content = guide(`second version of ${id}`);
    expect(outcome(await desk.submit(id, { content }))).toEqual({
      status: 409,
      code: "sameAsLive",
    });
    await desk.step("finalReviewer", "withdraw", id);
    expect(outcome(await desk.submit(id, { content }))).toEqual({ status: 200 });
  });

  test("a slug can change until the first publication and never after, not even when withdrawn", async () => {
    const id = randomUUID();
    await desk.submit(id, { slug: "draft-name" });
    await desk.submit(id, { slug: `final-${id}` });
    await desk.approve(id);
    const later = { content: guide("later"), slug: `other-${id}` };
    const frozen = { status: 409, code: "slugFrozen" };
    expect(outcome(await desk.submit(id, later))).toEqual(frozen);
    await desk.step("finalReviewer", "withdraw", id);
    expect(outcome(await desk.submit(id, later))).toEqual(frozen);
    expect(await desk.ledger.stateOf("guide", id)).toMatchObject({
      slug: `final-${id}`,
      slugFrozen: true,
    });
    expect(outcome(await desk.submit(id, { ...later, slug: null }))).toEqual({ status: 200 });
  });

  describe("two documents of a type never share a slug", () => {
    test.each(["submitted", "scheduled", "published", "withdrawn"] as const)(
      "that of a %s one is taken",
      async (state) => {
        const holder = await desk.guideIn(state);
        expect(outcome(await desk.submit(randomUUID(), { slug: `g-${holder}` }))).toEqual({
          status: 409,
          code: "slugTaken",
        });
      },
    );

    test("that of a returned one that was never live is free, and then taken for its first holder", async () => {
      const holder = await desk.guideIn("returned");
      const other = randomUUID();
      expect(outcome(await desk.submit(other, { slug: `g-${holder}` })).status).toBe(200);
      expect(outcome(await desk.submit(holder)).code).toBe("slugTaken");
    });

    test("another type may use it", async () => {
      const holder = await desk.guideIn("published");
      const policy = await desk.submit(randomUUID(), { type: "policy", slug: `g-${holder}` });
      expect(outcome(policy).status).toBe(200);
    });
  });
});
