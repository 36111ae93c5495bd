import type { Key } from "../src/live/liveDocument.ts";
import { keyOfChange, type LiveChange } from "../src/paths/affected.ts";
import type { Considered, Refusal } from "./consider.ts";
import { seqOf } from "./consider.ts";
import type { Holding } from "./holding.ts";
import type { LedgerReader } from "./ledger.ts";
import type { Outcome } from "./letOut.ts";
import { historyOf } from "./snapshot.ts";

/** Counts during a move which publications got out and which did not. */
export class Tally {
  readonly #from: number;
  readonly #out = new Map<Key, number>();
  readonly #refused = new Map<Key, Refusal>();
  readonly #outcomes: Outcome[] = [];

  /** @param from the state that the move begins with */
  constructor(from: number) {
    this.#from = from;
  }

  get written(): string[] {
    return this.#outcomes.flatMap(({ written }) => written);
  }

  /** Refusals of the gates that need no page. */
  considered({ refused }: Considered): void {
    for (const [key, refusal] of refused) this.#refuse(key, refusal);
  }

  /** What became of changes that those gates let through. */
  released(changes: readonly LiveChange[], seqs: ReadonlyMap<Key, number>, outcome: Outcome): void {
    this.#outcomes.push(outcome);
    this.refused(outcome.refused, seqs);
    for (const key of changes.map(keyOfChange))
      if (!outcome.refused.has(key)) this.#out.set(key, seqs.get(key) ?? this.#from);
  }

  /** Refusals of the gates that look at pages. */
  refused(refused: Outcome["refused"], seqs: ReadonlyMap<Key, number>): void {
    for (const [key, faults] of refused)
      this.#refuse(key, { seq: seqs.get(key) ?? this.#from, faults });
  }

  /** The latest publication of a document counts: it is what should be shown. */
  #refuse(key: Key, refusal: Refusal): void {
    const known = this.#refused.get(key);
    if (!known || known.seq < refusal.seq) this.#refused.set(key, refusal);
  }

  /** Notes what stays back and what does not any more. */
  async settle(holding: Holding, ledger: LedgerReader): Promise<void> {
    for (const key of this.#out.keys()) if (!this.#refused.has(key)) holding.release(key);
    for (const [key, { seq, faults }] of this.#refused) {
      const shownSeq = this.#out.get(key) ?? (await this.#shownSeq(key, holding, ledger));
      const { since } = holding.get(key) ?? {};
      holding.hold(key, { heldSeq: seq, shownSeq, faults, ...(since ? { since } : {}) });
    }
    for (const { faults } of this.#outcomes) holding.note(faults);
  }

  async #shownSeq(key: Key, holding: Holding, ledger: LedgerReader): Promise<number | undefined> {
    const known = holding.get(key);
    if (known?.heldSeq !== undefined) return known.shownSeq;
    const history = await historyOf(ledger, key);
    const shown = history.find((publication) => seqOf(publication) <= this.#from);
    return shown && seqOf(shown);
  }
}
