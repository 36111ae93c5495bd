import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { LedgerRole } from "./answers.ts";
import { cast, openTestLedger, outcome, type CastMember, type TestLedger } from "./testCast.ts";

let desk: TestLedger;
let everybody: string;
beforeAll(async () => {
  desk = await openTestLedger();
  const { rows } = await desk.owner.query("SELECT * FROM publication.person_role");
  everybody = JSON.stringify(rows);
});
// What one test disables or hands on must not meet another.
afterEach(async () => {
  await desk.owner.query("UPDATE publication.delegation SET ended_at = now()");
  await desk.owner.query("DELETE FROM publication.disabled_person");
  await desk.owner.query("DELETE FROM publication.person_role");
  await desk.owner.query(
    `INSERT INTO publication.person_role
     SELECT * FROM jsonb_populate_recordset(NULL::publication.person_role, $1)`,
    [everybody],
  );
});
afterAll(() => desk.close());

const day = 24 * 3_600_000;
const inDays = (days: number) => new Date(Date.now() + days * day);

interface Wish {
  by?: CastMember;
  from?: CastMember;
  to?: CastMember;
  role?: LedgerRole;
  starts?: Date;
  ends?: Date;
}
const propose = ({
  by = "admin",
  from = "secondReviewer",
  to = "dutyReviewer",
  role = "secondReviewer",
  starts = inDays(-0.01),
  ends = inDays(7),
}: Wish = {}) =>
  desk.ledger.proposeDelegation(cast[by], {
    ...{ person: cast[from], delegate: cast[to], role, startsAt: starts, endsAt: ends },
  });

async function proposed(wish: Wish = {}): Promise<number> {
  const answer = await propose(wish);
  if (!("proposal" in answer)) throw new Error(JSON.stringify(answer));
  return answer.proposal;
}
const confirm = (number: number, by: CastMember = "otherAdmin") =>
  desk.ledger.confirmDelegation(cast[by], number);
async function delegate(wish: Wish = {}): Promise<void> {
  expect(await confirm(await proposed(wish))).toEqual({ state: "done" });
}
const approve = async (member: CastMember, id: string) =>
  outcome(await desk.step(member, "approve", id));

