import { typeNames } from "@haizhu/shared/documents/registry";
import { z } from "zod";
import { claimed, turn } from "./turnAnswers.ts";
import { changeClasses, ledgerActions, ledgerRoles, ledgerStates } from "./vocabulary.ts";

export * from "./vocabulary.ts";

const role = z.enum(ledgerRoles);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const refused = z.strictObject({
  error: z.strictObject({
    /** Stable name of the reason, as in sql/rules/03_refusals.sql. */
    code: z.string(),
    status: z.union([z.literal(403), z.literal(404), z.literal(409), z.literal(422)]),
    /** Chinese, for the person who asked: what is the matter and what to do. */
    message: z.string(),
  }),
});

/** `seq` is there when what residents read has changed. */
export const transitionAnswer = z.union([
  z.strictObject({ state: z.enum(ledgerStates), sha256, seq: z.int().optional() }),
  refused,
]);
export type TransitionAnswer = z.infer<typeof transitionAnswer>;

/** `proposed`: waits for a second person; `done`: in force. */
export const officeAnswer = z.union([
  z.strictObject({ state: z.literal("done") }),
  z.strictObject({ state: z.literal("proposed"), proposal: z.int() }),
  refused,
]);
export type OfficeAnswer = z.infer<typeof officeAnswer>;

const eventOfDocument = z.strictObject({
  at: z.iso.datetime(),
  /** The person's name as it was then; null when the clock did it. */
  actor: z.string().nullable(),
  role: role.nullable(),
  action: z.string(),
  comment: z.string().nullable(),
  sha256: sha256.nullable(),
  submission: z.int().nullable(),
  details: z.record(z.string(), z.unknown()),
});

/** Why a copy elsewhere no longer says what residents read here. */
const stale = z.strictObject({
  /** `reference`: the document is the same, but something that it refers to is not. */
  why: z.enum(["withdrawn", "changed", "reference"]),
  /** Of what it refers to. */
  title: z.string().nullable(),
});
export type Stale = z.infer<typeof stale>;

