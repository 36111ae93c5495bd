import { randomUUID } from "node:crypto";
import { labelOfField } from "@haizhu/shared/documents/labels";
import { documentTypes, isDocumentType } from "@haizhu/shared/documents/registry";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LedgerState } from "./answers.ts";
import { outcome, openTestLedger, type TestLedger } from "./testCast.ts";

type Fields = Record<string, unknown>;

const phone = {
  title: "示例电话",
  numbers: [
    { number: "12345", channel: "voice" },
    { number: "12350", channel: "voice", hours: "全天" },
  ],
  priority: 1,
  verifiedAt: "2026-01-01",
};
const [first, second] = phone.numbers;
const three = ["firstReviewer", "secondReviewer", "finalReviewer"] as const;

describe("a correction of what is live", () => {
  let desk: TestLedger;
  beforeAll(async () => {
    desk = await openTestLedger();
  });
  afterAll(() => desk.close());

  const hand = (id: string, fields: Fields, type = "phone") =>
    desk.step("editor", "submit", id, {
      ...{ type, content: JSON.stringify({ ...phone, ...fields }), slug: `p-${id}` },
    });

  /** A document that residents read. */
  async function live(type = "phone"): Promise<string> {
    const id = randomUUID();
    await hand(id, {}, type);
    for (const member of three) await desk.step(member, "approve", id, { type });
    expect((await desk.ledger.stateOf(type, id)).state).toBe("published");
    return id;
  }
  const standing = (id: string, type = "phone") => desk.ledger.stateOf(type, id);

  test.each<[string, Fields, string[]]>([
    ["a number", { numbers: [{ ...first, number: "12333" }, second] }, ["numbers.number"]],
    ["a row's new hours", { numbers: [{ ...first, hours: "全天" }, second] }, ["numbers.hours"]],
    [
      "two numbers that change places",
      {
        numbers: [
          { ...first, number: "12350" },
          { ...second, number: "12345" },
        ],
      },
      ["numbers.number"],
    ],
    ["a day of verification", { verifiedAt: "2026-03-01" }, ["verifiedAt"]],
    ["a group that was not there", { lastCall: { on: "2026-03-01", by: "值班" } }, ["lastCall"]],
    ["a day that is taken away", { verifiedAt: undefined }, ["verifiedAt"]],
    [
      "several of them",
      { reviewBy: "2027-01-01", numbers: [first, { ...second, label: "值班" }] },
      ["numbers.label", "reviewBy"],
    ],
  ])("is %s: an editor and one reviewer", async (_, fields, corrected) => {
    const id = await live();
    const content = JSON.stringify({ ...phone, ...fields });
    const ahead = await desk.ledger.foreseeReview("phone", id, content);
    expect(ahead).toEqual({
      ...{ changeClass: "correction", stages: ["finalReviewer"], proofreads: 0 },
      changed: corrected,
    });
    await hand(id, fields);
    const { changeClass, stages, liveSha256, ...state } = await standing(id);
    expect({ changeClass, stages }).toEqual({
      ...{ changeClass: "correction", stages: ["finalReviewer"] },
    });
    expect(state.corrected).toEqual(corrected);
    expect(state.events.at(-1)?.details).toMatchObject({ corrects: liveSha256, corrected });
    const answer = await desk.step("finalReviewer", "approve", id, { type: "phone" });
    expect(answer).toMatchObject({ state: "published" });
  });

  test.each<[string, Fields]>([
    ["a title", { title: "另一个电话" }],
    ["a listed field and another one", { verifiedAt: "2026-03-01", title: "另一个电话" }],
    ["a number that is added", { numbers: [...phone.numbers, { number: "110" }] }],
    [
      "a listed field and a number that is added",
      { verifiedAt: "2026-03-01", numbers: [...phone.numbers, { number: "110" }] },
    ],
    ["a number that is taken away", { numbers: [first] }],
    ["what a number is for", { numbers: [{ ...first, channel: "fax" }, second] }],
    ["a field that only begins like a listed one", { verifiedAt2: "x" }],
    ["a list that is no list any more", { numbers: { number: "12345" } }],
    ["the consent to a mobile number", { numbers: [{ ...first, consent: { on: "x" } }, second] }],
  ])("is not %s: that is a change", async (_, fields) => {
    const id = await live();
    await hand(id, fields);
    expect(await standing(id)).toMatchObject({
      ...{ changeClass: "change", corrected: null, stages: three },
    });
    const early = await desk.step("finalReviewer", "approve", id, { type: "phone" });
    expect(outcome(early)).toEqual({ status: 403, code: "notYourRole" });
  });

  test("what is listed for one type is not for another", async () => {
    const id = await live("guide");
    await hand(id, { openingHours: { note: "示例" } }, "guide");
    expect((await standing(id, "guide")).changeClass).toBe("change");
  });

  test("there is none of what was never live, nor of what was withdrawn", async () => {
    const id = randomUUID();
    await hand(id, {});
    expect((await standing(id)).changeClass).toBe("new");
    const gone = await live();
    await desk.step("finalReviewer", "withdraw", gone, { type: "phone" });
    await hand(gone, { verifiedAt: "2026-03-01" });
    expect((await standing(gone)).changeClass).toBe("change");
  });

  test("a policy takes three reviews whatever differs, also where changes take two", async () => {
    await desk.setRule({
      ...{ changeClass: "change", stages: ["firstReviewer", "finalReviewer"], proofreads: 0 },
    });
    const id = await live("policy");
    await hand(id, { verifiedAt: "2026-03-01" }, "policy");
    expect(await standing(id, "policy")).toMatchObject({ changeClass: "policy", stages: three });
    await desk.setRule({ changeClass: "change", stages: [...three], proofreads: 0 });
  });

  test("it is compared with what is live, not with what was under review", async () => {
    const id = await live();
    await hand(id, { title: "另一个电话" });
    await hand(id, { title: "另一个电话", verifiedAt: "2026-03-01" });
    expect((await standing(id)).changeClass).toBe("change");
    await hand(id, { verifiedAt: "2026-03-01" });
    expect((await standing(id)).changeClass).toBe("correction");
  });

  test("whoever wrote on it does not review it either", async () => {
    await desk.grant("finalReviewer", "editor");
    const id = await live();
    const content = JSON.stringify({ ...phone, verifiedAt: "2026-03-01" });
    await desk.step("finalReviewer", "submit", id, { type: "phone", content, slug: `p-${id}` });
    const own = await desk.step("finalReviewer", "approve", id, { type: "phone" });
    expect(outcome(own).code).toBe("ownWork");
    const other = await desk.step("otherFinalReviewer", "approve", id, { type: "phone" });
    expect(outcome(other).status).toBe(200);
  });

  test.each<[string, LedgerState]>([
    ["under review", "submitted"],
    ["waiting for its time", "scheduled"],
  ])(
    "one that is %s comes back when what it corrects is withdrawn, so that nobody alone puts it back",
    async (_, state) => {
      const id = await live();
      await hand(id, { verifiedAt: "2026-03-01" });
      if (state === "scheduled") {
        await desk.step("finalReviewer", "schedule", id, { type: "phone" });
        await desk.step("finalReviewer", "approve", id, { type: "phone" });
      }
      expect((await standing(id)).state).toBe(state);
      const answer = await desk.step("finalReviewer", "withdraw", id, { type: "phone" });
      expect(answer).toMatchObject({ state: "returned" });
      expect(await standing(id)).toMatchObject({
        ...{ state: "returned", liveSha256: null, draftSha256: null },
      });
      await desk.owner.query("SELECT publication.publish_due_at(now() + interval '1 day')");
      expect((await standing(id)).state).toBe("returned");
      await hand(id, { verifiedAt: "2026-03-01" });
      expect((await standing(id)).stages).toEqual(three);
    },
  );

  test("the table itself refuses a correction without the version that it corrects", async () => {
    const made = desk.owner.query(
      `UPDATE publication.submission SET change_class = 'correction' WHERE change_class = 'change'`,
    );
    await expect(made).rejects.toMatchObject({ code: "23514" });
  });
});

describe("the list of what a correction may change", () => {
  let desk: TestLedger;
  beforeAll(async () => {
    desk = await openTestLedger();
  });
  afterAll(() => desk.close());

  test("names fields that the forms have", async () => {
    const { rows } = await desk.owner.query<{ type: string; path: string }>(
      "SELECT type, path FROM publication.correction_field ORDER BY type, path",
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const { type, path } of rows) {
      if (!isDocumentType(type)) throw new Error(`There is no type ${type}.`);
      const label = labelOfField(documentTypes[type].schema, path);
      expect(label, `${type} ${path}`).not.toMatch(/[a-zA-Z]/);
    }
  });

  test.each([
    ["policy", "verifiedAt"],
    ["alert", "headline"],
    ["guide", "title"],
    ["guide", "eligibility"],
    ["guide", "amounts.value"],
    ["guide", "materials.name"],
    ["activity", "start"],
  ])("takes no row for %s %s, not even from the owner", async (type, path) => {
    const written = desk.owner.query(
      "INSERT INTO publication.correction_field VALUES ($1, $2, '示例')",
      [type, path],
    );
    await expect(written).rejects.toMatchObject({ code: "23514" });
  });
});
