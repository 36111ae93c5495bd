import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LedgerRole } from "./answers.ts";
import type { Combination } from "./proposalAnswers.ts";
import { cast, type CastMember, openTestLedger, outcome, type TestLedger } from "./testCast.ts";

const pair = (scope: Combination["scope"], one: LedgerRole, other: LedgerRole) => ({
  ...{ scope, one, other },
});
const proofreading = pair("submission", "proofreader", "firstReviewer");
const stages: LedgerRole[] = ["firstReviewer", "secondReviewer", "finalReviewer"];

describe("what one person may combine", () => {
  let desk: TestLedger;
  beforeAll(async () => {
    desk = await openTestLedger();
  });
  afterAll(() => desk.close());

  const propose = (wanted: object, actor = cast.admin) =>
    desk.ledger.proposeCombination(actor, { allowed: false, ...wanted } as Combination);

  /** By an admin and a second one. */
  async function set(wanted: object, allowed: boolean): Promise<void> {
    const answer = await propose({ ...wanted, allowed });
    if (!("proposal" in answer)) throw new Error(JSON.stringify(answer));
    expect(await desk.ledger.confirmCombination(cast.otherAdmin, answer.proposal)).toEqual({
      state: "done",
    });
  }

  test("is everything at first, and takes an admin and a second person to change", async () => {
    expect(await desk.ledger.forbiddenCombinations()).toEqual([]);
    const wanted = pair("holding", "editor", "dutyReviewer");
    const answer = await propose(wanted);
    if (!("proposal" in answer)) throw new Error(JSON.stringify(answer));
    const { proposal } = answer;
    expect(await desk.ledger.openProposals()).toMatchObject([
      { kind: "combination", wanted: { ...wanted, allowed: false } },
    ]);
    const confirm = (actor: string) => desk.ledger.confirmCombination(actor, proposal);
    expect(outcome(await confirm(cast.admin)).code).toBe("ownProposal");
    expect(outcome(await confirm(cast.editor)).code).toBe("notYourRole");
    expect(await desk.ledger.forbiddenCombinations()).toEqual([]);
    expect(await confirm(cast.finalReviewer)).toEqual({ state: "done" });
    expect(await desk.ledger.forbiddenCombinations()).toEqual([wanted]);
    expect(outcome(await propose(wanted)).code).toBe("alreadySo");
    expect(await desk.ledger.combinationHistory()).toMatchObject([
      { ...wanted, allowed: false, proposedBy: "admin", confirmedBy: "finalReviewer" },
    ]);
    await set(wanted, true);
    expect(await desk.ledger.forbiddenCombinations()).toEqual([]);
    expect((await desk.ledger.combinationHistory()).map(({ allowed }) => allowed)).toEqual([
      ...[true, false],
    ]);
  });

  test.each<[string, object]>([
    ["an admin with another role", pair("holding", "editor", "admin")],
    ["author and reviewer", pair("submission", "editor", "firstReviewer")],
    ["two stages of one submission", pair("submission", "firstReviewer", "finalReviewer")],
    ["a role with itself", pair("holding", "editor", "editor")],
    ["the roles the other way round", pair("holding", "finalReviewer", "editor")],
    ["an unknown scope", { ...proofreading, scope: "always" }],
    ["neither yes nor no", { ...proofreading, allowed: null }],
    ["nothing", { scope: null, one: null, other: null }],
  ])("%s is fixed: nobody forbids or allows it", async (_, wanted) => {
    expect(outcome(await propose(wanted)).code).toBe("combinationFixed");
    expect(outcome(await propose({ allowed: true, ...wanted })).code).toBe("combinationFixed");
  });

  test("is not for reviewers or editors to propose", async () => {
    for (const member of ["editor", "finalReviewer", "nobody"] as const)
      expect(outcome(await propose(proofreading, cast[member])).status).toBe(403);
  });

  test("roles that exclude each other are not granted together, not even in the table", async () => {
    await set(pair("holding", "editor", "secondReviewer"), false);
    const wish = (member: CastMember, role: LedgerRole) =>
      desk.ledger.proposeRole(cast.admin, { person: cast[member], label: member, role }, "grant");
    expect(outcome(await wish("editor", "secondReviewer")).code).toBe("rolesExclusive");
    expect(outcome(await wish("secondReviewer", "editor")).code).toBe("rolesExclusive");
    expect(outcome(await wish("editor", "proofreader")).status).toBe(200);
    const written = desk.owner.query(
      "INSERT INTO publication.person_role SELECT $1, 'editor', 'x', 1",
      [cast.secondReviewer],
    );
    await expect(written).rejects.toMatchObject({ code: "23514" });
  });

  test("a grant that was proposed before is asked again when it is confirmed", async () => {
    const wish = { person: cast.otherEditor, label: "otherEditor", role: "dutyReviewer" } as const;
    const answer = await desk.ledger.proposeRole(cast.admin, wish, "grant");
    if (!("proposal" in answer)) throw new Error(JSON.stringify(answer));
    await set(pair("holding", "editor", "dutyReviewer"), false);
    const confirmed = await desk.ledger.confirmRole(cast.otherAdmin, answer.proposal);
    expect(outcome(confirmed).code).toBe("rolesExclusive");
  });

  test("what somebody holds together now is not forbidden behind their back", async () => {
    await desk.grant("otherProofreader", "finalReviewer");
    const answer = await propose(pair("holding", "proofreader", "finalReviewer"));
    expect(answer).toMatchObject({ error: { code: "heldTogether" } });
    expect(JSON.stringify(answer)).toContain("otherProofreader");
  });

  test("who comes back gets the roles that still go together", async () => {
    const { person, label } = { person: cast.firstReviewer, label: "firstReviewer" };
    await desk.grant("firstReviewer", "finalReviewer");
    expect(await desk.ledger.disablePerson(cast.admin, person, label)).toEqual({ state: "done" });
    await set(pair("holding", "firstReviewer", "finalReviewer"), false);
    const answer = await desk.ledger.proposeEnable(cast.admin, person);
    if (!("proposal" in answer)) throw new Error(JSON.stringify(answer));
    await desk.ledger.confirmEnable(cast.otherAdmin, answer.proposal);
    const held = (await desk.ledger.people()).filter((one) => one.person === person);
    expect(held.map(({ role }) => role)).toEqual(["firstReviewer"]);
  });

  describe("proofreading and reviewing one submission", () => {
    const waits = async (id: string) =>
      (await desk.ledger.waitingFor(cast.proofreader))
        .filter((one) => one.id === id)
        .map(({ action }) => action);
    beforeAll(async () => {
      await desk.grant("proofreader", "firstReviewer");
      await desk.grant("proofreader", "secondReviewer");
    });

    test("is one person's where nothing is said", async () => {
      const id = await desk.guideIn("submitted");
      await desk.step("proofreader", "proofread", id);
      expect(outcome(await desk.step("proofreader", "approve", id)).status).toBe(200);
    });

    test("is two persons' where a district says so, in either order, on paper too", async () => {
      await set(proofreading, false);
      const id = await desk.guideIn("submitted");
      await desk.step("proofreader", "proofread", id);
      expect(await waits(id)).not.toContain("approve");
      expect(outcome(await desk.step("proofreader", "approve", id))).toEqual({
        ...{ status: 403, code: "proofreadAndReview" },
      });
      const { draftSha256 } = await desk.ledger.stateOf("guide", id);
      const signed = await desk.ledger.recordSignature({
        ...{ actor: cast.otherEditor, type: "guide", documentId: id, sha256: draftSha256 ?? "" },
        ...{ signer: cast.proofreader, role: "firstReviewer", comment: null },
        signedOn: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
        scan: { mimeType: "image/png", bytes: Buffer.from("paper") },
      });
      expect(outcome(signed).code).toBe("signerInvalid");
      await desk.step("firstReviewer", "approve", id);
      expect(outcome(await desk.step("proofreader", "approve", id)).status).toBe(200);

      const other = await desk.guideIn("submitted");
      await desk.step("proofreader", "approve", other);
      expect(outcome(await desk.step("proofreader", "proofread", other)).code).toBe(
        "proofreadAndReview",
      );
    });
  });

  test("three proofreads are three events by three persons, counted", async () => {
    await desk.grant("otherEditor", "proofreader");
    await desk.setRule({ changeClass: "new", stages, proofreads: 3 });
    const id = await desk.guideIn("submitted");
    for (const member of ["proofreader", "otherProofreader", "otherEditor"] as const) {
      expect(outcome(await desk.step("firstReviewer", "approve", id)).code).toBe(
        "proofreadsMissing",
      );
      expect(outcome(await desk.step(member, "proofread", id)).status).toBe(200);
    }
    expect(outcome(await desk.step("firstReviewer", "approve", id)).status).toBe(200);
    const { events } = await desk.ledger.stateOf("guide", id);
    const counted = events.filter(({ action }) => action === "proofread");
    expect(counted.map(({ details }) => details.proofread)).toEqual([1, 2, 3]);
  });
});