describe("a reviewer on leave", () => {
  test("hands a role to a colleague, who then acts in their name, and the book says so", async () => {
    const id = await desk.guideIn("firstApproved");
    expect((await approve("dutyReviewer", id)).code).toBe("notYourRole");
    await delegate();
    const waiting = await desk.ledger.waitingFor(cast.dutyReviewer);
    expect(waiting.find((one) => one.id === id)).toMatchObject({
      role: "secondReviewer",
      for: "secondReviewer",
    });
    expect((await desk.ledger.standingOf(cast.dutyReviewer)).roles).toEqual([
      ...["dutyReviewer", "secondReviewer"],
    ]);
    expect((await approve("dutyReviewer", id)).status).toBe(200);
    const { events } = await desk.ledger.stateOf("guide", id);
    expect(events.at(-1)).toMatchObject({
      ...{ actor: "dutyReviewer", role: "secondReviewer", action: "approve" },
      details: { for: { person: cast.secondReviewer, label: "secondReviewer" } },
    });
    expect((await approve("finalReviewer", id)).status).toBe(200);
    expect(await desk.ledger.isSound()).toBe(true);
  });

  test("can propose it too, and a second person confirms who is neither of the two", async () => {
    const number = await proposed({
      by: "finalReviewer",
      from: "finalReviewer",
      role: "finalReviewer",
      to: "otherEditor",
    });
    for (const member of ["finalReviewer", "otherEditor", "firstReviewer", "nobody"] as const)
      expect(outcome(await confirm(number, member)).status).toBe(403);
    expect((await desk.ledger.standingOf(cast.otherEditor)).roles).toEqual(["editor"]);
    expect(outcome(await confirm(number, "admin")).status).toBe(200);

    const concerned = await proposed({ to: "otherFinalReviewer" });
    expect(outcome(await confirm(concerned, "admin")).code).toBe("ownProposal");
    expect(outcome(await confirm(concerned, "otherFinalReviewer")).code).toBe("concernsYourself");
    expect(outcome(await confirm(concerned, "finalReviewer")).status).toBe(200);
  });

  test.each(["editor", "firstReviewer", "finalReviewer", "dutyReviewer", "nobody"] as const)(
    "is not sent on leave by %s",
    async (by) => {
      expect(outcome(await propose({ by })).status).toBe(403);
    },
  );

  test.each<[string, Wish, string]>([
    ["to an admin", { to: "otherAdmin" }, "delegateCannot"],
    ["to somebody without a role", { to: "nobody" }, "delegateCannot"],
    ["to oneself", { to: "secondReviewer" }, "delegationInvalid"],
    [
      "to somebody who holds it",
      { from: "firstReviewer", role: "firstReviewer", to: "otherFirstReviewer" },
      "alreadySo",
    ],
    ["a role that one does not hold", { from: "editor" }, "delegateCannot"],
    ["what is no reviewer's role", { from: "admin", role: "admin" }, "delegationInvalid"],
    ["the writing", { from: "editor", role: "editor" }, "delegationInvalid"],
    ["for longer than 62 days", { ends: inDays(63) }, "delegationInvalid"],
    ["for no time", { starts: inDays(2), ends: inDays(2) }, "delegationInvalid"],
    ["for a time that is over", { starts: inDays(-3), ends: inDays(-1) }, "delegationInvalid"],
  ])("cannot hand it %s", async (_, wish, code) => {
    expect(outcome(await propose(wish)).code).toBe(code);
  });

  test("cannot hand on what was handed to them, not even by raw SQL", async () => {
    await delegate();
    const chained: Wish = { from: "dutyReviewer", to: "firstReviewer", role: "secondReviewer" };
    expect(outcome(await propose(chained)).code).toBe("delegateCannot");
    await desk.owner.query(
      `INSERT INTO publication.delegation
         (role, person, label, delegate, delegate_label, starts_at, ends_at, event)
       VALUES ('secondReviewer', $1, 'x', $2, 'x', now() - interval '1 day', now() + interval '1 day', 1)`,
      [cast.dutyReviewer, cast.otherFirstReviewer],
    );
    const id = await desk.guideIn("firstApproved");
    expect((await approve("otherFirstReviewer", id)).code).toBe("notYourRole");
  });

  test("cannot hand one role to two people at once", async () => {
    await delegate();
    expect(outcome(await propose({ to: "otherEditor" })).code).toBe("delegatedAlready");
    expect(
      outcome(await propose({ to: "otherEditor", starts: inDays(8), ends: inDays(9) })).status,
    ).toBe(200);
  });
});

