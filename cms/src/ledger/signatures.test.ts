import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LedgerRole, LedgerState } from "./answers.ts";
import type { SignatureRecord } from "./signatures.ts";
import { cast, type CastMember, openTestLedger, outcome, type TestLedger } from "./testCast.ts";

const scan = { mimeType: "image/png", bytes: Buffer.from("a scan of a signed sheet") };
const scanSha256 = createHash("sha256").update(scan.bytes).digest("hex");
const day = (offset = 0) =>
  new Date(Date.now() + 8 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);

describe("a signature that was given elsewhere", () => {
  let desk: TestLedger;
  beforeAll(async () => {
    desk = await openTestLedger();
  });
  afterAll(() => desk.close());

  /** The proofreader records what the second reviewer signed, but for what `more` says. */
  async function record(id: string, more: Partial<SignatureRecord> & { by?: CastMember } = {}) {
    const { by = "proofreader", ...wish } = more;
    const { draftSha256 } = await desk.ledger.stateOf(wish.type ?? "guide", id);
    return desk.ledger.recordSignature({
      ...{ actor: cast[by], type: "guide", documentId: id, sha256: draftSha256 ?? "" },
      ...{ signer: cast.secondReviewer, role: "secondReviewer", signedOn: day(), comment: null },
      ...{ scan, ...wish },
    });
  }
  const waiting = () => desk.guideIn("firstApproved");

  test("decides a stage in the signer's name, and everything about it is in the book", async () => {
    const id = await waiting();
    expect(await record(id, { comment: "纸质审核表" })).toMatchObject({ state: "secondApproved" });
    const { events } = await desk.ledger.stateOf("guide", id);
    expect(events.at(-1)).toMatchObject({
      ...{ actor: "proofreader", role: "proofreader", action: "record-signature" },
      comment: "纸质审核表",
      details: {
        ...{ stageRole: "secondReviewer", signer: cast.secondReviewer, signedOn: day() },
        ...{ signerLabel: "secondReviewer", scan: scanSha256 },
      },
    });
    expect(await desk.ledger.signatureScan(scanSha256)).toEqual(scan);
    const [latest] = await desk.ledger.recordedSignatures(new Date(Date.now() - 60_000));
    expect(latest).toMatchObject({
      ...{ type: "guide", id, role: "secondReviewer", signer: "secondReviewer" },
      ...{ signedOn: day(), by: "proofreader", scan: scanSha256 },
    });
    expect(await desk.ledger.recordedSignatures(new Date(Date.now() + 60_000))).toEqual([]);

    await desk.step("finalReviewer", "approve", id);
    const { rows } = await desk.owner.query<{ reviewers: unknown }>(
      "SELECT reviewers FROM publication.publication WHERE document_id = $1",
      [id],
    );
    expect(rows[0]?.reviewers).toEqual([
      { role: "firstReviewer", label: "firstReviewer" },
      { role: "secondReviewer", label: "secondReviewer" },
      { role: "finalReviewer", label: "finalReviewer" },
    ]);
    expect(await desk.ledger.isSound()).toBe(true);
  });

  test("of the last stage puts it live", async () => {
    const id = await desk.guideIn("secondApproved");
    const last = { signer: cast.finalReviewer, role: "finalReviewer" };
    expect(await record(id, last)).toMatchObject({
      state: "published",
      seq: expect.any(Number) as number,
    });
  });

  test.each<[string, LedgerState, CastMember, string]>([
    ["the editor who handed it in", "firstApproved", "editor", "recorderTookPart"],
    ["who reviewed an earlier stage", "firstApproved", "firstReviewer", "recorderTookPart"],
    ["an admin", "firstApproved", "admin", "adminStaysOut"],
    ["somebody without a role", "firstApproved", "nobody", "noRole"],
    ["the signer", "firstApproved", "secondReviewer", "signerInvalid"],
  ])("is not recorded by %s", async (_, state, by, code) => {
    const id = await desk.guideIn(state);
    const before = await desk.ledger.stateOf("guide", id);
    expect(outcome(await record(id, { by })).code).toBe(code);
    const after = await desk.ledger.stateOf("guide", id);
    expect({ ...after, events: [] }).toEqual({ ...before, events: [] });
    expect(after.events.at(-1)?.details).toMatchObject({ action: "record-signature", code });
  });

  test.each<[string, Partial<SignatureRecord>, string]>([
    ["by somebody without that role", { signer: cast.finalReviewer }, "signerInvalid"],
    ["by the author", { signer: cast.editor }, "signerInvalid"],
    [
      "by nobody that is known",
      { signer: "00000000-0000-4000-8000-0000000000ff" },
      "signerInvalid",
    ],
    [
      "for another stage",
      { role: "finalReviewer", signer: cast.finalReviewer },
      "signatureOtherStage",
    ],
    [
      "for a stage that is over",
      { role: "firstReviewer", signer: cast.otherFirstReviewer },
      "signatureOtherStage",
    ],
    ["for no stage", { role: "editor" }, "signatureOtherStage"],
    ["from before the submission", { signedOn: day(-1) }, "signedOnInvalid"],
    ["from tomorrow", { signedOn: day(1) }, "signedOnInvalid"],
    ["without a scan", { scan: { ...scan, bytes: Buffer.alloc(0) } }, "scanInvalid"],
    [
      "with a scan of another kind",
      { scan: { ...scan, mimeType: "image/svg+xml" } },
      "scanInvalid",
    ],
    [
      "with too large a scan",
      { scan: { ...scan, bytes: Buffer.alloc(5 * 1024 * 1024 + 1) } },
      "scanInvalid",
    ],
    ["of another version", { sha256: "f".repeat(64) }, "staleRevision"],
  ])("is not taken %s", async (_, more, code) => {
    const id = await waiting();
    expect(outcome(await record(id, more)).code).toBe(code);
    expect((await desk.ledger.stateOf("guide", id)).state).toBe("firstApproved");
  });

  test("is not taken by whoever wrote on it, although they hold the role", async () => {
    const id = randomUUID();
    await desk.submit(id, { editors: [cast.secondReviewer] });
    await desk.step("firstReviewer", "approve", id);
    expect(outcome(await record(id)).code).toBe("signerInvalid");
    expect((await desk.ledger.signatureWanted(cast.proofreader, "guide", id))?.signers).toEqual([]);
  });

  test("is never one of an alert", async () => {
    const id = await desk.alertIn("firstApproved");
    const wish = { type: "alert", signer: cast.finalReviewer, role: "finalReviewer" };
    expect(outcome(await record(id, wish))).toEqual({ status: 422, code: "signatureNotForAlerts" });
    expect(await desk.ledger.signatureWanted(cast.proofreader, "alert", id)).toBeNull();
  });

  test.each<LedgerState>(["draft", "returned", "published", "withdrawn", "scheduled"])(
    "has nothing to decide while the document is %s",
    async (state) => {
      const id = await desk.guideIn(state);
      const { status } = outcome(await record(id));
      expect(status).toBe(state === "draft" ? 404 : 409);
    },
  );

  test("whoever recorded one does not review that submission", async () => {
    const id = await waiting();
    await record(id, { by: "finalReviewer" });
    const approved = await desk.step("finalReviewer", "approve", id);
    expect(outcome(approved)).toEqual({ status: 403, code: "recordedBefore" });
    const waits = await desk.ledger.waitingFor(cast.finalReviewer);
    expect(waits.some((one) => one.id === id)).toBe(false);
    expect(outcome(await desk.step("otherFinalReviewer", "approve", id)).status).toBe(200);
  });

  test("whoever recorded one is no signer of a later stage", async () => {
    const id = await desk.guideIn("submitted");
    const first = { role: "firstReviewer", signer: cast.firstReviewer } as const;
    expect(outcome(await record(id, { ...first, by: "secondReviewer" })).status).toBe(200);
    expect(outcome(await record(id)).code).toBe("signerInvalid");
    expect(outcome(await desk.step("secondReviewer", "approve", id)).code).toBe("recordedBefore");
  });

  test("whoever signed one stage decides no other, on paper or in person", async () => {
    await desk.grant("secondReviewer", "finalReviewer");
    const id = await waiting();
    await record(id);
    const approved = await desk.step("secondReviewer", "approve", id);
    expect(outcome(approved)).toEqual({ status: 403, code: "approvedBefore" });
    const again = { signer: cast.secondReviewer, role: "finalReviewer" };
    expect(outcome(await record(id, again)).code).toBe("signerInvalid");
  });

  test("does not go all the way: one stage at least is decided in person", async () => {
    const id = await desk.guideIn("submitted");
    const signed = (role: LedgerRole) => record(id, { role, signer: cast[role as CastMember] });
    expect(outcome(await signed("firstReviewer")).status).toBe(200);
    expect(outcome(await signed("secondReviewer")).status).toBe(200);
    expect(outcome(await signed("finalReviewer"))).toEqual({
      status: 409,
      code: "inPersonMissing",
    });
    expect(outcome(await desk.step("finalReviewer", "approve", id)).status).toBe(200);
  });

  test("waits for the proofreads as a review does", async () => {
    const stages: LedgerRole[] = ["firstReviewer", "secondReviewer", "finalReviewer"];
    await desk.setRule({ changeClass: "new", stages, proofreads: 1 });
    const id = await desk.guideIn("submitted");
    await desk.setRule({ changeClass: "new", stages, proofreads: 0 });
    const wish = { role: "firstReviewer", signer: cast.firstReviewer } as const;
    expect(outcome(await record(id, wish)).code).toBe("proofreadsMissing");
    await desk.step("otherProofreader", "proofread", id);
    expect(outcome(await record(id, wish)).status).toBe(200);
  });

  test("is offered with everybody who may have signed, and not to who took part", async () => {
    const id = await waiting();
    const seen = (member: CastMember) => desk.ledger.signatureWanted(cast[member], "guide", id);
    expect(await seen("proofreader")).toEqual({
      role: "secondReviewer",
      signers: [{ person: cast.secondReviewer, label: "secondReviewer" }],
    });
    for (const member of ["editor", "firstReviewer", "admin", "nobody"] as const)
      expect(await seen(member), member).toBeNull();
    expect((await seen("secondReviewer"))?.signers).toEqual([]);
  });

  test("a stage is one person's, also for the owner of the tables", async () => {
    const id = await waiting();
    await record(id);
    const doubled = desk.owner.query(
      `INSERT INTO publication.event SELECT (e).* FROM (
         SELECT publication.append_event(jsonb_populate_record(event,
           jsonb_build_object('action', 'approve', 'actor', details ->> 'signer', 'details', '{}'::jsonb))) AS e
         FROM publication.event WHERE document_id = $1 AND action = 'record-signature') twice`,
      [id],
    );
    await expect(doubled).rejects.toMatchObject({ constraint: "event_one_stage_per_person" });
  });

  test("a scan that was changed is found, by whoever changed it", async () => {
    const { owner } = desk;
    expect(await desk.ledger.isSound()).toBe(true);
    await owner.query(`
      ALTER TABLE publication.signature_scan DISABLE TRIGGER append_only;
      ALTER TABLE publication.signature_scan DROP CONSTRAINT sha256_is_that_of_the_scan;
      UPDATE publication.signature_scan SET bytes = 'another paper'`);
    expect(await desk.ledger.isSound()).toBe(false);
  });
});
