import type { Change } from "../changes/change.ts";
import type { LedgerState } from "../ledger/answers.ts";

/** What can be done with a whole batch; everything else is for one document at a time. */
export const batchActions = ["submit", "proofread", "approve", "return"] as const;
export type BatchAction = (typeof batchActions)[number];

/** A document of a batch, as the page shows it. */
export interface BatchDocument {
  id: string;
  title: string;
  state: LedgerState;
  /** The revision under review: what a reviewer decides on. */
  sha256: string | null;
  changes: Change[];
  /** What whoever asks may do with it now. */
  actions: BatchAction[];
}

/** Some documents of a batch, in the order of the file. */
export interface BatchPart {
  type: string;
  plural: string;
  fileName: string;
  total: number;
  documents: BatchDocument[];
}
