import type { Endpoint, PayloadRequest } from "payload";
import { z } from "zod";
import { personId, working } from "../access/access.ts";
import { requireOwnPassword } from "../collections/users/ownPassword.ts";
import { documentAt } from "../publication/documentAt.ts";
import { ledger } from "../publication/ledger.ts";
import { Refusal, refusals } from "../publication/refusal.ts";
import { answering, bodyOf } from "../publication/respond.ts";
import { publishedArticle } from "./publishedArticle.ts";

const record = z.object({
  type: z.string(),
  id: z.string(),
  outlet: z.string(),
  place: z.string().default(""),
  action: z.enum(["take-to-outlet", "remove-from-outlet"]),
  sha256: z.string().nullish(),
});

/** The live version as a 公众号 article: residents read the same words already. */
async function article(req: PayloadRequest): Promise<object> {
  if (!working({ req })) throw refusals.noRole();
  const { type, id } = documentAt(req.routeParams?.type, req.routeParams?.id);
  const { liveSha256 } = await ledger().stateOf(type, id);
  return publishedArticle(type, id, liveSha256);
}

/** That it was carried to an outlet, or is gone there; the ledger decides who may say so. */
async function recordCopy(req: PayloadRequest): Promise<object> {
  const actor = personId(req);
  if (actor === undefined) throw refusals.notSignedIn();
  requireOwnPassword(req);
  const { outlet, place, action, sha256, ...named } = await bodyOf(req, record);
  const { type, id: documentId } = documentAt(named.type, named.id);
  const answer = await ledger().recordOutlet({
    ...{ actor, outlet, place, type, documentId, action },
    sha256: sha256 ?? null,
  });
  if (!("error" in answer)) return answer;
  throw new Refusal(answer.error.status, answer.error.code, answer.error.message);
}

/** Where copies can be. */
async function outlets(req: PayloadRequest): Promise<object> {
  if (!working({ req })) throw refusals.noRole();
  return { outlets: await ledger().outlets() };
}

/** What stands outside of the site and does not change with it. */
export const outletEndpoints: Endpoint[] = [
  { path: "/outlets/official-account/:type/:id", method: "get", handler: answering(article) },
  { path: "/outlets", method: "get", handler: answering(outlets) },
  { path: "/outlets/record", method: "post", handler: answering(recordCopy) },
];