describe("a delegate", () => {
  test("does not review what they wrote on", async () => {
    await delegate({ to: "editor" });
    const id = await desk.guideIn("firstApproved");
    expect((await approve("editor", id)).code).toBe("ownWork");
  });

  test("does not review what the one on leave wrote on", async () => {
    await desk.grant("secondReviewer", "editor");
    await delegate();
    const id = await desk.guideIn("draft");
    await desk.submit(id, { editors: [cast.secondReviewer] });
    await desk.approve(id, "firstApproved");
    expect((await approve("dutyReviewer", id)).code).toBe("delegatorCannot");
    const waiting = await desk.ledger.waitingFor(cast.dutyReviewer);
    expect(waiting.map((one) => one.id)).not.toContain(id);
    expect(outcome(await desk.step("dutyReviewer", "return", id)).status).toBe(200);
  });

  test("approves one stage at most, in whosever name", async () => {
    await delegate({ to: "firstReviewer" });
    const id = await desk.guideIn("submitted");
    await desk.step("firstReviewer", "approve", id);
    expect((await approve("firstReviewer", id)).code).toBe("approvedBefore");
  });

  test("and the one on leave are one person for a submission", async () => {
    await desk.grant("firstReviewer", "secondReviewer");
    await delegate({ from: "firstReviewer", role: "firstReviewer" });
    const id = await desk.guideIn("submitted");
    expect((await approve("dutyReviewer", id)).status).toBe(200);
    expect((await approve("firstReviewer", id)).code).toBe("approvedBefore");
    expect((await approve("secondReviewer", id)).status).toBe(200);

    await delegate({ from: "firstReviewer", role: "secondReviewer", to: "otherEditor" });
    const other = await desk.guideIn("submitted");
    expect((await approve("firstReviewer", other)).status).toBe(200);
    expect((await approve("otherEditor", other)).code).toBe("delegatorCannot");
  });

  test("confirms nothing: what 三审 can do about people is not handed on", async () => {
    await delegate({ from: "finalReviewer", role: "finalReviewer", to: "dutyReviewer" });
    const wish = { person: cast.nobody, label: "x", role: "firstReviewer" } as const;
    const answer = await desk.ledger.proposeRole(cast.admin, wish, "grant");
    if (!("proposal" in answer)) throw new Error(JSON.stringify(answer));
    expect(outcome(await desk.ledger.confirmRole(cast.dutyReviewer, answer.proposal)).code).toBe(
      "notYourRole",
    );
  });

  test.each<[string, () => Promise<unknown>]>([
    ["before the first day", () => delegate({ starts: inDays(1) })],
    [
      "after the last day",
      async () => {
        await delegate();
        await desk.owner.query(
          "UPDATE publication.delegation SET starts_at = now() - interval '9 days', ends_at = now()",
        );
      },
    ],
    [
      "when the one on leave is back and ends it",
      async () => {
        await delegate();
        const [one] = await desk.ledger.delegations();
        expect(outcome(await desk.ledger.endDelegation(cast.editor, one?.number ?? 0)).status).toBe(
          403,
        );
        await desk.ledger.endDelegation(cast.secondReviewer, one?.number ?? 0);
        expect(await desk.ledger.delegations()).toEqual([]);
      },
    ],
    [
      "when the one on leave is disabled",
      async () => {
        await delegate();
        await desk.ledger.disablePerson(cast.admin, cast.secondReviewer, "x");
      },
    ],
    [
      "when they have become an admin",
      async () => {
        await delegate();
        await desk.owner.query("DELETE FROM publication.person_role WHERE person = $1", [
          cast.dutyReviewer,
        ]);
        await desk.owner.query("INSERT INTO publication.person_role VALUES ($1, 'admin', 'x', 1)", [
          cast.dutyReviewer,
        ]);
      },
    ],
    [
      "when they are disabled themselves",
      async () => {
        await delegate();
        await desk.ledger.disablePerson(cast.admin, cast.dutyReviewer, "x");
      },
    ],
  ])("acts for nobody %s", async (_, arrange) => {
    await arrange();
    const id = await desk.guideIn("firstApproved").catch(() => "");
    const { roles } = await desk.ledger.standingOf(cast.dutyReviewer);
    expect(roles).not.toContain("secondReviewer");
    expect((await approve("dutyReviewer", id)).status).toBe(403);
  });

  test("makes up for a review in another's name, of what the emergency lane let out", async () => {
    await delegate({ from: "firstReviewer", role: "firstReviewer", to: "secondReviewer" });
    const id = await desk.alertIn("published");
    const sha256 = (await desk.ledger.stateOf("alert", id)).liveSha256;
    const done = await desk.step("secondReviewer", "approve", id, { type: "alert", sha256 });
    expect(outcome(done).status).toBe(200);
    const { events, tasks } = await desk.ledger.stateOf("alert", id);
    expect(events.at(-1)).toMatchObject({
      ...{ role: "firstReviewer", details: { afterwards: true, for: { label: "firstReviewer" } } },
    });
    expect(tasks.map(({ role }) => role)).not.toContain("firstReviewer");
  });
});
