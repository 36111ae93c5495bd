import type { PoolClient } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ledgerActions, type LedgerAction, type LedgerState } from "./answers.ts";
import { ledgerClient } from "./client.ts";
import {
  alert,
  cast,
  openTestLedger,
  roleOf,
  type CastMember,
  type TestLedger,
} from "./testCast.ts";

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

const members: CastMember[] = [
  "editor",
  "proofreader",
  "firstReviewer",
  "secondReviewer",
  "finalReviewer",
  "dutyReviewer",
  "admin",
  "nobody",
];

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
  let client: PoolClient;
  beforeAll(async () => {
    desk = await openTestLedger();
    client = await desk.cms.connect();
  });
  afterAll(async () => {
    client.release();
    await desk.close();
  });

  async function attempt(
    documentId: string,
    sha256: string | null | undefined,
    action: LedgerAction,
    member: CastMember,
  ): Promise<number> {
    await client.query("BEGIN");
    try {
      const answer = await ledgerClient(client).transition({
        actor: cast[member],
        type: "alert",
        documentId,
        action,
        sha256: sha256 ?? null,
        comment: "因为",
        at: new Date(Date.now() + 1_800_000),
        content: alert("another version"),
        slug: `a-${documentId}`,
      });
      return "error" in answer ? answer.error.status : 200;
    } finally {
      await client.query("ROLLBACK");
    }
  }

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

    const found: Record<string, number> = {};
    const wanted: Record<string, number> = {};
    for (const action of ledgerActions) {
      const sha256 = action === "withdraw" ? before.liveSha256 : decided;
      for (const member of members) {
        found[`${member} ${action}`] = await attempt(id, sha256, action, member);
        wanted[`${member} ${action}`] = expected(state, action, member, wentOut);
      }
    }
    expect(found).toEqual(wanted);

    const offered = before.next.map(({ action, role }) => `${role} ${action}`);
    const possible = Object.keys(found).filter((cell) => found[cell] === 200);
    expect(offered.sort()).toEqual(
      possible
        .map((cell) => cell.replace(/^\w+/, (member) => String(roleOf(member as CastMember))))
        .sort(),
    );
  });
});
