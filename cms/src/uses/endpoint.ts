import type { Endpoint, PayloadRequest } from "payload";
import { working } from "../access/access.ts";
import { documentAt } from "../publication/documentAt.ts";
import { ledger } from "../publication/ledger.ts";
import { refusals } from "../publication/refusal.ts";
import { answering } from "../publication/respond.ts";
import { usesOf } from "./usesOf.ts";

/** 在哪里用到: what refers to a document, live or in drafts. */
async function uses(req: PayloadRequest): Promise<object> {
  if (!working({ req })) throw refusals.noRole();
  const named = documentAt(req.routeParams?.type, req.routeParams?.id);
  const { slug } = await ledger().stateOf(named.type, named.id);
  return usesOf(req, { ...named, slug });
}

export const usesEndpoint: Endpoint = {
  ...{ path: "/uses/:type/:id", method: "get" },
  handler: answering(uses),
};
