import { createHash } from "node:crypto";
import { isDocumentType } from "@haizhu/shared/documents/registry";
import { validateDocument } from "@haizhu/shared/documents/validate";
import type { LiveDocument } from "../src/live/liveDocument.ts";

/** A row of the ledger's live set. */
export interface LedgerRow {
  type: string;
  documentId: string;
  slug: string;
  sha256: string;
  content: string;
  publishedAt: Date;
  updatedAt: Date;
  firstSeq: number;
}

/** Why a document that the ledger calls live was not let out. */
export interface HeldBack {
  type: string;
  id: string;
  reason: string;
}

/**
 * The last look before a document goes out: are these the reviewed bytes, and do they still fit
 * their schema? One that fails is held back alone.
 */
export function admit(row: LedgerRow): LiveDocument | HeldBack {
  const refuse = (reason: string): HeldBack => ({ type: row.type, id: row.documentId, reason });
  if (!isDocumentType(row.type)) return refuse(`Unknown document type ${row.type}.`);
  const sha256 = createHash("sha256").update(row.content).digest("hex");
  if (sha256 !== row.sha256) return refuse("The content is not what was reviewed: hashes differ.");
  const result = validateDocument(row.type, JSON.parse(row.content));
  if (!result.ok) return refuse(result.problems.map(({ message }) => message).join(";"));
  return {
    type: row.type,
    id: row.documentId,
    slug: row.slug,
    document: result.document,
    revision: row.sha256,
    publishedAt: row.publishedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    firstSeq: row.firstSeq,
  };
}

export function isHeldBack(result: LiveDocument | HeldBack): result is HeldBack {
  return "reason" in result;
}
