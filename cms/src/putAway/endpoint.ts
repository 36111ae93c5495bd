import type { Endpoint, PayloadRequest } from "payload";
import { z } from "zod";
import { personId } from "../access/access.ts";
import { requireOwnPassword } from "../collections/users/ownPassword.ts";
import { documentAt } from "../publication/documentAt.ts";
import { draftOf } from "../publication/draft.ts";
import { ledger } from "../publication/ledger.ts";
import { Refusal, refusals } from "../publication/refusal.ts";
import { answering, bodyOf } from "../publication/respond.ts";
import { usesOf } from "../uses/usesOf.ts";

const wanted = z.object({
  type: z.string(),
  id: z.string(),
  away: z.boolean(),
  reason: z.string().max(500).nullish(),
});

/** Puts a draft that was never published away, or brings it back. Nothing is deleted. */
async function putAway(req: PayloadRequest): Promise<object> {
  const actor = personId(req);
  if (actor === undefined) throw refusals.notSignedIn();
  requireOwnPassword(req);
  const { away, reason, ...named } = await bodyOf(req, wanted);
  const { type, id: documentId } = documentAt(named.type, named.id);
  if (!(await draftOf(req, type, documentId))) throw refusals.unknownDocument();
  if (away) await refuseUsed(req, { type, id: documentId });
  const answer = await ledger().putAway({
    ...{ actor, type, documentId, away },
    reason: reason ?? undefined,
  });
  if (!("error" in answer)) return answer;
  throw new Refusal(answer.error.status, answer.error.code, answer.error.message);
}

const named = 3;

/** @throws Refusal 409: a draft that names it could not be saved any more */
async function refuseUsed(
  req: PayloadRequest,
  document: Parameters<typeof usesOf>[1],
): Promise<void> {
  const { live, drafts } = await usesOf(req, document);
  const uses = [...live, ...drafts];
  if (uses.length === 0) return;
  const titles = uses.slice(0, named).map(({ title }) => `“${title}”`);
  const message = `${titles.join("、")}${uses.length > named ? "等" : ""}用到它。请先在那里去掉，再收起。`;
  throw new Refusal(409, "stillUsed", message);
}

export const putAwayEndpoint: Endpoint = {
  ...{ path: "/put-away", method: "post" },
  handler: answering(putAway),
};
