import type { LiveDocument, LiveSnapshot } from "../src/live/liveDocument.ts";
import type { LiveChange } from "../src/paths/affected.ts";
import { admit, type HeldBack, isHeldBack } from "./gate.ts";
import type { Change, Ledger } from "./ledger.ts";

/** What is live at a sequence number, without what the gate holds back. */
export async function readSnapshot(
  ledger: Pick<Ledger, "liveAt" | "withdrawnAt">,
  seq: number,
): Promise<{ snapshot: LiveSnapshot; heldBack: HeldBack[] }> {
  const [rows, withdrawn] = await Promise.all([ledger.liveAt(seq), ledger.withdrawnAt(seq)]);
  const live: LiveDocument[] = [];
  const heldBack: HeldBack[] = [];
  for (const row of rows) {
    const result = admit(row);
    if (isHeldBack(result)) heldBack.push(result);
    else live.push(result);
  }
  return { snapshot: { seq, live, withdrawn }, heldBack };
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
