import { type Key, keyOf, type LiveDocument } from "../src/live/liveDocument.ts";
import { keyOfChange, type LiveChange } from "../src/paths/affected.ts";
import type { Site } from "../src/site.ts";
import { admit } from "./gates/content.ts";
import { lostNumbers } from "./gates/directory.ts";
import { documentGates } from "./gates/documentGates.ts";
import type { Fault } from "./gates/fault.ts";
import { massLoss } from "./gates/floor.ts";
import type { Change } from "./ledger.ts";

/** A publication that a gate has stopped. */
export interface Refusal {
  seq: number;
  faults: readonly Fault[];
}

/** What some publications would change, after the gates that need no rendered page. */
export interface Considered {
  changes: LiveChange[];
  /** The publication behind each change. */
  seqs: Map<Key, number>;
  refused: Map<Key, Refusal>;
}

/**
 * Asks the gates about some publications, the last one of each document counting. When that one is
 * refused, the one before it counts: it may have withdrawn what is shown now.
 *
 * @param waited documents whose pause after a mass withdrawal is over
 */
export function consider(
  publications: readonly Change[],
  site: Site,
  waited: ReadonlySet<Key> = new Set(),
): Considered {
  const result: Considered = { changes: [], seqs: new Map(), refused: new Map() };
  for (const publication of [...publications].sort((a, b) => seqOf(b) - seqOf(a))) {
    const key = keyOfPublication(publication);
    if (result.seqs.has(key)) continue;
    const { change, faults } = examined(publication, site.live.get(key));
    const seq = seqOf(publication);
    if (!change || faults.length > 0) {
      if (!result.refused.has(key)) result.refused.set(key, { seq, faults });
      continue;
    }
    result.seqs.set(key, seq);
    result.changes.unshift(change);
  }
  refuse(result, lostNumbers(site.live, result.changes, site.now));
  const counted = result.changes.filter((change) => !waited.has(keyOfChange(change)));
  refuse(result, massLoss(site.live, counted, site.now));
  return result;
}

function examined(publication: Change, before: LiveDocument | undefined) {
  if (publication.op === "withdraw")
    return { change: { withdraw: publication.document }, faults: [] };
  const { entry, faults } = admit(publication.row);
  if (!entry || faults.length > 0) return { faults };
  const more = entry.type === "alert" ? [] : documentGates.flatMap((gate) => gate(entry, before));
  return { change: { put: entry }, faults: more };
}

function refuse(result: Considered, found: ReadonlyMap<Key, readonly Fault[]>): void {
  for (const [key, faults] of found) {
    const seq = result.seqs.get(key);
    if (seq !== undefined && !result.refused.has(key)) result.refused.set(key, { seq, faults });
    result.seqs.delete(key);
  }
  result.changes = result.changes.filter((change) => !found.has(keyOfChange(change)));
}

export function seqOf(publication: Change): number {
  return publication.op === "put" ? publication.row.seq : publication.document.seq;
}

export function keyOfPublication(publication: Change): Key {
  return publication.op === "withdraw"
    ? keyOf(publication.document)
    : (`${publication.row.type}/${publication.row.documentId}` as Key);
}
