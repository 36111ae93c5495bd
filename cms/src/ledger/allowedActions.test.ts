import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ledgerStates, type LedgerAction, type LedgerState } from "./answers.ts";
import { guide, openTestLedger, type CastMember, type TestLedger } from "./testCast.ts";
import { everyAnswer, everyAttempt, offeredBy } from "./testTable.ts";

// Written down here a second time, on purpose not read from the ledger's own table:
// who may do what in which state. Everything else must be refused.
const allowed: Record<LedgerState, Partial<Record<LedgerAction, CastMember>>> = {
  draft: { submit: "editor" },
  submitted: {
    submit: "editor",
    proofread: "proofreader",
    approve: "firstReviewer",
    return: "firstReviewer",
    schedule: "finalReviewer",
  },
  firstApproved: {
    submit: "editor",
    proofread: "proofreader",
    approve: "secondReviewer",
    return: "secondReviewer",
    schedule: "finalReviewer",
  },
  secondApproved: {
    submit: "editor",
    proofread: "proofreader",
    approve: "finalReviewer",
    return: "finalReviewer",
    schedule: "finalReviewer",
  },
  // Guides are never expedited: see emergency.test.ts.
  expedited: {},
  scheduled: {
    submit: "editor",
    return: "finalReviewer",
    schedule: "finalReviewer",
    "publish-now": "finalReviewer",
  },
  published: { submit: "editor", withdraw: "finalReviewer" },
  returned: { submit: "editor" },
  withdrawn: { submit: "editor" },
};

// Who may do the action in some state: for them "not now" (409), for all others "not you" (403).
const ever: Record<LedgerAction, CastMember[]> = {
  submit: ["editor"],
  proofread: ["proofreader"],
  approve: ["firstReviewer", "secondReviewer", "finalReviewer"],
  return: ["firstReviewer", "secondReviewer", "finalReviewer"],
  schedule: ["finalReviewer"],
  "publish-now": ["finalReviewer"],
  withdraw: ["finalReviewer"],
  "schedule-withdrawal": ["finalReviewer"],
  "cancel-withdrawal": ["finalReviewer"],
  expedite: [],
};

/** An end can be given to what is under review, waits for its time, or is live. */
const canEnd = (state: LedgerState, live: boolean) =>
  ["submitted", "firstApproved", "secondApproved", "scheduled"].includes(state) ||
  (live && (state === "published" || state === "returned"));

function expected(state: LedgerState, action: LedgerAction, member: CastMember, live: boolean) {
  if (action === "expedite") return 422;
  if (state === "draft" && action !== "submit") return 404;
  const stops =
    (action === "withdraw" && live) || (action === "schedule-withdrawal" && canEnd(state, live));
  const who = stops ? "finalReviewer" : allowed[state][action];
  if (who !== undefined) return who === member ? 200 : 403;
  return ever[action].includes(member) ? 409 : 403;
}

describe("every state, every action, every role", () => {
  let desk: TestLedger;
  beforeAll(async () => {
    desk = await openTestLedger();
  });
  afterAll(() => desk.close());

  const situations = [
    ...ledgerStates
      .filter((state) => state !== "expedited")
      .map((state) => ({ state, live: state === "published" })),
    ...(["submitted", "firstApproved", "secondApproved", "scheduled", "returned"] as const).map(
      (state) => ({ state, live: true }),
    ),
  ];

  test.each(situations)("$state (an older version live: $live)", async ({ state, live }) => {
    const id = await desk.guideIn(state, live);
    const before = await desk.ledger.stateOf("guide", id);
    expect(before.state).toBe(state);
    const found = await everyAttempt(desk, (action) => ({
      ...{ type: "guide", documentId: id, comment: "因为" },
      sha256: action === "withdraw" ? before.liveSha256 : (before.draftSha256 ?? before.liveSha256),
      at: new Date(Date.now() + (action === "schedule-withdrawal" ? 7_200_000 : 3_600_000)),
      ...{ content: guide("another version"), slug: `g-${id}` },
    }));
    expect(found).toEqual(everyAnswer((action, member) => expected(state, action, member, live)));

    // The list of next actions offers exactly what is allowed.
    const offered = before.next.map(({ action, role }) => `${role} ${action}`);
    expect(offered.sort()).toEqual(offeredBy(found));
  });
});
