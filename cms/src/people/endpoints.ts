import type { PayloadRequest } from "payload";
import { z } from "zod";
import { changeClasses, ledgerRoles } from "../ledger/answers.ts";
import { ledger } from "../publication/ledger.ts";
import { refusals } from "../publication/refusal.ts";
import { bodyOf } from "../publication/respond.ts";
import { actorOf, done, nameOf } from "./office.ts";

const proposal = z.object({
  person: z.uuid(),
  role: z.enum(ledgerRoles),
  change: z.enum(["grant", "revoke"]),
});

const confirmation = z.object({ proposal: z.int().min(1) });

/** Grants or revokes a role, or proposes it where the ledger asks for a second person. */
export async function proposeRole(req: PayloadRequest): Promise<object> {
  const { person, role, change } = await bodyOf(req, proposal);
  const label = await nameOf(req, person);
  return done(await ledger().proposeRole(actorOf(req), { person, label, role }, change));
}

/** The second person's yes. */
export async function confirmRole(req: PayloadRequest): Promise<object> {
  const { proposal: number } = await bodyOf(req, confirmation);
  return done(await ledger().confirmRole(actorOf(req), number));
}

const rule = z.object({
  changeClass: z.enum(changeClasses),
  stages: z.array(z.enum(ledgerRoles)).max(3),
  proofreads: z.int().min(0).max(9),
});

/** Proposes another review rule; the ledger has the floor below which none goes. */
export async function proposeRule(req: PayloadRequest): Promise<object> {
  return done(await ledger().proposeRule(actorOf(req), await bodyOf(req, rule)));
}

/** The second person's yes to a review rule. */
export async function confirmRule(req: PayloadRequest): Promise<object> {
  const { proposal: number } = await bodyOf(req, confirmation);
  return done(await ledger().confirmRule(actorOf(req), number));
}

const combinationWish = z.object({
  scope: z.enum(["holding", "submission"]),
  roles: z.tuple([z.enum(ledgerRoles), z.enum(ledgerRoles)]),
  allowed: z.boolean(),
});

/** Proposes whether one person may combine two roles; in which order they are named does not matter. */
export async function proposeCombination(req: PayloadRequest): Promise<object> {
  const { scope, roles, allowed } = await bodyOf(req, combinationWish);
  const [one, other] = roles.toSorted((a, b) => ledgerRoles.indexOf(a) - ledgerRoles.indexOf(b));
  if (!one || !other) throw refusals.invalidRequest("roles");
  return done(await ledger().proposeCombination(actorOf(req), { scope, one, other, allowed }));
}

/** The second person's yes to it. */
export async function confirmCombination(req: PayloadRequest): Promise<object> {
  const { proposal: number } = await bodyOf(req, confirmation);
  return done(await ledger().confirmCombination(actorOf(req), number));
}
