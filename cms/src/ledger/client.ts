import type { ClientBase, Pool, PoolClient } from "pg";
import { z } from "zod";
import {
  changeClasses,
  type ComingUp,
  documentState,
  frozen,
  officeAnswer,
  openAlarm,
  outletKinds,
  personRole,
  reviewAhead,
  reviewRule,
  ruleChange,
  staleCopies,
  statesById,
  transitionAnswer,
  whatComesUp,
  workOfSomebody,
  type DocumentState,
  type OfficeAnswer,
  type OpenAlarm,
  type Outlet,
  type PersonRole,
  type ReviewAhead,
  type ReviewRule,
  type RuleChange,
  type StaleOutlet,
  type StatesById,
  type TransitionAnswer,
  type WorkUnderWay,
} from "./answers.ts";
import { accountsLedger, type AccountsLedger } from "./accounts.ts";
import { type Combinations, combinationsOf } from "./combinations.ts";
import { openProposal, type OpenProposal } from "./proposalAnswers.ts";
import { call, rows } from "./query.ts";
import { waitingReviews, type WaitingReview } from "./turnAnswers.ts";
import { turnsLedger, type TurnsLedger } from "./turns.ts";
import { type Signatures, signaturesOf } from "./signatures.ts";
import { type LiveTexts, liveTextsReader } from "./liveTexts.ts";
import { type CallBook, callBook } from "./callBook.ts";

/** What somebody asks of a document. `action` is unchecked: the ledger answers 422 to others. */
export interface TransitionRequest {
  actor: string;
  type: string;
  documentId: string;
  action: string;
  /** Hash of the revision acted on; none for submit and expedite. */
  sha256?: string | null;
  comment?: string | null;
  /** For schedule. */
  at?: Date | null;
  /** For submit and expedite: the canonical JSON text to freeze. */
  content?: string | null;
  slug?: string | null;
  /** For submit and expedite: everyone who wrote on it; the actor is added. */
  editors?: string[];
  /** For submit and expedite: what the checks warned of. With any, `comment` is the reason. */
  warnings?: readonly LedgerWarning[];
  /** For return and proofread: what is wrong with which field. */
  remarks?: readonly LedgerRemark[];
}

/** Something said about a field; `label` is what the form calls it. */
export interface LedgerRemark {
  path: string;
  label: string;
  text: string;
}

/** A warning as the event keeps it; nothing private in it. */
export interface LedgerWarning {
  check: string;
  path: string;
  message: string;
}

/** That somebody carried the live revision to an outlet, or took away what was there. */
export interface OutletRecord {
  actor: string;
  /** Its name in the ledger (`outlets`). */
  outlet: string;
  /** Where exactly, in words or as an address; empty where there is only one. */
  place?: string;
  type: string;
  documentId: string;
  action: "take-to-outlet" | "remove-from-outlet";
  /** Of the revision that was carried there. */
  sha256?: string | null;
}

/** A draft that was never published goes out of lists and pickers, or comes back. */
interface PutAway {
  actor: string;
  type: string;
  documentId: string;
  away: boolean;
  /** Why; needed to put it away. */
  reason?: string | undefined;
}

interface RemarkResolved {
  actor: string;
  type: string;
  documentId: string;
  /** Its id, as `stateOf` tells it. */
  remark: string;
  comment: string | null;
}

/** The ledger as the CMS sees it. Methods reject only when the database fails, never on a refusal. */
export interface Ledger
  extends AccountsLedger, Combinations, Signatures, TurnsLedger, LiveTexts, CallBook {
  /** One step of a document. Not inside a transaction of yours: a rollback would lose the record. */
  transition(request: TransitionRequest): Promise<TransitionAnswer>;
  /** Puts into the book what the CMS refused by itself, so that every refused attempt is there. */
  noteRefused(request: TransitionRequest, refusal: { code: string; status: number }): Promise<void>;
  stateOf(type: string, documentId: string): Promise<DocumentState>;
  /** Where some documents of a type stand; those never submitted are left out. */
  statesOf(type: string, documentIds: readonly string[]): Promise<StatesById>;
  /** What the ledger would ask of a submission of this text. Changes nothing. */
  foreseeReview(type: string, documentId: string, content: string): Promise<ReviewAhead>;
  /** An editor has dealt with a remark, and says how. */
  resolveRemark(request: RemarkResolved): Promise<OfficeAnswer>;
  /** The frozen document behind a hash; undefined when the ledger never had it. */
  revision(
    type: string,
    documentId: string,
    sha256: string,
  ): Promise<Record<string, unknown> | undefined>;
  /** What this person may review or proofread now. */
  waitingFor(person: string): Promise<WaitingReview[]>;
  /** What this person wrote on that is under review, scheduled or returned. */
  workOf(person: string): Promise<WorkUnderWay[]>;
  /** What goes live, expires or is due for a check before a moment. */
  comingUp(before: Date): Promise<ComingUp[]>;
  /** Where copies can be. */
  outlets(): Promise<Outlet[]>;
  recordOutlet(record: OutletRecord): Promise<OfficeAnswer>;
  /** Copies outside of the site that no longer say what residents read here, the oldest first. */
  staleOutlets(): Promise<StaleOutlet[]>;
  putAway(request: PutAway): Promise<OfficeAnswer>;
  /** The drafts of a type that are put away, the latest first. */
  putAwayIds(type: string): Promise<string[]>;
  /** Whether nobody has rewritten the past. Reads every event. */
  isSound(): Promise<boolean>;
  people(): Promise<PersonRole[]>;
  proposeRole(actor: string, wanted: PersonRole, change: "grant" | "revoke"): Promise<OfficeAnswer>;
  confirmRole(actor: string, proposal: number): Promise<OfficeAnswer>;
  reviewRules(): Promise<ReviewRule[]>;
  /** Every change of a rule, the latest first. */
  ruleHistory(): Promise<RuleChange[]>;
  proposeRule(actor: string, rule: ReviewRule): Promise<OfficeAnswer>;
  confirmRule(actor: string, proposal: number): Promise<OfficeAnswer>;
  openProposals(): Promise<OpenProposal[]>;
  /** What the publisher cannot let out, the oldest first. */
  openAlarms(): Promise<OpenAlarm[]>;
}

