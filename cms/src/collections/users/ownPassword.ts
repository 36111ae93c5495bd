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
import { isFirstAccount } from "./firstAccounts.ts";

/**
 * Whether the holder has set the password themselves. An admin who makes an account knows its first
 * one; could such an account review, one admin could be three reviewers.
 */
const ownPassword: Field = {
  name: "ownPassword",
  type: "checkbox",
  defaultValue: false,
  admin: { hidden: true },
  access: { create: nobody, update: nobody },
};

/** A hash of the admin's password until then, so that the same one is not taken for one's own. */
const firstPassword: Field = {
  name: "firstPassword",
  type: "text",
  hidden: true,
  access: { create: nobody, read: nobody, update: nobody },
};

export const passwordFields: Field[] = [ownPassword, firstPassword];

/** Notes who set the password: the admin's is for the first sign-in alone. */
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
    const own = isFirstAccount(context);
    return { ...data, ownPassword: own, firstPassword: own ? null : await hashed(given ?? "") };
  }
  const { id, ownPassword: before } = originalDoc as { id: string; ownPassword?: unknown };
  if (before === true) return { ...data, ownPassword: true };
  if (given === undefined || personId(req) !== id) return { ...data, ownPassword: false };
  if (await isFirstPasswordOf(req, id, given)) throw sameAgain(req);
  return { ...data, ownPassword: true, firstPassword: null };
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
  const message = "这是管理员给的密码，请换一个只有自己知道的";
  const errors = [{ path: "password", message }];
  return new ValidationError({ collection: "users", errors }, req.t);
}

/** @throws Refusal 403 until whoever asks has set a password of their own */
export function requireOwnPassword({ user }: Pick<PayloadRequest, "user">): void {
  if (!user || (user as { ownPassword?: unknown }).ownPassword === true) return;
  throw new Refusal(
    403,
    "ownPasswordFirst",
    "您还在用管理员给的密码。请先在右上角“账号”里换成只有自己知道的密码，再做这一步。",
  );
}
