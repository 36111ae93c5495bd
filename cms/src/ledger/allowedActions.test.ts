import type { PoolClient } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ledgerActions, ledgerStates, type LedgerAction, type LedgerState } from "./answers.ts";
import { ledgerClient } from "./client.ts";
import {
  cast,
  guide,
  openTestLedger,
  roleOf,
  type CastMember,
  type TestLedger,
} from "./testCast.ts";

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
  scheduled: { submit: "editor", return: "finalReviewer", "publish-now": "finalReviewer" },
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
  expedite: [],
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

function expected(state: LedgerState, action: LedgerAction, member: CastMember, live: boolean) {
  if (action === "expedite") return 422;
  if (state === "draft" && action !== "submit") return 404;
  const who = action === "withdraw" && live ? "finalReviewer" : allowed[state][action];
  if (who !== undefined) return who === member ? 200 : 403;
  return ever[action].includes(member) ? 409 : 403;
}

describe("every state, every action, every role", () => {
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

  /** What would happen: the attempt is rolled back, so that all roles meet the same document. */
  async function attempt(
    documentId: string,
    hashes: { live: string | null; draft: string | null },
    action: LedgerAction,
    member: CastMember,
  ): Promise<number> {
    await client.query("BEGIN");
    try {
      const answer = await ledgerClient(client).transition({
        actor: cast[member],
        type: "guide",
        documentId,
        action,
        sha256: action === "withdraw" ? hashes.live : hashes.draft,
        comment: "因为",
        at: new Date(Date.now() + 3_600_000),
        content: guide("another version"),
        slug: `g-${documentId}`,
      });
      return "error" in answer ? answer.error.status : 200;
    } finally {
      await client.query("ROLLBACK");
    }
  }

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
    const hashes = { live: before.liveSha256, draft: before.draftSha256 };

    const found: Record<string, number> = {};
    const wanted: Record<string, number> = {};
    for (const action of ledgerActions) {
      for (const member of members) {
        found[`${member} ${action}`] = await attempt(id, hashes, action, member);
        wanted[`${member} ${action}`] = expected(state, action, member, live);
      }
    }
    expect(found).toEqual(wanted);

    // The list of next actions offers exactly what is allowed.
    const offered = before.next.map(({ action, role }) => `${role} ${action}`);
    const possible = Object.keys(found).filter((cell) => found[cell] === 200);
    expect(offered.sort()).toEqual(
      possible
        .map((cell) => cell.replace(/^\w+/, (member) => String(roleOf(member as CastMember))))
        .sort(),
    );
  });
});
