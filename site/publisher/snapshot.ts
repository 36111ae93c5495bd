import {
  type Key,
  keyOf,
  type LiveDocument,
  type LiveSnapshot,
  type WithdrawnDocument,
} from "../src/live/liveDocument.ts";
import { admit, type HeldBack, isHeldBack } from "./gate.ts";
import type { Change, Ledger } from "./ledger.ts";

/** A snapshot and what the gate kept out of it. */
export interface Admitted {
  snapshot: LiveSnapshot;
  heldBack: HeldBack[];
}

/** What is live at a sequence number, without what the gate holds back. */
export async function readSnapshot(ledger: Ledger, seq: number): Promise<Admitted> {
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
 * The next state after some publications. A document that fails the gate keeps its last good
 * version, if it had one: what residents read now was right when it was let out.
 */
export function nextSnapshot(
  { snapshot, heldBack }: Admitted,
  changes: readonly Change[],
  seq: number,
): Admitted & { changed: Set<Key> } {
  const live = new Map<Key, LiveDocument>(snapshot.live.map((entry) => [keyOf(entry), entry]));
  const withdrawn = new Map<Key, WithdrawnDocument>(
    snapshot.withdrawn.map((entry) => [keyOf(entry), entry]),
  );
  const held = new Map(heldBack.map((entry) => [`${entry.type}/${entry.id}`, entry]));
  const changed = new Set<Key>();
  const settle = (key: Key) => {
    held.delete(key);
    changed.add(key);
  };
  for (const change of changes) {
    if (change.op === "withdraw") {
      const key = keyOf(change.document);
      live.delete(key);
      withdrawn.set(key, change.document);
      settle(key);
      continue;
    }
    const result = admit(change.row);
    if (isHeldBack(result)) {
      held.set(`${result.type}/${result.id}`, result);
    } else {
      const key = keyOf(result);
      live.set(key, result);
      withdrawn.delete(key);
      settle(key);
    }
  }
  return {
    snapshot: { seq, live: [...live.values()], withdrawn: [...withdrawn.values()] },
    heldBack: [...held.values()],
    changed,
  };
}
