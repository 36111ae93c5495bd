import type { RequestContext } from "payload";

/*
 * What our own code does with accounts and nobody may do over REST, said in the request's context:
 * that comes from our code alone.
 */

const marker = "accountStep";
type Step = "first" | "make" | "code";

const step = (name: Step): RequestContext => ({ [marker]: name });
const is = (name: Step) => (context: RequestContext) => context[marker] === name;

/** The set-up creates the first accounts, when nobody can sign in yet. */
export const firstAccounts = () => step("first");
export const isFirstAccount = is("first");

/** An account is made, with a password that nobody knows. */
export const makingAccount = () => step("make");
export const isMadeAccount = is("make");

/** Two persons give an account a one-time code. */
export const givingCode = () => step("code");
export const isGivenCode = is("code");
