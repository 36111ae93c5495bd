import type { Pool, PoolClient } from "pg";
import { z } from "zod";
import { type OfficeAnswer, officeAnswer } from "./answers.ts";
import { type Combination, combination, rolePair } from "./proposalAnswers.ts";
import { call, rows } from "./query.ts";

const forbiddenCombination = z.strictObject(rolePair);
export type ForbiddenCombination = z.infer<typeof forbiddenCombination>;

/** A change that came into force, and by whom. */
const combinationChange = combination.extend({
  at: z.iso.datetime(),
  proposedBy: z.string().nullable(),
  confirmedBy: z.string().nullable(),
});
export type CombinationChange = z.infer<typeof combinationChange>;

/** The part of the ledger that is about what one person may combine. */
export interface Combinations {
  /** Everything else is allowed, but for what is fixed. */
  forbiddenCombinations(): Promise<ForbiddenCombination[]>;
  /** Every change, the latest first. */
  combinationHistory(): Promise<CombinationChange[]>;
  proposeCombination(actor: string, wanted: Combination): Promise<OfficeAnswer>;
  confirmCombination(actor: string, proposal: number): Promise<OfficeAnswer>;
}

/** @param pool connections of the `cms` role */
export function combinationsOf(pool: Pool | PoolClient): Combinations {
  return {
    forbiddenCombinations: () =>
      rows(
        pool,
        forbiddenCombination,
        "SELECT scope, one, other FROM publication.forbidden_combination ORDER BY scope, one, other",
      ),
    combinationHistory: () => call(pool, z.array(combinationChange), "combination_history", []),
    proposeCombination: (actor, { scope, one, other, allowed }) =>
      call(pool, officeAnswer, "propose_combination", [actor, scope, one, other, allowed]),
    confirmCombination: (actor, proposal) =>
      call(pool, officeAnswer, "confirm_combination", [actor, proposal]),
  };
}
