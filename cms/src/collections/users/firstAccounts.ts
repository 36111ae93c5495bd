import type { RequestContext } from "payload";

const marker = "firstAccounts";

/** The request context of the set-up that creates the first accounts, when nobody can sign in yet. */
export function firstAccounts(): RequestContext {
  return { [marker]: true };
}

export function isFirstAccount(context: RequestContext): boolean {
  return context[marker] === true;
}
