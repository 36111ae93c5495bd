import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DocumentState, LedgerAction, LedgerState } from "./answers.ts";
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
    schedule: "finalReviewer",
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
  "schedule-withdrawal": ["finalReviewer"],
  "cancel-withdrawal": ["finalReviewer"],
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
  // An end can be given to what waits in the normal lane, or is live; never to what is expedited.
  const waiting = state === "submitted" || state === "firstApproved" || state === "scheduled";
  const canEnd = waiting || (live && (state === "published" || state === "returned"));
  const stops = (action === "withdraw" && live) || (action === "schedule-withdrawal" && canEnd);
  const who = stops ? "finalReviewer" : allowed[state][action];
  if (who !== undefined) return who === member ? 200 : 403;
  return ever[action].includes(member) ? 409 : 403;
}

/** Of the version that an action is about. */
function hashFor(action: LedgerAction, { liveSha256, draftSha256, tasks }: DocumentState) {
  if (action === "withdraw") return liveSha256;
  if (action === "schedule-withdrawal") return draftSha256 ?? liveSha256;
  return draftSha256 ?? tasks[0]?.sha256 ?? null;
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
    const found = await everyAttempt(desk, (action) => ({
      ...{ type: "alert", documentId: id, comment: "因为" },
      sha256: hashFor(action, before),
      at: new Date(Date.now() + (action === "schedule-withdrawal" ? 2_400_000 : 1_800_000)),
      ...{ content: alert("another version"), slug: `a-${id}` },
    }));
    expect(found).toEqual(
      everyAnswer((action, member) => expected(state, action, member, wentOut)),
    );

    const offered = before.next.map(({ action, role }) => `${role} ${action}`);
    expect(offered.sort()).toEqual(offeredBy(found));
  });
});
