import type { PayloadRequest } from "payload";
import { z } from "zod";
import { personId } from "../access/access.ts";
import { requireOwnPassword } from "../collections/users/ownPassword.ts";
import { documentAt } from "../publication/documentAt.ts";
import { ledger } from "../publication/ledger.ts";
import { Refusal, refusals } from "../publication/refusal.ts";
import { bodyOf } from "../publication/respond.ts";

const wanted = z.object({
  type: z.string(),
  id: z.string(),
  remark: z.string(),
  comment: z.string().max(1000).nullish(),
});

/** An editor has dealt with a remark. It stays, with who did it and what they answered. */
export async function resolveRemark(req: PayloadRequest): Promise<object> {
  const { remark, comment, ...body } = await bodyOf(req, wanted);
  const actor = personId(req);
  if (actor === undefined) throw refusals.notSignedIn();
  requireOwnPassword(req);
  const { type, id: documentId } = documentAt(body.type, body.id);
  const request = { actor, type, documentId, remark, comment: comment ?? null };
  const answer = await ledger().resolveRemark(request);
  if (!("error" in answer)) return answer;
  throw new Refusal(answer.error.status, answer.error.code, answer.error.message);
}
