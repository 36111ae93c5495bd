import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LedgerState } from "./answers.ts";
import { type CastMember, cast, openTestLedger, outcome, type TestLedger } from "./testCast.ts";

/** 收起: what never became anything goes out of sight, with a reason, and comes back. */
describe("drafts that are put away", () => {
  let desk: TestLedger;
  beforeAll(async () => {
    desk = await openTestLedger();
  });
  afterAll(() => desk.close());

  const put = (id: string, away: boolean, reason = "写重了", member: CastMember = "editor") =>
    desk.ledger.putAway({ actor: cast[member], type: "guide", documentId: id, away, reason });
  const isAway = async (id: string) => (await desk.ledger.putAwayIds("guide")).includes(id);

  test("go and come back; both stay in the book", async () => {
    const id = await desk.guideIn("draft");
    expect(await put(id, true)).toEqual({ state: "done" });
    expect(await isAway(id)).toBe(true);
    expect(await desk.ledger.putAwayIds("phone")).toEqual([]);
    expect(await put(id, false, "")).toEqual({ state: "done" });
    expect(await isAway(id)).toBe(false);
    const { events } = await desk.ledger.stateOf("guide", id);
    expect(events.map(({ action, comment }) => [action, comment])).toEqual([
      ["put-away", "写重了"],
      ["bring-back", null],
    ]);
    expect(await desk.ledger.isSound()).toBe(true);
  });

  test("come back by themselves when they are handed in", async () => {
    const id = await desk.guideIn("returned");
    await put(id, true);
    await desk.submit(id);
    expect(await isAway(id)).toBe(false);
  });

  test.each<[LedgerState, boolean]>([
    ["submitted", false],
    ["firstApproved", false],
    ["scheduled", false],
    ["published", false],
    ["returned", true],
    ["withdrawn", false],
  ])("what is %s (live before: %s) is not put away", async (state, live) => {
    const id = await desk.guideIn(state, live);
    expect(outcome(await put(id, true))).toEqual({ status: 409, code: "notPutAway" });
    expect(await isAway(id)).toBe(false);
  });

  test("not without a reason, not twice, and nothing comes back that is there", async () => {
    const id = await desk.guideIn("draft");
    expect(outcome(await put(id, true, " "))).toEqual({ status: 422, code: "commentRequired" });
    expect(outcome(await put(id, false))).toEqual({ status: 409, code: "putAwayAlready" });
    await put(id, true);
    expect(outcome(await put(id, true))).toEqual({ status: 409, code: "putAwayAlready" });
  });

  test("only by editors; who tries stands in the ledger", async () => {
    const id = await desk.guideIn("draft");
    for (const member of Object.keys(cast) as CastMember[]) {
      if (member === "editor" || member === "otherEditor") continue;
      const code = member === "nobody" ? "noRole" : "notYourRole";
      expect(outcome(await put(id, true, "因为", member)), member).toEqual({ status: 403, code });
    }
    expect(await isAway(id)).toBe(false);
  });
});
