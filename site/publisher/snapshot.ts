import type { LiveDocument, LiveSnapshot, WithdrawnDocument } from "../src/live/liveDocument.ts";
import type { LiveChange } from "../src/paths/affected.ts";
import { admit, type HeldBack, isHeldBack, type LedgerRow } from "./gate.ts";
import type { Change, Ledger } from "./ledger.ts";

/**
 * What is live at a sequence number, without what the gate holds back.
 *
 * @param alertSeq where the alerts are, when they went out before the rest
 */
export async function readSnapshot(
  ledger: Ledger,
  seq: number,
  alertSeq = seq,
): Promise<{ snapshot: LiveSnapshot; heldBack: HeldBack[] }> {
  const [rows, withdrawn] = await rowsAt(ledger, seq, alertSeq);
  const live: LiveDocument[] = [];
  const heldBack: HeldBack[] = [];
  for (const row of rows) {
    const result = admit(row);
    if (isHeldBack(result)) heldBack.push(result);
    else live.push(result);
  }
  return { snapshot: { seq, live, withdrawn }, heldBack };
}

async function rowsAt(
  ledger: Ledger,
  seq: number,
  alertSeq: number,
): Promise<[LedgerRow[], WithdrawnDocument[]]> {
  const at = (moment: number) =>
    Promise.all([ledger.liveAt(moment), ledger.withdrawnAt(moment)] as const);
  if (alertSeq === seq) return at(seq);
  const isAlert = ({ type }: { type: string }) => type === "alert";
  const [[live, withdrawn], [newerLive, newerWithdrawn]] = [await at(seq), await at(alertSeq)];
  return [
    [...live.filter((row) => !isAlert(row)), ...newerLive.filter(isAlert)],
    [...withdrawn.filter((row) => !isAlert(row)), ...newerWithdrawn.filter(isAlert)],
  ];
}

/**
 * What some publications change, the last one of each document counting. A document that fails the
 * gate keeps its last good version, if it had one: what residents read now was right when it was let
 * out.
 */
export function admitted(
  publications: readonly Change[],
  heldBack: readonly HeldBack[],
): { changes: LiveChange[]; heldBack: HeldBack[] } {
  const changes = new Map<string, LiveChange>();
  const held = new Map(heldBack.map((entry) => [`${entry.type}/${entry.id}`, entry]));
  for (const publication of publications) {
    const change = passed(publication);
    if ("reason" in change) {
      held.set(`${change.type}/${change.id}`, change);
    } else {
      const { type, id } = "put" in change ? change.put : change.withdraw;
      changes.set(`${type}/${id}`, change);
      held.delete(`${type}/${id}`);
    }
  }
  return { changes: [...changes.values()], heldBack: [...held.values()] };
}

function passed(publication: Change): LiveChange | HeldBack {
  if (publication.op === "withdraw") return { withdraw: publication.document };
  const result = admit(publication.row);
  return isHeldBack(result) ? result : { put: result };
}
