import {
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type CollectionBeforeValidateHook,
  Forbidden,
  ValidationError,
} from "payload";
import { operationOf } from "../operationOf.ts";
import { personId } from "../../access/access.ts";
import { isFirstAccount } from "./firstAccounts.ts";

interface Account {
  id: string;
  email: string;
  [member: string]: unknown;
}

const shortest = 12;
const longest = 200;
const fewestDifferent = 5;

/** There is no e-mail to send a link with; a forgotten password is set by an operator. */
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

/** Closes Payload's open first registration: without a session only the set-up makes accounts. */
export const holdOnToAccounts: CollectionBeforeChangeHook = ({ context, operation, req }) => {
  if (operation === "create" && !req.user && !isFirstAccount(context)) throw new Forbidden(req.t);
};

/**
 * Only oneself changes a password or the address one signs in with: an admin who could set them for
 * three reviewers would be three reviewers.
 */
export const keepPasswordsPersonal: CollectionBeforeChangeHook<Account> = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== "update" || personId(req) === String(originalDoc?.id)) return;
  const changesEmail = data.email !== undefined && data.email !== originalDoc?.email;
  if (data.password !== undefined || changesEmail) throw new Forbidden(req.t);
};
