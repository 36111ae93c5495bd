import type { Endpoint, PayloadRequest } from "payload";
import { z } from "zod";
import { working } from "../access/access.ts";
import { refusals } from "../publication/refusal.ts";
import { answering, bodyOf } from "../publication/respond.ts";
import { addWord } from "./addWord.ts";
import { lexiconDrafts } from "./lexiconDrafts.ts";
import { foundByResidents } from "./publicIndex.ts";
import { targetsFor } from "./targets.ts";

/** Residents' browsers take longer ones, and the engine cuts them; nobody types so much. */
const query = z.string().max(5000);
const tried = z.object({ query });
const hinted = z.object({ query, wanted: z.string().max(200) });

/** What residents are shown for a query. A body, because addresses end up in logs: nothing is kept. */
async function tryQuery(req: PayloadRequest): Promise<object> {
  if (!working({ req })) throw refusals.noRole();
  const { query } = await bodyOf(req, tried);
  return { results: await foundByResidents(query) };
}

/** Where the word that a query failed with may belong. */
async function targets(req: PayloadRequest): Promise<object> {
  if (!working({ req })) throw refusals.noRole();
  const { query, wanted } = await bodyOf(req, hinted);
  const hint = wanted.trim();
  const [pages, drafts] = await Promise.all([
    foundByResidents(hint === "" ? query : hint),
    lexiconDrafts(req),
  ]);
  return { targets: targetsFor({ query, wanted: hint, pages }, drafts) };
}

/** Trying the residents' search, and adding the word that it lacks. */
export const searchEndpoints: Endpoint[] = [
  { path: "/search/try", method: "post", handler: answering(tryQuery) },
  { path: "/search/targets", method: "post", handler: answering(targets) },
  { path: "/search/word", method: "post", handler: answering(addWord) },
];
