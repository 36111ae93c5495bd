import {
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type CollectionBeforeValidateHook,
  Forbidden,
  ValidationError,
} from "payload";
import { operationOf } from "../operationOf.ts";
import { personId } from "../../access/access.ts";
import { isFirstAccount, isGivenCode, isMadeAccount } from "./accountSteps.ts";

interface Account {
  id: string;
  email: string;
  [member: string]: unknown;
}

const shortest = 12;
const longest = 200;
const fewestDifferent = 5;

/** There is no e-mail to send a link with; a forgotten password is replaced by two persons. */
export const refuseResetByMail: CollectionBeforeOperationHook = (hook) => {
  const operation = operationOf(hook);
  if (operation === "forgotPassword" || operation === "resetPassword")
    throw new Forbidden(hook.req.t);
};

export const requireLongPassword: CollectionBeforeValidateHook<Account> = ({
  data,
  originalDoc,
  req,
}) => {
  const password: unknown = data?.password;
  if (password === undefined || password === null) return;
  const message = weakness(password, data?.email ?? originalDoc?.email);
  if (message === undefined) return;
  throw new ValidationError(
    { collection: "users", errors: [{ path: "password", message }] },
    req.t,
  );
};

/** Long, not one character again and again, not one's own address; no rules about kinds of signs. */
function weakness(password: unknown, email: unknown): string | undefined {
  if (typeof password !== "string" || password.length < shortest)
    return `密码至少 ${shortest} 个字符`;
  // Longer ones only cost the server time to hash.
  if (password.length > longest) return `密码最多 ${longest} 个字符`;
  if (new Set(password).size < fewestDifferent) return "密码太简单：请多用几个不同的字符";
  const address = typeof email === "string" ? email.toLowerCase() : "";
  if (address !== "" && password.toLowerCase().includes(address))
    return "密码里不能有自己的邮箱地址";
  return undefined;
}

/** Closes Payload's open first registration too: only our own code makes accounts. */
export const holdOnToAccounts: CollectionBeforeChangeHook = ({ context, operation, req }) => {
  if (operation === "create" && !isFirstAccount(context) && !isMadeAccount(context))
    throw new Forbidden(req.t);
};

/**
 * Only oneself changes a password or the address one signs in with, also where something else would
 * let others write an account. But for a one-time code, which takes two persons.
 */
export const keepPasswordsPersonal: CollectionBeforeChangeHook<Account> = ({
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== "update" || personId(req) === String(originalDoc?.id)) return;
  const changesEmail = data.email !== undefined && data.email !== originalDoc?.email;
  const setsPassword = data.password !== undefined && !isGivenCode(context);
  if (setsPassword || changesEmail) throw new Forbidden(req.t);
};
