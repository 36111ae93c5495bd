import type { Pool, PoolClient } from "pg";
import { z } from "zod";
import { ledgerRoles, type TransitionAnswer, transitionAnswer } from "./answers.ts";
import { call, rows } from "./query.ts";

/** A stage for which somebody could record a signature from elsewhere, and who may have signed. */
const signatureWanted = z
  .strictObject({
    role: z.enum(ledgerRoles),
    signers: z.array(z.strictObject({ person: z.uuid(), label: z.string() })),
  })
  .nullable();
export type SignatureWanted = z.infer<typeof signatureWanted>;

/** 代录签批: a signature that was given elsewhere, and who recorded it. */
const recordedSignature = z.strictObject({
  type: z.string(),
  id: z.uuid(),
  title: z.string().nullable(),
  at: z.iso.datetime(),
  /** The stage that it decided. */
  role: z.enum(ledgerRoles),
  signer: z.string(),
  signedOn: z.iso.date(),
  by: z.string(),
  /** Hash of the scan. */
  scan: z.string(),
});
export type RecordedSignature = z.infer<typeof recordedSignature>;
const recordedSignatures = z.array(recordedSignature);

/** The bytes behind the hash of a scan. */
const signatureScan = z.strictObject({ mimeType: z.string(), bytes: z.instanceof(Buffer) });
export type SignatureScan = z.infer<typeof signatureScan>;

/** 代录签批: a signature that was given on paper or in another system, with its scan. */
export interface SignatureRecord {
  /** Who records it. */
  actor: string;
  type: string;
  documentId: string;
  /** Of the version that was signed. */
  sha256: string;
  signer: string;
  /** The stage that was signed. */
  role: string;
  /** `2026-03-05`, in China's time. */
  signedOn: string;
  scan: SignatureScan;
  comment: string | null;
}

/** The part of the ledger that is about signatures from elsewhere. */
export interface Signatures {
  /** A signature from elsewhere as the approval of a stage. */
  recordSignature(record: SignatureRecord): Promise<TransitionAnswer>;
  /** What this person could record a signature for; null when for nothing. */
  signatureWanted(person: string, type: string, documentId: string): Promise<SignatureWanted>;
  /** Every signature that was recorded since a moment, the latest first. */
  recordedSignatures(since: Date): Promise<RecordedSignature[]>;
  signatureScan(sha256: string): Promise<SignatureScan | undefined>;
}

/** @param pool connections of the `cms` role */
export function signaturesOf(pool: Pool | PoolClient): Signatures {
  return {
    recordSignature: ({ actor, type, documentId, sha256, scan, ...signed }) =>
      call(pool, transitionAnswer, "record_signature", [
        ...[actor, type, documentId, sha256, signed.signer, signed.role, signed.signedOn],
        ...[scan.bytes, scan.mimeType, signed.comment],
      ]),
    signatureWanted: (person, type, documentId) =>
      call(pool, signatureWanted, "signature_wanted", [person, type, documentId]),
    recordedSignatures: (since) => call(pool, recordedSignatures, "recorded_signatures", [since]),
    signatureScan: async (sha256) =>
      (
        await rows(
          pool,
          signatureScan,
          `SELECT mime_type AS "mimeType", bytes FROM publication.signature_scan WHERE sha256 = $1`,
          [sha256],
        )
      )[0],
  };
}
