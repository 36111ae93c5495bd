import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LedgerAction, LedgerState } from "./answers.ts";
import { alert, openTestLedger, type CastMember, type TestLedger } from "./testCast.ts";
import { everyAnswer, everyAttempt, offeredBy } from "./testTable.ts";

// Written down a second time, as in allowedActions.test.ts: who may do what with an alert.
// secondApproved is missing because two stages are an alert's rule.
type AlertState = Exclude<LedgerState, "secondApproved">;
const allowed: Record<AlertState, Partial<Record<LedgerAction, CastMember>>> = {
  draft: { submit: "editor", expedite: "editor" },
  submitted: {
    submit: "editor",
    expedite: "editor",
    proofread: "proofreader",
    approve: "firstReviewer",
    return: "firstReviewer",
    schedule: "finalReviewer",
  },
  firstApproved: {
    submit: "editor",
    expedite: "editor",
    proofread: "proofreader",
    approve: "finalReviewer",
    return: "finalReviewer",
    schedule: "finalReviewer",
  },
  scheduled: {
    submit: "editor",
    expedite: "editor",
    return: "finalReviewer",
    "publish-now": "finalReviewer",
  },
  expedited: {
    submit: "editor",
    expedite: "editor",
    approve: "dutyReviewer",
    return: "dutyReviewer",
  },
  published: { submit: "editor", expedite: "editor" },
  returned: { submit: "editor", expedite: "editor" },
  withdrawn: { submit: "editor", expedite: "editor" },
};

const ever: Record<LedgerAction, CastMember[]> = {
  submit: ["editor"],
  expedite: ["editor"],
  proofread: ["proofreader"],
  approve: ["firstReviewer", "finalReviewer", "dutyReviewer"],
  return: ["firstReviewer", "finalReviewer", "dutyReviewer"],
  schedule: ["finalReviewer"],
  "publish-now": ["finalReviewer"],
  withdraw: ["finalReviewer"],
};

/** `wentOut`: an older version went out by the emergency lane, so two reviews of it are owed. */
function expected(
  state: AlertState,
  action: LedgerAction,
  member: CastMember,
  wentOut: boolean,
): number {
  if (state === "draft" && action !== "submit" && action !== "expedite") return 404;
  const resting = state === "published" || state === "returned" || state === "withdrawn";
  if (wentOut && resting && action === "approve")
    return member === "firstReviewer" || member === "finalReviewer" ? 200 : 403;
  const live = wentOut && state !== "withdrawn";
  const who = action === "withdraw" && live ? "finalReviewer" : allowed[state][action];
  if (who !== undefined) return who === member ? 200 : 403;
  return ever[action].includes(member) ? 409 : 403;
}

describe("alerts: every state, every action, every role", () => {
  let desk: TestLedger;
  beforeAll(async () => {
    desk = await openTestLedger();
  });
  afterAll(() => desk.close());

  const never = ["draft", "submitted", "firstApproved", "scheduled", "expedited", "returned"];
  const after = [...never.slice(1), "published", "withdrawn"];
  const situations = [
    ...never.map((state) => ({ state: state as AlertState, wentOut: false })),
    ...after.map((state) => ({ state: state as AlertState, wentOut: true })),
  ];

  test.each(situations)("$state (went out before: $wentOut)", async ({ state, wentOut }) => {
    const id = await desk.alertIn(state, wentOut);
    const before = await desk.ledger.stateOf("alert", id);
    expect(before.state).toBe(state);
    const decided = before.draftSha256 ?? before.tasks[0]?.sha256;

    const found = await everyAttempt(desk, (action) => ({
      ...{ type: "alert", documentId: id, comment: "因为" },
      sha256: action === "withdraw" ? before.liveSha256 : (decided ?? null),
      at: new Date(Date.now() + 1_800_000),
      ...{ content: alert("another version"), slug: `a-${id}` },
    }));
    expect(found).toEqual(
      everyAnswer((action, member) => expected(state, action, member, wentOut)),
    );

    const offered = before.next.map(({ action, role }) => `${role} ${action}`);
    expect(offered.sort()).toEqual(offeredBy(found));
  });
});
