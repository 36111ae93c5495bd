import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LedgerRole, ReviewRule } from "./answers.ts";
import { cast, openTestLedger, outcome, type TestLedger } from "./testCast.ts";

const two: ReviewRule = {
  changeClass: "change",
  stages: ["firstReviewer", "finalReviewer"],
  proofreads: 1,
};

describe("changing a review rule", () => {
  let desk: TestLedger;
  beforeAll(async () => {
    desk = await openTestLedger();
  });
  afterAll(() => desk.close());

  test("what is new and what changes begins with three reviewers, an alert in no hurry with two", async () => {
    const stages: LedgerRole[] = ["firstReviewer", "secondReviewer", "finalReviewer"];
    expect(await desk.ledger.reviewRules()).toEqual([
      { changeClass: "new", stages, proofreads: 0 },
      { changeClass: "change", stages, proofreads: 0 },
      { changeClass: "correction", stages: ["finalReviewer"], proofreads: 0 },
      { changeClass: "policy", stages, proofreads: 0 },
      { changeClass: "alert", stages: ["firstReviewer", "finalReviewer"], proofreads: 0 },
    ]);
  });

  test("takes an admin and a second person, and both are on record", async () => {
    const answer = await desk.ledger.proposeRule(cast.admin, two);
    if (!("proposal" in answer)) throw new Error(JSON.stringify(answer));
    const { proposal } = answer;
    expect(await desk.ledger.openProposals()).toMatchObject([{ kind: "rule", wanted: two }]);
    expect(outcome(await desk.ledger.confirmRule(cast.admin, proposal)).code).toBe("ownProposal");
    expect(outcome(await desk.ledger.confirmRule(cast.editor, proposal)).code).toBe("notYourRole");
    expect(await desk.ledger.reviewRules()).not.toContainEqual(two);

    expect(await desk.ledger.confirmRule(cast.finalReviewer, proposal)).toEqual({ state: "done" });
    expect(await desk.ledger.reviewRules()).toContainEqual(two);
    expect(outcome(await desk.ledger.proposeRule(cast.admin, two)).code).toBe("alreadySo");
    const events = await desk.owner.query<{ action: string }>(
      "SELECT action FROM publication.event WHERE action LIKE '%-rule' ORDER BY id",
    );
    const taken = events.rows.map(({ action }) => action);
    expect(taken).toEqual(["propose-rule", "confirm-rule"]);
    expect(await desk.ledger.ruleHistory()).toMatchObject([
      { ...two, version: 2, proposedBy: "admin", confirmedBy: "finalReviewer" },
    ]);
  });

  test("reaches what is handed in from then on, and nothing that is under review", async () => {
    const id = await desk.guideIn("submitted");
    const before = await desk.ledger.stateOf("guide", id);
    await desk.setRule({ changeClass: "new", stages: two.stages, proofreads: 2 });
    expect((await desk.ledger.stateOf("guide", id)).stages).toEqual(before.stages);
    const next = await desk.guideIn("submitted");
    expect(await desk.ledger.stateOf("guide", next)).toMatchObject({
      ...{ stages: two.stages, proofreadsMissing: 2 },
    });
    expect(outcome(await desk.step("firstReviewer", "approve", next)).code).toBe(
      "proofreadsMissing",
    );
    for (const member of ["proofreader", "otherProofreader"] as const)
      expect(outcome(await desk.step(member, "proofread", next)).status).toBe(200);
    expect(outcome(await desk.step("firstReviewer", "approve", next)).status).toBe(200);
    await desk.setRule({ changeClass: "new", stages: before.stages ?? [], proofreads: 0 });
    expect(
      (await desk.ledger.ruleHistory()).map(({ changeClass, version }) => [changeClass, version]),
    ).toEqual([
      ["new", 3],
      ["new", 2],
      ["change", 2],
    ]);
  });

  test("is not for reviewers or editors to propose", async () => {
    for (const member of ["editor", "finalReviewer", "nobody"] as const) {
      expect(outcome(await desk.ledger.proposeRule(cast[member], two)).status).toBe(403);
    }
  });

  const tooWeak: [string, unknown][] = [
    ["nobody", { stages: [] }],
    ["one reviewer", { stages: ["finalReviewer"] }],
    ["the same role twice", { stages: ["finalReviewer", "finalReviewer"] }],
    ["a role that does not review", { stages: ["editor", "finalReviewer"] }],
    ["a new document without 三审 at the end", { stages: ["finalReviewer", "firstReviewer"] }],
    [
      "an alert without 三审 at the end",
      { changeClass: "alert", stages: ["finalReviewer", "firstReviewer"] },
    ],
    ["a new document without 三审", { stages: ["firstReviewer", "secondReviewer"] }],
    ["a policy with two reviewers", { changeClass: "policy" }],
    ["a correction without a reviewer", { changeClass: "correction", stages: [] }],
    ["fewer than no proofreads", { proofreads: -1 }],
    ["an unknown class", { changeClass: "typo" }],
    ["no stages at all", { stages: null }],
    ["no number of proofreads", { proofreads: null }],
  ];
  test.each(tooWeak)("%s is below the floor, also for the owner of the tables", async (_, more) => {
    const stages: LedgerRole[] = ["firstReviewer", "finalReviewer"];
    const rule = { changeClass: "new", stages, proofreads: 0, ...(more as object) } as ReviewRule;
    expect(outcome(await desk.ledger.proposeRule(cast.admin, rule))).toEqual({
      status: 422,
      code: "ruleTooWeak",
    });
    const written = desk.owner.query(
      "UPDATE publication.review_rule SET change_class = $1, stages = $2, proofreads = $3 WHERE change_class = 'new'",
      [rule.changeClass, rule.stages, rule.proofreads],
    );
    await expect(written).rejects.toMatchObject({
      code: expect.stringMatching(/^2350[2-5]|23514$/) as string,
    });
  });

  test("one reviewer is enough for a correction, whichever", async () => {
    for (const role of ["firstReviewer", "secondReviewer"] as const) {
      const rule = { changeClass: "correction" as const, stages: [role], proofreads: 0 };
      expect(outcome(await desk.ledger.proposeRule(cast.admin, rule)).status).toBe(200);
    }
  });

  test.each([
    ["new", ["secondReviewer", "finalReviewer"]],
    ["change", ["firstReviewer", "secondReviewer"]],
    ["alert", ["secondReviewer", "finalReviewer"]],
  ] as const)("two reviewers are enough for %s: %s", async (changeClass, stages) => {
    const rule = { changeClass, stages: [...stages], proofreads: 0 };
    expect(outcome(await desk.ledger.proposeRule(cast.admin, rule)).status).toBe(200);
  });
});
