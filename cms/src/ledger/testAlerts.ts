import type { DocumentState, LedgerAction, TransitionAnswer } from "./answers.ts";
import type { TransitionRequest } from "./client.ts";
import { alert, type CastMember, type TestLedger } from "./testCast.ts";

type More = Partial<TransitionRequest>;

/** Steps on alerts instead of guides. */
export interface AlertSteps {
  step: (
    member: CastMember,
    action: LedgerAction,
    id: string,
    more?: More,
  ) => Promise<TransitionAnswer>;
  /** Handed in by the editor, for the emergency lane. */
  expedite: (id: string, more?: More) => Promise<TransitionAnswer>;
  stateOf: (id: string) => Promise<DocumentState>;
}

/** @param desk asked at each step: a test opens its ledger later than it names its steps */
export function alertSteps(desk: () => TestLedger): AlertSteps {
  const step: AlertSteps["step"] = (member, action, id, more = {}) =>
    desk().step(member, action, id, { type: "alert", ...more });
  return {
    step,
    expedite: (id, more = {}) =>
      step("editor", "expedite", id, {
        ...{ content: alert(id), slug: `a-${id}`, sha256: null },
        ...more,
      }),
    stateOf: (id) => desk().ledger.stateOf("alert", id),
  };
}
