import type { DocumentOf, DocumentType } from "@haizhu/shared/documents/registry";

/** A document that is live, with what the ledger says about it. */
export interface LiveDocument<Type extends DocumentType = DocumentType> {
  type: Type;
  id: string;
  slug: string;
  document: DocumentOf<Type>;
  /** The ledger's hash of the frozen revision. */
  revision: string;
  /** First and latest publication, ISO 8601 UTC, set by the ledger. */
  publishedAt: string;
  updatedAt: string;
  /** Who approved it, in order; only where the site's identity wants to name them. */
  signatures?: readonly Signature[];
  /** Sequence number of the first publication: the order of feeds. */
  firstSeq: number;
  /** Sequence number of the latest publication: what feeds tell of changes by. */
  seq: number;
}

/** An approval as the ledger sealed it: the names of then. */
export interface Signature {
  role: string;
  label: string;
}

/** A document that was live and is not any more. Nothing of its text is kept. */
export interface WithdrawnDocument {
  type: DocumentType;
  id: string;
  slug: string;
  at: string;
  reason: string;
  /** When what was live last had been published. */
  updatedAt: string;
  firstSeq: number;
  seq: number;
}

/** What the ledger says is live at a sequence number. */
export interface LiveSnapshot {
  seq: number;
  /** The earlier state that the site is rolled back to; absent when it shows `seq` itself. */
  pinned?: number;
  live: readonly LiveDocument[];
  withdrawn: readonly WithdrawnDocument[];
}

export type Key = `${DocumentType}/${string}`;

export function keyOf({ type, id }: { type: DocumentType; id: string }): Key {
  return `${type}/${id}`;
}

export function typeOf(key: Key): DocumentType {
  return key.slice(0, key.indexOf("/")) as DocumentType;
}
