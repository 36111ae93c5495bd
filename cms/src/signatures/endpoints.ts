import type { Endpoint, PayloadRequest } from "payload";
import { z } from "zod";
import { personId, rolesOf } from "../access/access.ts";
import { prepareFile } from "../collections/media/prepareFile.ts";
import { UnusableFileError } from "../collections/media/unusableFile.ts";
import { requireOwnPassword } from "../collections/users/ownPassword.ts";
import type { SignatureScan } from "../ledger/signatures.ts";
import { documentAt } from "../publication/documentAt.ts";
import { ledger } from "../publication/ledger.ts";
import { Refusal, refusals } from "../publication/refusal.ts";
import { answering } from "../publication/respond.ts";

const wanted = z.object({
  type: z.string(),
  id: z.string(),
  sha256: z.string(),
  signer: z.uuid(),
  role: z.string(),
  signedOn: z.iso.date(),
  comment: z.string().max(1000).nullish(),
});

/** 代录签批: a form with `wish` (JSON) and `scan` (the file). The ledger decides and keeps the scan. */
async function recordSignature(req: PayloadRequest): Promise<object> {
  const actor = personId(req);
  if (actor === undefined) throw refusals.notSignedIn();
  requireOwnPassword(req);
  const form = await formOf(req);
  const wish = wishOf(form.get("wish"));
  const { type, id } = documentAt(wish.type, wish.id);
  const step = { actor, type, documentId: id };
  const noted = { ...step, action: "record-signature" };
  const scan = await scanOf(form.get("scan")).catch(async (error: unknown) => {
    if (error instanceof Refusal) await ledger().noteRefused(noted, error);
    throw error;
  });
  const { sha256, signer, role, signedOn, comment } = wish;
  const answer = await ledger().recordSignature({
    ...{ ...step, sha256, signer, role, signedOn, scan },
    comment: comment ?? null,
  });
  if (!("error" in answer)) return answer;
  throw new Refusal(answer.error.status, answer.error.code, answer.error.message);
}

async function formOf(req: PayloadRequest): Promise<FormData> {
  try {
    const form = await req.formData?.();
    if (form) return form;
  } catch {
    // Not a form, or cut short: the answer below says what it must be.
  }
  throw refusals.invalidRequest("须是带扫描件的表单");
}

function wishOf(given: unknown): z.infer<typeof wanted> {
  let wish: unknown;
  try {
    wish = JSON.parse(String(given));
  } catch {
    throw refusals.notJson();
  }
  const result = wanted.safeParse(wish);
  if (result.success) return result.data;
  throw new Refusal(422, "invalidRequest", "请选好签批人、填好签批日期，再记下。");
}

async function scanOf(given: unknown): Promise<SignatureScan> {
  if (!(given instanceof File) || given.size === 0)
    throw new Refusal(422, "scanInvalid", "请附上签批的扫描件或照片。");
  try {
    const { data, mimeType } = await prepareFile(Buffer.from(await given.arrayBuffer()));
    return { bytes: data, mimeType };
  } catch (error) {
    if (error instanceof UnusableFileError) throw new Refusal(422, "scanInvalid", error.message);
    throw error;
  }
}

/** The scan behind a signature, for those who work here. */
async function scan(req: PayloadRequest): Promise<Response> {
  const sha256 = z.string().safeParse(req.routeParams?.sha256);
  if (!req.user) return new Response("请先登录，再打开扫描件。", { status: 401 });
  const allowed = rolesOf(req).length > 0;
  const found = allowed && sha256.success ? await ledger().signatureScan(sha256.data) : undefined;
  if (!found) return new Response("没有这份扫描件，或者您没有权限。", { status: 404 });
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      "Cache-Control": "private, no-store",
      "Content-Type": found.mimeType,
      "Content-Security-Policy": "sandbox",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

export const signatureEndpoints: Endpoint[] = [
  { path: "/publication/signatures", method: "post", handler: answering(recordSignature) },
  { path: "/publication/scans/:sha256", method: "get", handler: scan },
];
