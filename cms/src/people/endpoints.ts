import type { PayloadRequest } from "payload";
import { z } from "zod";
import { personId } from "../access/access.ts";
import { requireOwnPassword } from "../collections/users/ownPassword.ts";
import type { OfficeAnswer } from "../ledger/answers.ts";
import { changeClasses, ledgerRoles } from "../ledger/answers.ts";
import { ledger } from "../publication/ledger.ts";
import { Refusal, refusals } from "../publication/refusal.ts";
import { bodyOf } from "../publication/respond.ts";

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

function actorOf(req: PayloadRequest): string {
  const actor = personId(req);
  if (actor === undefined) throw refusals.notSignedIn();
  requireOwnPassword(req);
  return actor;
}

async function nameOf(req: PayloadRequest, person: string): Promise<string> {
  const account = await req.payload.findByID({
    collection: "users",
    id: person,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  });
  if (!account) throw new Refusal(404, "unknownPerson", "没有这个账号，请刷新页面。");
  return String(account.name);
}

function done(answer: OfficeAnswer): object {
  if (!("error" in answer)) return answer;
  throw new Refusal(answer.error.status, answer.error.code, answer.error.message);
}
