import path from "node:path";
import { replaceFile } from "./fileSystem.ts";

/** A document that is not shown as the ledger says, and why: nothing of its content in the reason. */
export interface HeldBack {
  type: string;
  id: string;
  reason: string;
}

/** `status.json`: whether publishing is alive, for operators and apps. */
export interface Status {
  /** What the files show, and what the ledger had last. */
  seq: number;
  ledgerSeq: number;
  generatedAt: string;
  heldBack: readonly HeldBack[];
  /** What the search index shows. */
  searchSeq: number;
  /** Why the last attempt failed; absent when it did not. */
  lastError?: string;
}

export async function writeStatus(folder: string, status: Status): Promise<void> {
  await replaceFile(path.join(folder, "status.json"), `${JSON.stringify(status)}\n`);
}
