import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OfficeAnswer } from "./answers.ts";
import { cast, openTestLedger, outcome, type CastMember, type TestLedger } from "./testCast.ts";

let desk: TestLedger;
beforeAll(async () => {
  desk = await openTestLedger();
});
afterAll(() => desk.close());

const everybodyElse = [
  ...["editor", "proofreader", "firstReviewer", "secondReviewer", "finalReviewer"],
  ...["dutyReviewer", "nobody"],
] as readonly CastMember[];

function proposalIn(answer: OfficeAnswer): number {
  if (!("proposal" in answer)) throw new Error(JSON.stringify(answer));
  return answer.proposal;
}

async function lastEvent(): Promise<object> {
  const { rows } = await desk.owner.query<object>(
    "SELECT action, actor_label AS by, details FROM publication.event ORDER BY id DESC LIMIT 1",
  );
  return rows[0] ?? {};
}

describe("a password for somebody who has lost theirs", () => {
  const propose = (by: CastMember, whom: CastMember = "firstReviewer") =>
    desk.ledger.proposePassword(cast[by], cast[whom], whom);

  test.each(everybodyElse)("is not proposed by %s", async (member) => {
    expect(outcome(await propose(member, "editor")).status).toBe(403);
  });

  test("takes an admin and a second person who is neither that admin nor its holder", async () => {
    const number = proposalIn(await propose("admin", "finalReviewer"));
    const confirm = (by: CastMember) => desk.ledger.confirmPassword(cast[by], number);
    expect(outcome(await confirm("admin")).code).toBe("ownProposal");
    expect(outcome(await confirm("finalReviewer")).code).toBe("concernsYourself");
    for (const member of ["editor", "firstReviewer", "dutyReviewer", "nobody"] as const)
      expect(outcome(await confirm(member)).code).toBe("notYourRole");
    expect(await confirm("otherFinalReviewer")).toEqual({
      ...{ state: "done", person: cast.finalReviewer },
    });
    expect(await lastEvent()).toEqual({
      action: "confirm-password",
      by: "otherFinalReviewer",
      details: { person: cast.finalReviewer, label: "finalReviewer", proposal: number },
    });
    expect(outcome(await confirm("otherAdmin")).code).toBe("proposalClosed");
  });

  test("is not confirmed in the name of another kind of proposal", async () => {
    const number = proposalIn(await propose("admin"));
    expect(outcome(await desk.ledger.confirmRole(cast.otherAdmin, number)).status).toBe(404);
    expect(outcome(await desk.ledger.confirmEnable(cast.otherAdmin, number)).status).toBe(404);
    const wish = { person: cast.nobody, label: "x", role: "firstReviewer" } as const;
    const other = proposalIn(await desk.ledger.proposeRole(cast.admin, wish, "grant"));
    expect(outcome(await desk.ledger.confirmPassword(cast.otherAdmin, other)).status).toBe(404);
    expect(outcome(await desk.ledger.confirmEnable(cast.otherAdmin, other)).status).toBe(404);
  });

  test("is proposed once more, and the proposal before is no longer good", async () => {
    const first = proposalIn(await propose("admin"));
    const second = proposalIn(await propose("admin"));
    const confirm = (number: number) => desk.ledger.confirmPassword(cast.otherAdmin, number);
    expect(outcome(await confirm(first)).code).toBe("proposalClosed");
    expect((await desk.ledger.openProposals()).map(({ number }) => number)).not.toContain(first);
    expect(outcome(await confirm(second)).status).toBe(200);
  });

  test("is not for oneself, nor for nobody", async () => {
    expect(outcome(await propose("admin", "admin")).code).toBe("ownAccount");
    const nameless = desk.ledger.proposePassword(cast.admin, cast.editor, " ");
    expect(outcome(await nameless).code).toBe("personInvalid");
  });
});

