import { type LiveDocument, type LiveSnapshot } from "../src/live/liveDocument.ts";
import { admit, type HeldBack, isHeldBack } from "./gate.ts";
import type { Ledger } from "./ledger.ts";

/** What is live at a sequence number, without what the gate holds back. */
export async function readSnapshot(
  ledger: Ledger,
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