/** @param pool connections of the `cms` role */
export function ledgerClient(pool: Pool | PoolClient): Ledger {
  return {
    ...accountsLedger(pool),
    ...turnsLedger(pool),
    ...signaturesOf(pool),
    ...combinationsOf(pool),
    ...callBook(pool),
    ...liveTextsReader(pool),
    transition: (request) =>
      call(pool, transitionAnswer, "transition", [
        request.actor,
        request.type,
        request.documentId,
        request.action,
        request.sha256,
        request.comment,
        request.at,
        request.content,
        request.slug,
        request.editors,
        // As text: an array would become one of PostgreSQL's.
        request.warnings?.length ? JSON.stringify(request.warnings) : null,
        request.remarks?.length ? JSON.stringify(request.remarks) : null,
      ]),
    noteRefused: async ({ actor, type, documentId, action }, { code, status }) => {
      const values = [actor, type, documentId, action, code, status];
      await pool.query("SELECT publication.note_refused($1, $2, $3, $4, $5, $6)", values);
    },
    stateOf: (type, documentId) => call(pool, documentState, "state_of", [type, documentId]),
    statesOf: (type, documentIds) => call(pool, statesById, "states_of", [type, documentIds]),
    foreseeReview: (type, documentId, content) =>
      call(pool, reviewAhead, "foresee_review", [type, documentId, content]),
    resolveRemark: ({ actor, type, documentId, remark, comment }) =>
      call(pool, officeAnswer, "resolve_remark", [actor, type, documentId, remark, comment]),
    revision: async (type, documentId, sha256) =>
      (
        await rows(
          pool,
          z.strictObject({ content: frozen }),
          `SELECT content FROM publication.revision
           WHERE type = $1 AND document_id = $2 AND sha256 = $3`,
          [type, documentId, sha256],
        )
      )[0]?.content,
    waitingFor: (person) => call(pool, waitingReviews, "waiting_for", [person]),
    workOf: (person) => call(pool, workOfSomebody, "work_of", [person]),
    comingUp: (before) => call(pool, whatComesUp, "coming_up", [before]),
    outlets: () => call(pool, outletKinds, "outlets", []),
    recordOutlet: ({ actor, outlet, place = "", type, documentId, action, sha256 }) =>
      call(pool, officeAnswer, "record_outlet", [
        ...[actor, outlet, place, type, documentId, action, sha256],
      ]),
    staleOutlets: () => call(pool, staleCopies, "stale_outlets", []),
    putAway: ({ actor, type, documentId, away, reason }) =>
      call(pool, officeAnswer, "put_away", [actor, type, documentId, away, reason ?? null]),
    putAwayIds: (type) => call(pool, z.array(z.uuid()), "put_away_ids", [type]),
    isSound: () =>
      call(pool, z.coerce.number().nullable(), "verify_chain", []).then((id) => id === null),
    people: () =>
      rows(
        pool,
        personRole,
        "SELECT person, label, role FROM publication.person_role ORDER BY label, person, role",
      ),
    proposeRole: (actor, { person, label, role }, change) =>
      call(pool, officeAnswer, "propose_role", [actor, person, label, role, change]),
    confirmRole: (actor, proposal) => call(pool, officeAnswer, "confirm_role", [actor, proposal]),
    reviewRules: () =>
      rows(
        pool,
        reviewRule,
        `SELECT change_class AS "changeClass", stages, proofreads
         FROM publication.review_rule ORDER BY array_position($1::text[], change_class)`,
        [changeClasses],
      ),
    ruleHistory: () => call(pool, z.array(ruleChange), "rule_history", []),
    proposeRule: (actor, { changeClass, stages, proofreads }) =>
      call(pool, officeAnswer, "propose_rule", [actor, changeClass, stages, proofreads]),
    confirmRule: (actor, proposal) => call(pool, officeAnswer, "confirm_rule", [actor, proposal]),
    openProposals: () =>
      rows(
        pool,
        openProposal,
        `SELECT number, kind, wanted, proposed_by AS "proposedBy", proposed_at AS "proposedAt"
         FROM publication.open_proposal ORDER BY number`,
      ),
    openAlarms: () =>
      rows(
        pool,
        openAlarm,
        `SELECT subject, type, document_id AS "documentId", held_seq IS NOT NULL AS held,
           shown_seq IS NOT NULL AS shown, gate, message, raised_at AS "raisedAt"
         FROM publication.open_alarm ORDER BY raised_at, id`,
      ),
  };
}

/**
 * The first people of a new ledger, at least one admin among them.
 * @param pool connections of the `owner` role
 * @throws when the ledger has an admin already: from then on people appoint people
 */
export async function bootstrapRoles(pool: Pool | ClientBase, people: PersonRole[]): Promise<void> {
  await pool.query("SELECT publication.bootstrap_roles($1)", [JSON.stringify(people)]);
}