describe("somebody who leaves", () => {
  const disable = (by: CastMember, whom: CastMember) =>
    desk.ledger.disablePerson(cast[by], cast[whom], whom);

  test.each(everybodyElse)("is not disabled by %s", async (member) => {
    expect(outcome(await disable(member, "otherEditor")).status).toBe(403);
  });

  test("cannot be oneself", async () => {
    expect(outcome(await disable("admin", "admin")).code).toBe("ownAccount");
  });

  test("holds no role from that moment on, and what they did keeps their name", async () => {
    const id = await desk.guideIn("submitted");
    await desk.step("otherFirstReviewer", "approve", id, { comment: "" });
    const next = await desk.guideIn("submitted");
    expect(await disable("admin", "otherFirstReviewer")).toEqual({ state: "done" });

    const person = cast.otherFirstReviewer;
    expect(await desk.ledger.standingOf(person)).toEqual({ roles: [], disabled: true });
    expect(await desk.ledger.waitingFor(person)).toEqual([]);
    for (const action of ["approve", "return"] as const)
      expect(outcome(await desk.step("otherFirstReviewer", action, next)).code).toBe("noRole");
    const { events } = await desk.ledger.stateOf("guide", id);
    expect(events.map(({ actor }) => actor)).toContain("otherFirstReviewer");
    expect(outcome(await disable("admin", "otherFirstReviewer")).code).toBe("alreadySo");
  });

  test("gets no role and no password meanwhile, not even by raw SQL", async () => {
    const wish = { person: cast.otherFirstReviewer, label: "x", role: "editor" } as const;
    const granted = await desk.ledger.proposeRole(cast.admin, wish, "grant");
    expect(outcome(granted).code).toBe("personDisabled");
    const password = desk.ledger.proposePassword(cast.admin, cast.otherFirstReviewer, "x");
    expect(outcome(await password).code).toBe("personDisabled");
    const written = desk.owner.query(
      "INSERT INTO publication.person_role VALUES ($1, 'editor', 'x', 1)",
      [cast.otherFirstReviewer],
    );
    await expect(written).rejects.toThrow("is disabled and cannot hold a role");
  });

  test("is not given the password that was proposed before", async () => {
    const wish = await desk.ledger.proposePassword(cast.admin, cast.otherEditor, "x");
    await disable("admin", "otherEditor");
    const confirmed = desk.ledger.confirmPassword(cast.otherAdmin, proposalIn(wish));
    expect(outcome(await confirmed).code).toBe("personDisabled");
    const back = await desk.ledger.proposeEnable(cast.admin, cast.otherEditor);
    await desk.ledger.confirmEnable(cast.otherAdmin, proposalIn(back));
  });

  test("comes back with what they held when two persons say so", async () => {
    const propose = (by: CastMember) =>
      desk.ledger.proposeEnable(cast[by], cast.otherFirstReviewer);
    for (const member of everybodyElse) expect(outcome(await propose(member)).status).toBe(403);
    const number = proposalIn(await propose("admin"));
    expect(outcome(await desk.ledger.confirmEnable(cast.admin, number)).code).toBe("ownProposal");
    expect((await desk.ledger.standingOf(cast.otherFirstReviewer)).disabled).toBe(true);
    expect(await desk.ledger.confirmEnable(cast.finalReviewer, number)).toEqual({ state: "done" });
    expect(await desk.ledger.standingOf(cast.otherFirstReviewer)).toEqual({
      ...{ roles: ["firstReviewer"], disabled: false },
    });
    expect(outcome(await propose("admin")).code).toBe("alreadySo");
    expect(await desk.ledger.disabledPeople()).toEqual([]);
  });

  test("leaves no proposal behind that somebody could confirm", async () => {
    const wish = { person: randomUUID(), label: "x", role: "finalReviewer" } as const;
    const number = proposalIn(await desk.ledger.proposeRole(cast.otherAdmin, wish, "grant"));
    await disable("admin", "otherAdmin");
    expect(outcome(await desk.ledger.confirmRole(cast.finalReviewer, number)).code).toBe(
      "proposalClosed",
    );
    expect(await desk.ledger.openProposals()).not.toContainEqual(
      expect.objectContaining({ number }),
    );
    const back = proposalIn(await desk.ledger.proposeEnable(cast.admin, cast.otherAdmin));
    await desk.ledger.confirmEnable(cast.finalReviewer, back);
  });

  test("is not the last one who could confirm anything", async () => {
    for (const member of ["otherAdmin", "otherFinalReviewer"] as const)
      expect(outcome(await disable("admin", member)).status).toBe(200);
    expect(outcome(await disable("admin", "finalReviewer")).code).toBe("lastConfirmer");
    expect(outcome(await disable("admin", "dutyReviewer")).status).toBe(200);
  });

  test("is in the history of what was done about people", async () => {
    const [latest] = await desk.ledger.peopleHistory(5);
    expect(latest).toMatchObject({ action: "disable-person", by: "admin", label: "dutyReviewer" });
    expect(await desk.ledger.isSound()).toBe(true);
  });
});
