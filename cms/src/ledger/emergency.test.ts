import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { alertSteps } from "./testAlerts.ts";
import { alert, cast, openTestLedger, outcome, type TestLedger } from "./testCast.ts";

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const hour = 3_600_000;

describe("the emergency lane", () => {
  let desk: TestLedger;
  beforeAll(async () => {
    desk = await openTestLedger();
    // People with two hats, as small districts have them.
    await desk.grant("otherEditor", "dutyReviewer");
    await desk.grant("otherEditor", "firstReviewer");
    await desk.grant("otherFinalReviewer", "dutyReviewer");
    await desk.grant("otherFirstReviewer", "finalReviewer");
  });
  afterAll(() => desk.close());

  const { step, expedite, stateOf } = alertSteps(() => desk);
  const live = async (id: string) =>
    (
      await desk.publisher.query<{ lane: string; expires_at: Date; reviewers: unknown }>(
        "SELECT lane, expires_at, reviewers FROM publication.live WHERE document_id = $1",
        [id],
      )
    ).rows[0];

  test("an editor and the duty reviewer put an alert out at once, two reviews are owed by tomorrow", async () => {
    const id = randomUUID();
    const expires = new Date(Date.now() + hour);
    const content = alert("停水", expires);
    const sha256 = hashOf(content);
    expect(await expedite(id, { content, comment: "水管爆裂" })).toEqual({
      state: "expedited",
      sha256,
    });
    expect(await stateOf(id)).toMatchObject({
      state: "expedited",
      draftSha256: sha256,
      liveSha256: null,
      stages: ["dutyReviewer"],
      tasks: [],
    });
    expect(await live(id)).toBeUndefined();

    expect(await step("dutyReviewer", "approve", id)).toEqual({
      state: "published",
      sha256,
      seq: expect.any(Number) as number,
    });
    expect(await live(id)).toEqual({
      lane: "emergency",
      expires_at: expires,
      reviewers: [{ role: "dutyReviewer", label: "dutyReviewer" }],
    });
    const after = await stateOf(id);
    expect(after.expiresAt).toBe(expires.toISOString());
    expect(after.tasks.map(({ role, sha256: of }) => [role, of])).toEqual([
      ["firstReviewer", sha256],
      ["finalReviewer", sha256],
    ]);
    for (const { dueAt } of after.tasks) {
      const hours = (Date.parse(dueAt) - Date.now()) / hour;
      expect(hours).toBeGreaterThan(23.9);
      expect(hours).toBeLessThanOrEqual(24);
    }
    expect(after.events.map(({ action, role, comment }) => [action, role, comment])).toEqual([
      ["expedite", "editor", "水管爆裂"],
      ["approve", "dutyReviewer", "因为"],
      ["publish", "dutyReviewer", null],
    ]);
  });

  test("the owed reviews are noted, in any order, and change nothing for residents", async () => {
    const id = await desk.alertIn("published");
    const { liveSha256 } = await stateOf(id);
    const before = await live(id);
    const seq = "SELECT max(seq)::int AS seq FROM publication.publication";
    const { rows: seqBefore } = await desk.publisher.query(seq);

    const answer = await step("finalReviewer", "approve", id, { sha256: liveSha256 });
    expect(answer).toEqual({ state: "published", sha256: liveSha256 });
    expect((await stateOf(id)).tasks).toMatchObject([{ role: "firstReviewer" }]);
    expect((await stateOf(id)).next.filter(({ action }) => action === "approve")).toEqual([
      { action: "approve", role: "firstReviewer" },
    ]);
    await step("firstReviewer", "approve", id, { sha256: liveSha256, comment: "措辞可以更清楚" });
    const after = await stateOf(id);
    expect(after.tasks).toEqual([]);
    expect(after.next.map(({ action }) => action)).not.toContain("approve");
    expect(after.events.at(-1)).toMatchObject({
      action: "approve",
      role: "firstReviewer",
      comment: "措辞可以更清楚",
      details: { afterwards: true },
    });
    expect(await live(id)).toEqual(before);
    expect((await desk.publisher.query(seq)).rows).toEqual(seqBefore);
    // Once is enough.
    const again = await step("firstReviewer", "approve", id, { sha256: liveSha256 });
    expect(outcome(again)).toEqual({ status: 409, code: "wrongState" });
  });

  test("they are owed also when the alert is over", async () => {
    const id = await desk.alertIn("withdrawn");
    const [owed] = (await stateOf(id)).tasks;
    const answer = await step("firstReviewer", "approve", id, { sha256: owed?.sha256 ?? null });
    expect(answer).toMatchObject({ state: "withdrawn" });
    expect((await stateOf(id)).tasks).toMatchObject([{ role: "finalReviewer" }]);
  });

  test("each version that went out is owed its own, named by its hash", async () => {
    const id = await desk.alertIn("published");
    const { liveSha256: first } = await stateOf(id);
    const content = alert("newer");
    await expedite(id, { content });
    // While another version waits for its approval, that comes first.
    const early = await step("firstReviewer", "approve", id, { sha256: first });
    expect(outcome(early).status).toBe(403);
    await step("dutyReviewer", "approve", id);
    const owed = async () =>
      (await stateOf(id)).tasks.map(({ role, sha256 }) => `${role} ${sha256 === first ? 1 : 2}`);
    expect(await owed()).toEqual([
      "firstReviewer 1",
      "finalReviewer 1",
      "firstReviewer 2",
      "finalReviewer 2",
    ]);
    await step("firstReviewer", "approve", id, { sha256: hashOf(content) });
    expect(await owed()).toEqual(["firstReviewer 1", "finalReviewer 1", "finalReviewer 2"]);
    // Nobody's name stands under a version that was not named.
    for (const sha256 of [null, "0".repeat(64), hashOf(content)]) {
      expect(outcome(await step("firstReviewer", "approve", id, { sha256 }))).toEqual({
        status: 409,
        code: "staleRevision",
      });
    }
  });

  describe("takes two different people", () => {
    test("who wrote it does not approve it, also as one of several editors, nor reviews it later", async () => {
      const ownWork = { status: 403, code: "ownWork" };
      const [mine, named] = [randomUUID(), randomUUID()];
      await step("otherEditor", "expedite", mine, { content: alert("1"), slug: `own-${mine}` });
      await expedite(named, { editors: [cast.otherEditor] });
      for (const id of [mine, named]) {
        expect(outcome(await step("otherEditor", "approve", id))).toEqual(ownWork);
        expect(await live(id)).toBeUndefined();
        await step("dutyReviewer", "approve", id);
        const { liveSha256: sha256 } = await stateOf(id);
        expect(outcome(await step("otherEditor", "approve", id, { sha256 }))).toEqual(ownWork);
      }
    });

    test("who let it out is not who reviews it later, and one person does one of the reviews", async () => {
      const before = { status: 403, code: "approvedBefore" };
      const id = randomUUID();
      await expedite(id);
      await step("otherFinalReviewer", "approve", id);
      const { liveSha256: sha256 } = await stateOf(id);
      expect(outcome(await step("otherFinalReviewer", "approve", id, { sha256 }))).toEqual(before);
      expect(outcome(await step("otherFirstReviewer", "approve", id, { sha256 })).status).toBe(200);
      expect(outcome(await step("otherFirstReviewer", "approve", id, { sha256 }))).toEqual(before);
      expect((await stateOf(id)).tasks).toMatchObject([{ role: "finalReviewer" }]);
    });

    test("an attempt by the wrong one is on record", async () => {
      const id = await desk.alertIn("expedited");
      expect(outcome(await step("finalReviewer", "approve", id))).toEqual({
        status: 403,
        code: "notYourRole",
      });
      expect((await stateOf(id)).events.at(-1)).toMatchObject({
        action: "refused",
        actor: "finalReviewer",
      });
    });
  });

  test("the duty reviewer decides on the version seen", async () => {
    const id = await desk.alertIn("expedited");
    const { draftSha256: seen } = await stateOf(id);
    await expedite(id, { content: alert("changed meanwhile") });
    expect(outcome(await step("dutyReviewer", "approve", id, { sha256: seen }))).toEqual({
      status: 409,
      code: "staleRevision",
    });
  });

  test("what the duty reviewer returns is not out, and owes nobody a review", async () => {
    const id = await desk.alertIn("expedited");
    expect(outcome(await step("dutyReviewer", "return", id, { comment: " " })).code).toBe(
      "commentRequired",
    );
    expect(await step("dutyReviewer", "return", id)).toMatchObject({ state: "returned" });
    expect(await live(id)).toBeUndefined();
    expect((await stateOf(id)).tasks).toEqual([]);
  });

  test("an alert in no hurry goes the normal way with two reviewers, and owes nothing", async () => {
    const id = await desk.alertIn("submitted");
    await step("firstReviewer", "approve", id);
    expect(await step("finalReviewer", "approve", id)).toMatchObject({ state: "published" });
    expect(await stateOf(id)).toMatchObject({ tasks: [], expiresAt: expect.any(String) as string });
    expect(await live(id)).toMatchObject({ lane: "normal" });
    await step("finalReviewer", "withdraw", id);
  });

  test.each(["submit", "expedite"] as const)(
    "one that waits in one lane can be handed to the other: %s replaces it",
    async (action) => {
      const id = await desk.alertIn(action === "submit" ? "expedited" : "firstApproved");
      await step("editor", action, id, { content: alert("other lane"), slug: `a-${id}` });
      const state = action === "submit" ? "submitted" : "expedited";
      expect(await stateOf(id)).toMatchObject({ state });
      const member = action === "submit" ? "dutyReviewer" : "finalReviewer";
      expect(outcome(await step(member, "approve", id)).status).toBe(403);
    },
  );

  test("withdrawing goes by the lane that it came by", async () => {
    const id = await desk.alertIn("published");
    await step("finalReviewer", "withdraw", id);
    const { rows } = await desk.publisher.query<{ op: string; lane: string }>(
      "SELECT op, lane FROM publication.publication WHERE document_id = $1 ORDER BY seq",
      [id],
    );
    expect(rows).toEqual([
      { op: "put", lane: "emergency" },
      { op: "withdraw", lane: "emergency" },
    ]);
  });
});
