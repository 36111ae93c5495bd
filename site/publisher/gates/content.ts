import { createHash } from "node:crypto";
import { canonicalJson } from "@haizhu/shared/canonicalJson";
import { isDocumentType } from "@haizhu/shared/documents/registry";
import { validateDocument } from "@haizhu/shared/documents/validate";
import type { LiveDocument, Signature } from "../../src/live/liveDocument.ts";
import type { Fault } from "./fault.ts";

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
  /** The publication that made it live. */
  seq: number;
  /** Who approved it; absent where the site names nobody. */
  signatures?: readonly Signature[];
}

/** What a frozen document is to the site, and what speaks against letting it out. */
export interface Admission {
  /** Absent when it must not be shown at all: it is not what was reviewed, or nobody can read it. */
  entry?: LiveDocument;
  faults: Fault[];
}

/**
 * Are these the reviewed bytes, and do they fit their schema? A document that does not fit comes with
 * its entry all the same: one that has been on the site since before the schema changed stays there.
 */
export function admit(row: LedgerRow): Admission {
  if (!isDocumentType(row.type)) return { faults: [refusal("has an unknown type")] };
  const sha256 = createHash("sha256").update(row.content).digest("hex");
  if (sha256 !== row.sha256) return { faults: [refusal("is not what was reviewed")] };
  const written = parsed(row.content);
  if (written === undefined) return { faults: [refusal("cannot be read")] };
  const result = validateDocument(row.type, written);
  const entry: LiveDocument = {
    type: row.type,
    id: row.documentId,
    slug: row.slug,
    document: result.ok ? result.document : (written as LiveDocument["document"]),
    revision: row.sha256,
    publishedAt: row.publishedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    firstSeq: row.firstSeq,
    seq: row.seq,
    ...(row.signatures ? { signatures: row.signatures } : {}),
  };
  if (result.ok) return { entry, faults: numbersKept(written, entry) };
  const paths = result.problems.map(({ path }) => path || "the whole").join(", ");
  const missing = result.problems.map(({ message }) => message).join("；");
  const message = `内容不符合现在的格式要求：${missing}。请补好后重新提交。`;
  return {
    entry,
    faults: [{ gate: "schema", reason: `Does not fit its schema: ${paths}.`, message }],
  };
}

function refusal(what: string): Fault {
  const message = "台账里的内容与审核过的不一致，或者读不出来，已拦下。请马上告诉技术人员。";
  return { gate: "content", reason: `The frozen document ${what}.`, message };
}

function parsed(content: string): object | undefined {
  try {
    const value = JSON.parse(content) as unknown;
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A change of the schema must never change a number on its way from the ledger to the page. */
function numbersKept(written: object, { document }: LiveDocument): Fault[] {
  const numbersOf = (value: object) => ("numbers" in value ? canonicalJson(value.numbers) : "");
  if (!("numbers" in written) || numbersOf(written) === numbersOf(document)) return [];
  const message = "号码在处理中变了，与审核过的不一致，已拦下。请马上告诉技术人员。";
  return [{ gate: "phones", reason: "Numbers differ from the reviewed ones.", message }];
}
