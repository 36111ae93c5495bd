import { createHmac, randomBytes } from "node:crypto";
import { APIError, type CollectionBeforeLoginHook } from "payload";
import { settings } from "../../settings.ts";

/*
 * A one-time code comes in two halves: the proposer of a new password is shown the first, whoever
 * confirms it the second, and only its holder hears both. Shown as a whole to either of them, one
 * person could sign in as another.
 */

// Nothing that is mistaken for something else when read out or written down by hand.
const signs = "abcdefghjkmnpqrstuvwxyz23456789";
const halfLength = 8;
const hoursGood = 24;

/** The half that the proposer is told: made from the proposal, so that it is stored nowhere. */
export function firstHalf(proposal: number): string {
  const text = `first half of the code of proposal ${String(proposal)}`;
  return halfFrom(createHmac("sha256", settings.secret).update(text).digest());
}

/** The half that the confirming person is told: random. */
export function secondHalf(): string {
  return halfFrom(randomBytes(32));
}

function halfFrom(bytes: Buffer): string {
  let left = BigInt(`0x${bytes.toString("hex")}`);
  let half = "";
  while (half.length < halfLength) {
    half += signs[Number(left % BigInt(signs.length))] ?? "";
    left /= BigInt(signs.length);
  }
  return half;
}

/** When a code that is given now ends. */
export function codeEnds(now: Date): Date {
  return new Date(now.getTime() + hoursGood * 3_600_000);
}

/** Whether a code still lets somebody in; where none was given, none does. */
export function isGood(goodUntil: unknown, now: Date): boolean {
  return typeof goodUntil === "string" && Date.parse(goodUntil) > now.getTime();
}

/** A code lets somebody in once, and not for long. */
export const spendCode: CollectionBeforeLoginHook = async ({ req, user }) => {
  const account = user as unknown as { id: string; ownPassword?: unknown; codeGoodUntil?: unknown };
  if (account.ownPassword === true) return;
  if (!isGood(account.codeGoodUntil, new Date())) {
    const message = "这个一次性密码已经用过，或者超过 24 小时了。请找管理员重新办理“重置密码”。";
    throw new APIError(message, 403, undefined, true);
  }
  const data = { codeGoodUntil: null };
  await req.payload.db.updateOne({ collection: "users", id: account.id, data, req });
};
