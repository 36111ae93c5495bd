import { z } from "zod";
import { ledgerActions, ledgerRoles, ledgerStates } from "./vocabulary.ts";

const role = z.enum(ledgerRoles);
const moment = z.iso.datetime();

/** Who is on a review just now, and until when at most. */
export const claimed = z.strictObject({
  person: z.uuid(),
  by: z.string(),
  since: moment,
  until: moment,
});

/** The turn that a document waits for. */
export const turn = z.strictObject({ role, since: moment, dueAt: moment, overdue: z.boolean() });

/** A review or proofread that the ledger would take from this person now. */
export const waitingReview = z.strictObject({
  type: z.string(),
  id: z.uuid(),
  title: z.string().nullable(),
  state: z.enum(ledgerStates),
  action: z.enum(ledgerActions),
  role,
  /** Of what the emergency lane let out before. */
  afterwards: z.boolean(),
  /** Since when it has been their turn, and until when it should be done. */
  since: moment,
  dueAt: moment,
  overdue: z.boolean(),
  scheduledAt: moment.nullable(),
  claim: claimed.nullable(),
  /** Whom they would stand in for. */
  for: z.string().nullable(),
});
export type WaitingReview = z.infer<typeof waitingReview>;
export const waitingReviews = z.array(waitingReview);

/** The same for whoever sees to it that somebody does it. */
const waitingSomewhere = waitingReview.extend({
  /** The names of those who could; empty when nobody can. */
  people: z.array(z.string()),
});
export type WaitingSomewhere = z.infer<typeof waitingSomewhere>;
export const waitingEverywhere = z.array(waitingSomewhere);

/** How long a turn may take, in which version, and who decided it. */
export const reviewLimit = z.strictObject({
  role,
  hours: z.int(),
  /** The limit that a ledger begins with is the first. */
  version: z.int(),
  at: moment.nullable(),
  proposedBy: z.string().nullable(),
  confirmedBy: z.string().nullable(),
});
export type ReviewLimit = z.infer<typeof reviewLimit>;

export const delegationWanted = z.strictObject({
  role,
  person: z.uuid(),
  label: z.string(),
  delegate: z.uuid(),
  delegateLabel: z.string(),
  startsAt: moment,
  endsAt: moment,
});

export const delegation = delegationWanted.extend({
  number: z.int(),
  /** Whether it counts just now. */
  active: z.boolean(),
});
export type Delegation = z.infer<typeof delegation>;
