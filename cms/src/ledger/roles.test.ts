import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LedgerRole } from "./answers.ts";
import { bootstrapRoles } from "./client.ts";
import { cast, openTestLedger, outcome, type CastMember, type TestLedger } from "./testCast.ts";

describe("who holds which role", () => {
  let desk: TestLedger;
  beforeAll(async () => {
    desk = await openTestLedger();
  });
  afterAll(() => desk.close());

  const rolesOf = async (person: string) => (await desk.ledger.standingOf(person)).roles;
  let count = 0;
  /** Somebody new, without a role. */
  const newcomer = (role: LedgerRole) => ({
    person: `00000000-0000-4000-8000-1${String(++count).padStart(11, "0")}`,
    label: "新同事",
    role,
  });
  const propose = (
    role: LedgerRole,
    by: CastMember = "admin",
    change: "grant" | "revoke" = "grant",
  ) => desk.ledger.proposeRole(cast[by], newcomer(role), change);
  async function proposed(role: LedgerRole) {
    const wanted = newcomer(role);
    const answer = await desk.ledger.proposeRole(cast.admin, wanted, "grant");
    if (!("proposal" in answer)) throw new Error(JSON.stringify(answer));
    return { wanted, proposal: answer.proposal };
  }

  test.each(["editor", "proofreader"] as const)("one admin appoints a %s", async (role) => {
    const wanted = newcomer(role);
    expect(await desk.ledger.proposeRole(cast.admin, wanted, "grant")).toEqual({ state: "done" });
    expect(await rolesOf(wanted.person)).toEqual([role]);
    expect(await desk.ledger.people()).toContainEqual(wanted);
    await desk.ledger.proposeRole(cast.otherAdmin, wanted, "revoke");
    expect(await rolesOf(wanted.person)).toEqual([]);
  });

  test.each(["firstReviewer", "secondReviewer", "finalReviewer", "dutyReviewer", "admin"] as const)(
    "a %s is appointed and dismissed by two persons",
    async (role) => {
      const { wanted, proposal } = await proposed(role);
      expect(await rolesOf(wanted.person)).toEqual([]);
      expect(await desk.ledger.openProposals()).toMatchObject([
        { number: proposal, kind: "role", wanted: { ...wanted, change: "grant" } },
      ]);
      expect(await desk.ledger.confirmRole(cast.finalReviewer, proposal)).toEqual({
        state: "done",
      });
      expect(await rolesOf(wanted.person)).toEqual([role]);
      expect(await desk.ledger.openProposals()).toEqual([]);

      const dismissal = await desk.ledger.proposeRole(cast.admin, wanted, "revoke");
      expect(await rolesOf(wanted.person)).toEqual([role]);
      if ("proposal" in dismissal) {
        await desk.ledger.confirmRole(cast.otherAdmin, dismissal.proposal);
      }
      expect(await rolesOf(wanted.person)).toEqual([]);
    },
  );

  describe("who may propose", () => {
    test.each([
      "editor",
      "proofreader",
      "firstReviewer",
      "finalReviewer",
      "dutyReviewer",
      "nobody",
    ] as const)("not the %s", async (member) => {
      for (const role of ["editor", "firstReviewer"] as const) {
        expect(outcome(await propose(role, member))).toEqual({ status: 403, code: "notYourRole" });
      }
    });
  });

  describe("who may confirm", () => {
    test.each([
      ["editor", "notYourRole"],
      ["firstReviewer", "notYourRole"],
      ["dutyReviewer", "notYourRole"],
      ["nobody", "notYourRole"],
      ["admin", "ownProposal"],
    ] as const)("not the %s", async (member, code) => {
      const { wanted, proposal } = await proposed("finalReviewer");
      const answer = await desk.ledger.confirmRole(cast[member], proposal);
      expect(outcome(answer)).toEqual({ status: 403, code });
      expect(await rolesOf(wanted.person)).toEqual([]);
    });

    test("not the person it is about", async () => {
      const change = { person: cast.finalReviewer, label: "x", role: "firstReviewer" } as const;
      const answer = await desk.ledger.proposeRole(cast.admin, change, "grant");
      if (!("proposal" in answer)) throw new Error("not proposed");
      expect(outcome(await desk.ledger.confirmRole(cast.finalReviewer, answer.proposal))).toEqual({
        status: 403,
        code: "concernsYourself",
      });
    });
  });

  test("a proposal is good once, for 14 days, and only for what it is", async () => {
    const { proposal } = await proposed("firstReviewer");
    expect(outcome(await desk.ledger.confirmRule(cast.otherAdmin, proposal)).status).toBe(404);
    expect(outcome(await desk.ledger.confirmRole(cast.otherAdmin, 999_999)).status).toBe(404);
    await desk.ledger.confirmRole(cast.otherAdmin, proposal);
    const closed = { status: 409, code: "proposalClosed" };
    expect(outcome(await desk.ledger.confirmRole(cast.otherAdmin, proposal))).toEqual(closed);

    const old = await proposed("firstReviewer");
    await desk.owner.query(
      "UPDATE publication.proposal SET proposed_at = now() - interval '15 days' WHERE number = $1",
      [old.proposal],
    );
    expect(outcome(await desk.ledger.confirmRole(cast.otherAdmin, old.proposal))).toEqual(closed);
  });

  describe("an admin holds no other role", () => {
    test.each(["editor", "proofreader", "firstReviewer", "finalReviewer"] as const)(
      "neither as %s",
      async (role) => {
        const asked = { person: cast.otherAdmin, label: "x", role };
        expect(outcome(await desk.ledger.proposeRole(cast.admin, asked, "grant"))).toEqual({
          status: 409,
          code: "adminOrOther",
        });
        const written = desk.owner.query(
          "INSERT INTO publication.person_role VALUES ($1, $2, 'x', 1)",
          [cast.otherAdmin, role],
        );
        await expect(written).rejects.toThrow("cannot be admin and hold another role");
      },
    );

    test("nor does an editor become one, not even when both were proposed first", async () => {
      const asked = { person: cast.editor, label: "x", role: "admin" } as const;
      expect(outcome(await desk.ledger.proposeRole(cast.admin, asked, "grant")).code).toBe(
        "adminOrOther",
      );
      const { wanted, proposal } = await proposed("admin");
      await desk.ledger.proposeRole(cast.admin, { ...wanted, role: "editor" }, "grant");
      expect(outcome(await desk.ledger.confirmRole(cast.otherAdmin, proposal)).code).toBe(
        "adminOrOther",
      );
      expect(await rolesOf(wanted.person)).toEqual(["editor"]);
    });
  });

  test.each([
    ["no name", { label: " " }],
    ["an unknown role", { role: "king" as LedgerRole }],
  ])("%s is refused", async (_, more) => {
    const wanted = { ...newcomer("editor"), ...more };
    expect(outcome(await desk.ledger.proposeRole(cast.admin, wanted, "grant"))).toEqual({
      status: 422,
      code: "roleInvalid",
    });
  });

  test("what is so already needs no proposal", async () => {
    const held = { person: cast.editor, label: "editor", role: "editor" } as const;
    expect(outcome(await desk.ledger.proposeRole(cast.admin, held, "grant")).code).toBe(
      "alreadySo",
    );
    expect(outcome(await propose("editor", "admin", "revoke")).code).toBe("alreadySo");
  });

  test("a new name is not put under old signatures", async () => {
    const id = await desk.guideIn("submitted");
    await desk.step("proofreader", "proofread", id);
    const renamed = { person: cast.proofreader, label: "改名", role: "proofreader" } as const;
    await desk.ledger.proposeRole(cast.admin, renamed, "grant");
    await desk.submit(id);
    await desk.step("proofreader", "proofread", id);
    const { events } = await desk.ledger.stateOf("guide", id);
    expect(events.filter(({ action }) => action === "proofread").map(({ actor }) => actor)).toEqual(
      ["proofreader", "改名"],
    );
  });

  test("every step is an event, and so is every refused one", async () => {
    const { wanted, proposal } = await proposed("firstReviewer");
    await desk.ledger.confirmRole(cast.admin, proposal);
    await desk.ledger.confirmRole(cast.finalReviewer, proposal);
    const events = await desk.owner.query<{ action: string; actor_label: string; details: object }>(
      "SELECT action, actor_label, details FROM publication.event ORDER BY id DESC LIMIT 3",
    );
    const change = { ...wanted, change: "grant", proposal };
    expect(events.rows.reverse()).toEqual([
      { action: "propose-role", actor_label: "admin", details: change },
      {
        action: "refused",
        actor_label: "admin",
        details: { action: "confirm-role", code: "ownProposal", status: 403 },
      },
      { action: "confirm-role", actor_label: "finalReviewer", details: change },
    ]);
  });

  test("the last admin cannot be dismissed", async () => {
    const dismiss = (member: CastMember) =>
      desk.ledger.proposeRole(
        cast.admin,
        { person: cast[member], label: "x", role: "admin" },
        "revoke",
      );
    const [first, second] = [await dismiss("otherAdmin"), await dismiss("admin")];
    if (!("proposal" in first) || !("proposal" in second)) throw new Error("not proposed");
    await desk.ledger.confirmRole(cast.finalReviewer, first.proposal);
    expect(outcome(await desk.ledger.confirmRole(cast.finalReviewer, second.proposal))).toEqual({
      status: 409,
      code: "lastAdmin",
    });
    expect(await rolesOf(cast.admin)).toEqual(["admin"]);
  });
});

describe("the first people", () => {
  let desk: TestLedger;
  beforeAll(async () => {
    desk = await openTestLedger();
  });
  afterAll(() => desk.close());

  test("are named once, by the owner of the database alone", async () => {
    const people = [{ person: cast.nobody, label: "x", role: "admin" as const }];
    await expect(bootstrapRoles(desk.owner, people)).rejects.toThrow("has an admin already");
    await expect(bootstrapRoles(desk.cms, people)).rejects.toThrow("permission denied");
  });

  test("include an admin who is nothing else", async () => {
    await desk.owner.query("DELETE FROM publication.person_role");
    const editor = { person: cast.nobody, label: "x", role: "editor" as const };
    await expect(bootstrapRoles(desk.owner, [editor])).rejects.toThrow("must include an admin");
    await expect(
      bootstrapRoles(desk.owner, [editor, { ...editor, role: "admin" }]),
    ).rejects.toThrow("cannot be admin and hold another role");
    expect(await desk.ledger.people()).toEqual([]);
  });
});