/** A copy of the document outside of the site, which does not change by itself. */
const outletCopy = z.strictObject({
  outlet: z.string(),
  label: z.string(),
  /** Where exactly; empty where there is only one. */
  place: z.string(),
  sha256,
  /** How often the document had gone live when it was copied: 第 3 版. */
  version: z.int(),
  at: z.iso.datetime(),
  /** The person's name as it was then. */
  by: z.string(),
  stale: stale.nullable(),
});
export type OutletCopy = z.infer<typeof outletCopy>;
const remark = z.strictObject({
  /** Names it when it is dealt with. */
  id: z.string(),
  /** Of the field in the version that it is about, and as the form called it then. */
  path: z.string(),
  label: z.string(),
  text: z.string(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
  role: role.nullable(),
  resolvedAt: z.iso.datetime().nullable(),
  resolvedBy: z.string().nullable(),
  /** What the editor wrote when dealing with it. */
  answer: z.string().nullable(),
});
export type Remark = z.infer<typeof remark>;

export const documentState = z.strictObject({
  state: z.enum(ledgerStates),
  liveSha256: sha256.nullable(),
  /** The revision under review or scheduled. */
  draftSha256: sha256.nullable(),
  slug: z.string().nullable(),
  slugFrozen: z.boolean(),
  scheduledAt: z.iso.datetime().nullable(),
  /** When the pending version is to be taken off again, and when the live one is. */
  draftWithdrawAt: z.iso.datetime().nullable(),
  liveWithdrawAt: z.iso.datetime().nullable(),
  /** The review stages of the pending submission, in order. */
  stages: z.array(role).nullable(),
  /** The rule that the pending submission falls under. */
  changeClass: z.enum(changeClasses).nullable(),
  /** The fields that differ from what residents read, when it is a correction: `numbers.hours`. */
  corrected: z.array(z.string()).nullable(),
  proofreadsMissing: z.int(),
  /** When the live version ends by itself. */
  expiresAt: z.iso.datetime().nullable(),
  /** The review or proofread that is asked for now, since when and until when. */
  turn: turn.nullable(),
  /** Who is on it; everybody else may decide as well. */
  claim: claimed.nullable(),
  /** Reviews after the fact that are still owed, by whom and of which revision. */
  tasks: z.array(z.strictObject({ role, sha256, dueAt: z.iso.datetime() })),
  /** Where it stands outside of the site. */
  outlets: z.array(outletCopy),
  /** What was said about fields, the oldest first; those dealt with stay. */
  remarks: z.array(remark),
  /** What some role could do now. */
  next: z.array(z.strictObject({ action: z.enum(ledgerActions), role })),
  events: z.array(eventOfDocument),
});
export type DocumentState = z.infer<typeof documentState>;

const document = { type: z.string(), id: z.uuid(), title: z.string().nullable() };

/** Something of one's own that is on its way, or came back with a reason. */
const workUnderWay = z.strictObject({
  ...document,
  state: z.enum(ledgerStates),
  since: z.iso.datetime(),
  scheduledAt: z.iso.datetime().nullable(),
  comment: z.string().nullable(),
});
export type WorkUnderWay = z.infer<typeof workUnderWay>;

/** What happens by itself at a moment, or is due for a check. */
const comingUp = z.strictObject({
  ...document,
  what: z.enum(["publish", "withdraw", "expire", "verify"]),
  at: z.iso.datetime(),
});
export type ComingUp = z.infer<typeof comingUp>;

/** A copy outside of the site that somebody has to change or take away there. */
const staleOutlet = z.strictObject({
  ...document,
  label: z.string(),
  place: z.string(),
  version: z.int(),
  at: z.iso.datetime(),
  stale,
});
export type StaleOutlet = z.infer<typeof staleOutlet>;

const outlet = z.strictObject({ name: z.string(), label: z.string(), hasPlace: z.boolean() });
/** Where copies can be; with `hasPlace` in many places, and one has to be named. */
export type Outlet = z.infer<typeof outlet>;

export const outletKinds = z.array(outlet);
export const staleCopies = z.array(staleOutlet);
export const workOfSomebody = z.array(workUnderWay);
export const whatComesUp = z.array(comingUp);
export const statesById = z.record(
  z.uuid(),
  z.strictObject({ state: z.enum(ledgerStates), isLive: z.boolean() }),
);
export type StatesById = z.infer<typeof statesById>;

/** The canonical JSON of a revision, read. */
export const frozen = z
  .string()
  .transform((content) => z.record(z.string(), z.unknown()).parse(JSON.parse(content)));

/** A version that residents can read, when it went live, and its frozen JSON. */
export const liveText = z.strictObject({
  type: z.enum(typeNames),
  id: z.uuid(),
  slug: z.string(),
  updatedAt: z.date().transform((at) => at.toISOString()),
  document: frozen,
});
export type LiveText = z.infer<typeof liveText>;

export const personRole = z.strictObject({ person: z.uuid(), label: z.string(), role });
export type PersonRole = z.infer<typeof personRole>;

export const reviewRule = z.strictObject({
  changeClass: z.enum(changeClasses),
  /** One reviewer role per stage, in order; every stage needs a different person. */
  stages: z.array(role),
  proofreads: z.int(),
});
export type ReviewRule = z.infer<typeof reviewRule>;

/** What a submission would need, and in which fields it would change what residents read. */
export const reviewAhead = reviewRule.extend({ changed: z.array(z.string()).nullable() });
export type ReviewAhead = z.infer<typeof reviewAhead>;

/** A rule that came into force, and by whom. */
export const ruleChange = reviewRule.extend({
  /** The rule that a ledger begins with is the first. */
  version: z.int(),
  at: z.iso.datetime(),
  proposedBy: z.string().nullable(),
  confirmedBy: z.string().nullable(),
});
export type RuleChange = z.infer<typeof ruleChange>;

/** Something that is not on the site as it was decided, raised by the publisher. */
export const openAlarm = z.strictObject({
  /** `guide/<id>`, or the address of a page. */
  subject: z.string(),
  /** The document it is about; null for a page that documents share. */
  type: z.string().nullable(),
  documentId: z.uuid().nullable(),
  /** Whether a version is held back; else what residents see has a fault. */
  held: z.boolean(),
  /** Whether residents see an earlier version in the meantime. */
  shown: z.boolean(),
  gate: z.string(),
  /** Chinese, for editors: why, and what to do. */
  message: z.string(),
  raisedAt: z.date(),
});
export type OpenAlarm = z.infer<typeof openAlarm>;
