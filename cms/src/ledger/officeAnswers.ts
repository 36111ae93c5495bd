import { z } from "zod";
import { ledgerRoles, officeAnswer } from "./answers.ts";

const role = z.enum(ledgerRoles);

/** In which roles somebody may act now, their own and in others' names, and whether they have left. */
export const personStanding = z.strictObject({ roles: z.array(role), disabled: z.boolean() });
export type PersonStanding = z.infer<typeof personStanding>;

/** `person`: whose account gets a one-time code. */
export const passwordAnswer = z.union([
  z.strictObject({ state: z.literal("done"), person: z.uuid() }),
  officeAnswer.options[2],
]);
export type PasswordAnswer = z.infer<typeof passwordAnswer>;

export const disabledPerson = z.strictObject({
  person: z.uuid(),
  label: z.string(),
  /** What they held, and get back when two persons enable the account. */
  roles: z.array(z.strictObject({ role, label: z.string() })),
});
export type DisabledPerson = z.infer<typeof disabledPerson>;

/** A line of the book about people. */
export const peopleEvent = z.strictObject({
  at: z.iso.datetime(),
  action: z.string(),
  /** Who did it, as they were called then. */
  by: z.string().nullable(),
  /** Whom it was about. */
  label: z.string().nullable(),
  role: role.nullable(),
  change: z.enum(["grant", "revoke"]).nullable(),
});
export type PeopleEvent = z.infer<typeof peopleEvent>;
