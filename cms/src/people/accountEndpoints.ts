import { randomBytes } from "node:crypto";
import { type Endpoint, type PayloadRequest, ValidationError } from "payload";
import { z } from "zod";
import { rolesOf } from "../access/access.ts";
import { givingCode, makingAccount } from "../collections/users/accountSteps.ts";
import { firstHalf, secondHalf } from "../collections/users/oneTimeCode.ts";
import type { OfficeAnswer } from "../ledger/answers.ts";
import { ledger } from "../publication/ledger.ts";
import { Refusal } from "../publication/refusal.ts";
import { answering, bodyOf } from "../publication/respond.ts";
import { actorOf, done, nameOf } from "./office.ts";

const account = z.object({ name: z.string().trim().min(1).max(50), email: z.email().max(200) });
const somebody = z.object({ person: z.uuid() });
const confirmation = z.object({ proposal: z.int().min(1) });

/**
 * A new account, with a password that nobody knows, and the proposal of its first one-time code: an
 * admin who typed that password could sign in as a colleague who does not exist.
 */
async function makeAccount(req: PayloadRequest): Promise<object> {
  const actor = actorOf(req);
  const { name, email } = await bodyOf(req, account);
  if (!rolesOf(req).includes("admin"))
    throw new Refusal(403, "notYourRole", "新建账号要由管理员来做，您没有这个角色。");
  const person = await created(req, { name, email });
  return withFirstHalf(await ledger().proposePassword(actor, person, name));
}

async function created(req: PayloadRequest, data: { name: string; email: string }) {
  try {
    const password = randomBytes(32).toString("base64url");
    const { id } = await req.payload.create({
      ...{ collection: "users", data: { ...data, password }, req, context: makingAccount() },
    });
    return String(id);
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    throw new Refusal(409, "accountExists", "这个邮箱已经有账号了。忘记密码请用“重置密码”。");
  }
}

/** Proposes a one-time code for somebody; answers with the half that the proposer tells them. */
async function proposePassword(req: PayloadRequest): Promise<object> {
  const actor = actorOf(req);
  const { person } = await bodyOf(req, somebody);
  const label = await nameOf(req, person);
  return withFirstHalf(await ledger().proposePassword(actor, person, label));
}

function withFirstHalf(answer: OfficeAnswer): object {
  const taken = done(answer);
  return "proposal" in taken ? { ...taken, code: firstHalf(taken.proposal) } : taken;
}

/**
 * The second person's yes: the code lets its holder in from now on, the old password and every open
 * session of theirs do not. Answers with the half that the confirming person tells them.
 */
async function confirmPassword(req: PayloadRequest): Promise<object> {
  const actor = actorOf(req);
  const { proposal } = await bodyOf(req, confirmation);
  const { state, person } = done(await ledger().confirmPassword(actor, proposal));
  const code = secondHalf();
  await req.payload.update({
    ...{ collection: "users", id: person, data: { password: firstHalf(proposal) + code } },
    ...{ overrideAccess: true, context: givingCode(), req },
  });
  // Ten wrong guesses before must not keep the holder of the new code out.
  const data = { lockUntil: null, loginAttempts: 0 };
  await req.payload.db.updateOne({ collection: "users", id: person, data, req });
  return { state, code };
}

/** Somebody leaves: no role counts any more, no session goes on, nobody signs in with the account. */
async function disable(req: PayloadRequest): Promise<object> {
  const actor = actorOf(req);
  const { person } = await bodyOf(req, somebody);
  const answer = done(await ledger().disablePerson(actor, person, await nameOf(req, person)));
  // They end with the ledger's word (`readRoles`); taken away, they do not come back with the account.
  const data = { sessions: [] };
  await req.payload.db.updateOne({ collection: "users", id: person, data, req });
  return answer;
}

async function proposeEnable(req: PayloadRequest): Promise<object> {
  const actor = actorOf(req);
  const { person } = await bodyOf(req, somebody);
  return done(await ledger().proposeEnable(actor, person));
}

async function confirmEnable(req: PayloadRequest): Promise<object> {
  const actor = actorOf(req);
  const { proposal } = await bodyOf(req, confirmation);
  return done(await ledger().confirmEnable(actor, proposal));
}

const post = (path: string, work: (req: PayloadRequest) => Promise<object>): Endpoint => ({
  ...{ path: `/publication/${path}`, method: "post", handler: answering(work) },
});

/** Accounts are made, given a new password, disabled and enabled here and nowhere else. */
export const accountEndpoints: Endpoint[] = [
  post("accounts/create", makeAccount),
  post("accounts/disable", disable),
  post("passwords/propose", proposePassword),
  post("passwords/confirm", confirmPassword),
  post("enables/propose", proposeEnable),
  post("enables/confirm", confirmEnable),
];
