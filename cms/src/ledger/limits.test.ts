import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { waitingReviews } from "./turnAnswers.ts";
import { cast, openTestLedger, outcome, type CastMember, type TestLedger } from "./testCast.ts";

let desk: TestLedger;
beforeAll(async () => {
  desk = await openTestLedger();
});
afterAll(() => desk.close());

const hour = 3_600_000;
/** What waits for somebody, seen some hours from now. */
async function waitingIn(hours: number, member: CastMember) {
  const { rows } = await desk.owner.query<{ told: unknown }>(
    "SELECT publication.waiting_for_at($1, now() + make_interval(hours => $2)) AS told",
    [cast[member], hours],
  );
  return waitingReviews.parse(rows[0]?.told);
}
const length = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / hour;

describe("the time that a review may take", () => {
  test("is two days to begin with, one hour for the duty reviewer", async () => {
    const limits = await desk.ledger.reviewLimits();
    expect(limits.map(({ role, hours, version }) => [role, hours, version])).toEqual([
      ["proofreader", 48, 1],
      ["firstReviewer", 48, 1],
      ["secondReviewer", 48, 1],
      ["finalReviewer", 48, 1],
      ["dutyReviewer", 1, 1],
    ]);
  });

  test("begins anew with each turn, and passes without refusing anything", async () => {
    const id = await desk.guideIn("submitted");
    const [first] = await waitingIn(47, "firstReviewer");
    expect(first).toMatchObject({ id, overdue: false });
    expect(length(first?.since ?? "", first?.dueAt ?? "")).toBe(48);
    expect((await waitingIn(49, "firstReviewer"))[0]?.overdue).toBe(true);
    await desk.owner.query(
      "UPDATE publication.submission SET submitted_at = now() - interval '9 days' WHERE outcome IS NULL",
    );
    expect((await waitingIn(0, "firstReviewer"))[0]?.overdue).toBe(true);
    expect((await desk.ledger.stateOf("guide", id)).turn).toMatchObject({
      ...{ role: "firstReviewer", overdue: true },
    });
    expect(outcome(await desk.step("firstReviewer", "approve", id)).status).toBe(200);
    const turn = (await desk.ledger.stateOf("guide", id)).turn;
    expect(turn).toMatchObject({ role: "secondReviewer", overdue: false });
    expect((await waitingIn(49, "secondReviewer"))[0]?.overdue).toBe(true);
  });

  test("of a review begins when the last proofread that is asked for is done", async () => {
    await desk.setRule({
      ...{ changeClass: "new", stages: ["firstReviewer", "finalReviewer"], proofreads: 1 },
    });
    const id = await desk.guideIn("submitted");
    expect((await desk.ledger.stateOf("guide", id)).turn?.role).toBe("proofreader");
    await desk.owner.query(
      "UPDATE publication.submission SET submitted_at = now() - interval '9 days' WHERE document_id = $1",
      [id],
    );
    expect((await desk.ledger.stateOf("guide", id)).turn?.overdue).toBe(true);
    await desk.step("proofreader", "proofread", id);
    const proofread = (await desk.ledger.stateOf("guide", id)).turn;
    expect(proofread).toMatchObject({ role: "firstReviewer", overdue: false });
    await desk.step("otherProofreader", "proofread", id);
    expect((await desk.ledger.stateOf("guide", id)).turn?.since).toBe(proofread?.since);
  });

  test("sorts what waits: the overdue first", async () => {
    for (let count = 0; count < 3; count += 1) await desk.guideIn("submitted");
    await desk.owner.query(
      `UPDATE publication.submission SET submitted_at = now() - interval '5 days'
       WHERE number = (SELECT max(number) FROM publication.submission)`,
    );
    const waiting = await waitingIn(0, "proofreader");
    expect(waiting.length).toBeGreaterThan(2);
    expect(waiting.map(({ overdue }) => overdue)).toEqual(waiting.map((_, index) => index === 0));
  });

  test("is seen for everybody by whoever can see to it, with the names of those who could act", async () => {
    const id = await desk.guideIn("submitted");
    await desk.step("proofreader", "proofread", id);
    const all = await desk.ledger.waitingEverywhere();
    expect(all.find((one) => one.id === id)).toMatchObject({
      ...{ role: "firstReviewer", people: ["firstReviewer", "otherFirstReviewer"] },
    });
    for (const member of ["firstReviewer", "otherFirstReviewer"] as const)
      await desk.ledger.disablePerson(cast.admin, cast[member], member);
    const now = await desk.ledger.waitingEverywhere();
    expect(now.find((one) => one.id === id)?.people).toEqual([]);
  });

  test("is changed by two persons, within bounds, and keeps its history", async () => {
    const propose = (member: CastMember, hours: number) =>
      desk.ledger.proposeLimit(cast[member], "finalReviewer", hours);
    for (const member of ["finalReviewer", "editor", "nobody"] as const)
      expect(outcome(await propose(member, 24)).status).toBe(403);
    for (const hours of [0, 721])
      expect(outcome(await propose("admin", hours)).code).toBe("hoursInvalid");
    expect(outcome(await propose("admin", 48)).code).toBe("alreadySo");
    expect(outcome(await desk.ledger.proposeLimit(cast.admin, "editor", 5)).code).toBe(
      "hoursInvalid",
    );
    const answer = await propose("admin", 24);
    if (!("proposal" in answer)) throw new Error(JSON.stringify(answer));
    const confirm = (member: CastMember) => desk.ledger.confirmLimit(cast[member], answer.proposal);
    expect(outcome(await confirm("admin")).code).toBe("ownProposal");
    expect(outcome(await desk.ledger.confirmRole(cast.otherAdmin, answer.proposal)).status).toBe(
      404,
    );
    const wish = { person: cast.nobody, label: "x", role: "firstReviewer" } as const;
    const other = await desk.ledger.proposeRole(cast.admin, wish, "grant");
    if (!("proposal" in other)) throw new Error(JSON.stringify(other));
    const mistaken = desk.ledger.confirmLimit(cast.otherAdmin, other.proposal);
    expect(outcome(await mistaken).status).toBe(404);
    expect(await confirm("otherAdmin")).toEqual({ state: "done" });
    expect((await desk.ledger.reviewLimits())[3]).toMatchObject({
      ...{ hours: 24, version: 2, proposedBy: "admin", confirmedBy: "otherAdmin" },
    });
    const raw = desk.owner.query("UPDATE publication.review_limit SET hours = 0");
    await expect(raw).rejects.toMatchObject({ code: "23514" });
  });
});
