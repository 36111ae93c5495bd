import type { Pool, PoolClient } from "pg";
import { z } from "zod";
import { type LedgerRole, officeAnswer, type OfficeAnswer } from "./answers.ts";
import { call } from "./query.ts";
import {
  delegation,
  type Delegation,
  reviewLimit,
  type ReviewLimit,
  waitingEverywhere,
  type WaitingSomewhere,
} from "./turnAnswers.ts";

/** Who stands in for whom, in which role and when. */
export interface DelegationWish {
  person: string;
  delegate: string;
  role: LedgerRole;
  startsAt: Date;
  endsAt: Date;
}

/** The ledger about turns: who is on a review, until when it is to be done, who stands in. */
export interface TurnsLedger {
  /** Says that somebody has taken a review in hand; `sha256` is of the pending revision. */
  claim(actor: string, type: string, documentId: string, sha256: string): Promise<OfficeAnswer>;
  releaseClaim(actor: string, type: string, documentId: string): Promise<OfficeAnswer>;
  /** Everything that waits for anybody, what is overdue first, with the names of who could act. */
  waitingEverywhere(): Promise<WaitingSomewhere[]>;
  reviewLimits(): Promise<ReviewLimit[]>;
  proposeLimit(actor: string, role: LedgerRole, hours: number): Promise<OfficeAnswer>;
  confirmLimit(actor: string, proposal: number): Promise<OfficeAnswer>;
  proposeDelegation(actor: string, wish: DelegationWish): Promise<OfficeAnswer>;
  confirmDelegation(actor: string, proposal: number): Promise<OfficeAnswer>;
  endDelegation(actor: string, delegation: number): Promise<OfficeAnswer>;
  /** Those in force, and those to come. */
  delegations(): Promise<Delegation[]>;
}

/** @param pool connections of the `cms` role */
export function turnsLedger(pool: Pool | PoolClient): TurnsLedger {
  return {
    claim: (...values) => call(pool, officeAnswer, "claim", values),
    releaseClaim: (...values) => call(pool, officeAnswer, "release_claim", values),
    waitingEverywhere: () => call(pool, waitingEverywhere, "waiting_everywhere", []),
    reviewLimits: () => call(pool, z.array(reviewLimit), "review_limits", []),
    proposeLimit: (...values) => call(pool, officeAnswer, "propose_limit", values),
    confirmLimit: (...values) => call(pool, officeAnswer, "confirm_limit", values),
    proposeDelegation: (actor, { person, delegate, role, startsAt, endsAt }) =>
      call(pool, officeAnswer, "propose_delegation", [
        ...[actor, person, delegate, role, startsAt, endsAt],
      ]),
    confirmDelegation: (...values) => call(pool, officeAnswer, "confirm_delegation", values),
    endDelegation: (...values) => call(pool, officeAnswer, "end_delegation", values),
    delegations: () => call(pool, z.array(delegation), "delegations", []),
  };
}
