import type { Endpoint, PayloadRequest } from "payload";
import { z } from "zod";
import { ledgerRoles } from "../ledger/answers.ts";
import { documentAt } from "../publication/documentAt.ts";
import { ledger } from "../publication/ledger.ts";
import { answering, bodyOf } from "../publication/respond.ts";
import { firstMoment, lastMoment } from "./leaveDays.ts";
import { actorOf, done } from "./office.ts";

const role = z.enum(ledgerRoles);
const document = z.object({ type: z.string(), id: z.string(), sha256: z.string().optional() });
const confirmation = z.object({ proposal: z.int().min(1) });
const limit = z.object({ role, hours: z.int() });
const ending = z.object({ delegation: z.int().min(1) });
const leave = z.object({
  person: z.uuid(),
  delegate: z.uuid(),
  role,
  /** Days in China, the first and the last one on leave. */
  from: z.iso.date(),
  until: z.iso.date(),
});

/** Somebody takes a review in hand; others see it and may decide all the same. */
async function claim(req: PayloadRequest): Promise<object> {
  const actor = actorOf(req);
  const { sha256, ...wanted } = await bodyOf(req, document);
  const { type, id } = documentAt(wanted.type, wanted.id);
  return done(await ledger().claim(actor, type, id, sha256 ?? ""));
}

async function releaseClaim(req: PayloadRequest): Promise<object> {
  const actor = actorOf(req);
  const wanted = await bodyOf(req, document);
  const { type, id } = documentAt(wanted.type, wanted.id);
  return done(await ledger().releaseClaim(actor, type, id));
}

async function proposeLimit(req: PayloadRequest): Promise<object> {
  const actor = actorOf(req);
  const wish = await bodyOf(req, limit);
  return done(await ledger().proposeLimit(actor, wish.role, wish.hours));
}

async function confirmLimit(req: PayloadRequest): Promise<object> {
  const actor = actorOf(req);
  return done(await ledger().confirmLimit(actor, (await bodyOf(req, confirmation)).proposal));
}

async function proposeDelegation(req: PayloadRequest): Promise<object> {
  const actor = actorOf(req);
  const { from, until, ...wish } = await bodyOf(req, leave);
  const times = { startsAt: firstMoment(from), endsAt: lastMoment(until) };
  return done(await ledger().proposeDelegation(actor, { ...wish, ...times }));
}

async function confirmDelegation(req: PayloadRequest): Promise<object> {
  const actor = actorOf(req);
  return done(await ledger().confirmDelegation(actor, (await bodyOf(req, confirmation)).proposal));
}

async function endDelegation(req: PayloadRequest): Promise<object> {
  const actor = actorOf(req);
  return done(await ledger().endDelegation(actor, (await bodyOf(req, ending)).delegation));
}

const post = (path: string, work: (req: PayloadRequest) => Promise<object>): Endpoint => ({
  ...{ path: `/publication/${path}`, method: "post", handler: answering(work) },
});

/** Who is on a review, how long it may take, and who stands in for whom. */
export const turnEndpoints: Endpoint[] = [
  post("claims/take", claim),
  post("claims/release", releaseClaim),
  post("limits/propose", proposeLimit),
  post("limits/confirm", confirmLimit),
  post("delegations/propose", proposeDelegation),
  post("delegations/confirm", confirmDelegation),
  post("delegations/end", endDelegation),
];
