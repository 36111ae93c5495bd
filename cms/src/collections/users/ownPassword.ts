import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import {
  type CollectionBeforeChangeHook,
  type Field,
  type PayloadRequest,
  ValidationError,
} from "payload";
import { nobody, personId } from "../../access/access.ts";
import { Refusal } from "../../publication/refusal.ts";
import { codeEnds } from "./oneTimeCode.ts";
import { isFirstAccount, isGivenCode } from "./accountSteps.ts";

/**
 * Whether the holder has set the password themselves. The one-time code that an account begins with
 * has been in other hands; could such an account review, those would be reviewers.
 */
const ownPassword: Field = {
  name: "ownPassword",
  type: "checkbox",
  defaultValue: false,
  admin: { hidden: true },
  access: { create: nobody, update: nobody },
};

/** A hash of the code until then, so that it is not taken for one's own password. */
const firstPassword: Field = {
  name: "firstPassword",
  type: "text",
  hidden: true,
  access: { create: nobody, read: nobody, update: nobody },
};

/** Until when the code lets its holder in; null where there is no code. Signing in ends it. */
const codeGoodUntil: Field = {
  name: "codeGoodUntil",
  type: "date",
  hidden: true,
  access: { create: nobody, read: nobody, update: nobody },
};

export const passwordFields: Field[] = [ownPassword, firstPassword, codeGoodUntil];

/** Notes who set the password: a code is for one sign-in alone. */
export const noteOwnPassword: CollectionBeforeChangeHook = async ({
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const { password } = data as { password?: unknown };
  const given = typeof password === "string" ? password : undefined;
  if (operation === "create") {
    return { ...data, ownPassword: isFirstAccount(context), firstPassword: null };
  }
  if (given !== undefined && isGivenCode(context)) {
    const goodUntil = codeEnds(new Date()).toISOString();
    const firstPassword = await hashed(given);
    return { ...data, ownPassword: false, firstPassword, codeGoodUntil: goodUntil };
  }
  const { id, ownPassword: before } = originalDoc as { id: string; ownPassword?: unknown };
  if (before === true) return { ...data, ownPassword: true };
  if (given === undefined || personId(req) !== id) return { ...data, ownPassword: false };
  if (await isFirstPasswordOf(req, id, given)) throw sameAgain(req);
  return { ...data, ownPassword: true, firstPassword: null, codeGoodUntil: null };
};

const derive = promisify<string, string, number, Buffer>(scrypt);
const hashLength = 32;

async function hashed(password: string): Promise<string> {
  const salt = randomBytes(16).toString("hex");
  return `${salt}:${(await derive(password, salt, hashLength)).toString("hex")}`;
}

async function isFirstPasswordOf(
  req: PayloadRequest,
  id: string,
  password: string,
): Promise<boolean> {
  const user = await req.payload.db.findOne<{ id: string; firstPassword?: string | null }>({
    collection: "users",
    where: { id: { equals: id } },
    req,
  });
  const [salt, hash] = (user?.firstPassword ?? "").split(":");
  if (!salt || !hash) return false;
  return timingSafeEqual(Buffer.from(hash, "hex"), await derive(password, salt, hashLength));
}

function sameAgain(req: PayloadRequest): ValidationError {
  const message = "这是一次性密码，请换一个只有自己知道的";
  const errors = [{ path: "password", message }];
  return new ValidationError({ collection: "users", errors }, req.t);
}

/** What whoever still has a one-time code is told. */
export function ownPasswordFirst(): Refusal {
  return new Refusal(
    403,
    "ownPasswordFirst",
    "您是用一次性密码登录的。请先在右上角“账号”里设一个只有自己知道的密码，再做这一步。",
  );
}

/** @throws Refusal 403 until whoever asks has set a password of their own */
export function requireOwnPassword({ user }: Pick<PayloadRequest, "user">): void {
  if (user && (user as { ownPassword?: unknown }).ownPassword !== true) throw ownPasswordFirst();
}
