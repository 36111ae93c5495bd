import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "../people/roles.ts";
import { startTestCms, type TestCms } from "../testCms.ts";
import { createDraft, step } from "../testDocuments.ts";

/** 代录签批 over HTTP: a form with a scan. What the ledger allows is in ledger/signatures.test.ts. */
const type = "organisation";
let cms: TestCms;
let id: string;
let paper: Buffer;

beforeAll(async () => {
  cms = await startTestCms();
  const editor = await cms.as("editor");
  id = await createDraft(editor, type);
  await step(editor, type, id, "submit");
  await step(await cms.as("firstReviewer"), type, id, "approve");
  const sheet = { width: 30, height: 40, channels: 3, background: "#fff" } as const;
  paper = await sharp({ create: sheet }).jpeg().toBuffer();
});
afterAll(() => cms.stop());

const standing = async (role: Role) =>
  (await (await cms.as(role))("GET", `/api/publication/${type}/${id}`)).body as {
    state: string;
    draftSha256: string;
    signature: { role: Role; signers: { person: string; label: string }[] } | null;
    events: { action: string; details: { code?: string; scan?: string } }[];
  };
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

async function record(role: Role, scan: Buffer | undefined, more: object = {}) {
  const { draftSha256, signature } = await standing("proofreader");
  const body = new FormData();
  const signer = signature?.signers[0]?.person;
  const wish = { type, id, sha256: draftSha256, signer, role: signature?.role, signedOn: today };
  body.set("wish", JSON.stringify({ ...wish, ...more }));
  if (scan) body.set("scan", new File([new Uint8Array(scan)], "paper.jpg"));
  const headers = { Authorization: await cms.authorization(role) };
  const address = `${cms.url}/api/publication/signatures`;
  const response = await cms.send(new Request(address, { method: "POST", headers, body }));
  const answer = (await response.json()) as { state?: string; error?: { code: string } };
  return { status: response.status, ...answer };
}

describe("Recording a signature from elsewhere", () => {
  it("is offered to who took no part, with those who may have signed", async () => {
    expect((await standing("proofreader")).signature).toMatchObject({
      ...{ role: "secondReviewer", signers: [{ label: "二审" }] },
    });
    expect((await standing("editor")).signature).toBeNull();
  });

  it.each<[string, Role, () => Buffer | undefined, object, number, string]>([
    ["without a scan", "proofreader", () => undefined, {}, 422, "scanInvalid"],
    ["with a text", "proofreader", () => Buffer.from("签了"), {}, 422, "scanInvalid"],
    ["without a day", "proofreader", () => paper, { signedOn: "" }, 422, "invalidRequest"],
    ["by the editor", "editor", () => paper, {}, 403, "recorderTookPart"],
    ["by an admin", "admin", () => paper, {}, 403, "adminStaysOut"],
  ])("is refused %s", async (_, role, scan, more, status, code) => {
    expect(await record(role, scan(), more)).toMatchObject({ status, error: { code } });
    const { state, events } = await standing("editor");
    expect(state).toBe("firstApproved");
    // What is no request at all is nobody's attempt.
    if (code !== "invalidRequest") expect(events.at(-1)?.details.code).toBe(code);
  });

  it("approves the stage; the scan is there for who works here and for nobody else", async () => {
    expect(await record("proofreader", paper)).toMatchObject({
      ...{ status: 200, state: "secondApproved" },
    });
    const scan = (await standing("editor")).events.at(-1)?.details.scan ?? "";
    const look = async (headers: Record<string, string>) => {
      const address = `${cms.url}/api/publication/scans/${scan}`;
      const { status, headers: sent } = await cms.send(new Request(address, { headers }));
      return [status, sent.get("content-type")];
    };
    const authorization = { Authorization: await cms.authorization("finalReviewer") };
    expect(await look(authorization)).toEqual([200, "image/jpeg"]);
    expect((await look({}))[0]).toBe(401);
  });
});
