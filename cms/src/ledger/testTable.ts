import { ledgerActions, type LedgerAction, ledgerRoles } from "./answers.ts";
import { ledgerClient, type TransitionRequest } from "./client.ts";
import { cast, type CastMember, roleOf, type TestLedger } from "./testCast.ts";

/** One person of each role, and somebody without any. */
const members: readonly CastMember[] = [...ledgerRoles, "nobody"];

type Cells = Record<string, number>;

/**
 * What every person would be answered who tried every action on a document: `"<member> <action>"` →
 * status, 200 when it would be done. Each attempt is rolled back, so that all meet the same document.
 */
export async function everyAttempt(
  desk: TestLedger,
  request: (action: LedgerAction) => Omit<TransitionRequest, "actor" | "action">,
): Promise<Cells> {
  const client = await desk.cms.connect();
  try {
    const found: Cells = {};
    for (const action of ledgerActions)
      for (const member of members) {
        await client.query("BEGIN");
        const wish = { ...request(action), action, actor: cast[member] };
        const answer = await ledgerClient(client).transition(wish);
        await client.query("ROLLBACK");
        found[`${member} ${action}`] = "error" in answer ? answer.error.status : 200;
      }
    return found;
  } finally {
    client.release();
  }
}

/** The same table as a rule says it. */
export function everyAnswer(rule: (action: LedgerAction, member: CastMember) => number): Cells {
  return Object.fromEntries(
    ledgerActions.flatMap((action) =>
      members.map((member) => [`${member} ${action}`, rule(action, member)] as const),
    ),
  );
}

/** What a list of next actions must offer when these are the answers: `"<role> <action>"`, sorted. */
export function offeredBy(found: Cells): string[] {
  return Object.keys(found)
    .filter((cell) => found[cell] === 200)
    .map((cell) => cell.replace(/^\w+/, (member) => String(roleOf(member as CastMember))))
    .sort();
}
