import { z } from "zod";
import { ledgerRoles, personRole, reviewRule } from "./answers.ts";
import { delegationWanted } from "./turnAnswers.ts";

const role = z.enum(ledgerRoles);

/** Two roles that one person holds together (`holding`), or acts in for the same submission. */
export const rolePair = { scope: z.enum(["holding", "submission"]), one: role, other: role };

/** What somebody wishes of a pair of roles, `one` before `other` in the order of the work. */
export const combination = z.strictObject({ ...rolePair, allowed: z.boolean() });
export type Combination = z.infer<typeof combination>;

const waiting = { number: z.coerce.number(), proposedBy: z.uuid(), proposedAt: z.date() };
export const openProposal = z.discriminatedUnion("kind", [
  z.strictObject({
    ...waiting,
    kind: z.literal("role"),
    wanted: personRole.extend({
      label: z.string().nullable(),
      change: z.enum(["grant", "revoke"]),
    }),
  }),
  z.strictObject({ ...waiting, kind: z.literal("rule"), wanted: reviewRule }),
  z.strictObject({
    ...waiting,
    /** A one-time code for somebody, or a disabled account back in use. */
    kind: z.enum(["password", "enable"]),
    wanted: z.strictObject({ person: z.uuid(), label: z.string() }),
  }),
  z.strictObject({
    ...waiting,
    kind: z.literal("limit"),
    wanted: z.strictObject({ role, hours: z.int() }),
  }),
  z.strictObject({ ...waiting, kind: z.literal("delegation"), wanted: delegationWanted }),
  z.strictObject({ ...waiting, kind: z.literal("combination"), wanted: combination }),
]);
export type OpenProposal = z.infer<typeof openProposal>;
