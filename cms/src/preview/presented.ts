import type { PayloadRequest } from "payload";
import type { DocumentOf, DocumentType } from "@haizhu/shared/documents/registry";
import { type Problem, validateDocument } from "@haizhu/shared/documents/validate";
import { isError } from "@haizhu/shared/checks/registry";
import { draftOf, validated } from "../publication/draft.ts";
import { examine } from "../publication/examine.ts";
import { ledger } from "../publication/ledger.ts";
import { momentWord } from "../publication/panel/words.ts";
import type { Draft } from "../fields/toCandidate.ts";

/** Which text of a document: a frozen version by its hash, or else the draft as it was last saved. */
export interface Wanted {
  type: DocumentType;
  id: string;
  sha256?: string;
}

/** A draft or a frozen version on its way into a preview. */
interface Presented {
  /** Absent while something is missing that no page can do without. */
  document?: DocumentOf<DocumentType>;
  /** The hash that a submission would freeze; zeros when it would be refused. */
  revision: string;
  /** What keeps it from people without an account: what is missing, and what the checks refuse. */
  problems: Problem[];
  /** Which text it is, for who looks at it. */
  note: string;
}

const none = "0".repeat(64);

/** What was asked for as a page can show it; undefined when there is no such text. */
export async function presented(
  req: PayloadRequest,
  { type, id, sha256 }: Wanted,
): Promise<Presented | undefined> {
  if (sha256 !== undefined) return frozen(type, id, sha256);
  const draft = await draftOf(req, type, id);
  return draft && presentedDraft(req, type, draft);
}

/** Exactly what reviewers decide on, whatever was saved since. */
async function frozen(
  type: DocumentType,
  id: string,
  sha256: string,
): Promise<Presented | undefined> {
  const content = await ledger().revision(type, id, sha256);
  if (!content) return undefined;
  const validation = validateDocument(type, content);
  const note = "提交审核的这一版";
  if (!validation.ok) return { revision: sha256, problems: [...validation.problems], note };
  return { document: validation.document, revision: sha256, problems: [], note };
}

/**
 * A draft as a page can show it. A link to a document that nobody has handed in yet does no harm here:
 * the page leaves it out.
 */
export async function presentedDraft(
  req: PayloadRequest,
  type: DocumentType,
  draft: Draft,
): Promise<Presented> {
  const [validation, examination] = await Promise.all([
    validated(req, type, draft),
    examine(req, type, draft),
  ]);
  const wrong = examination.findings.filter(isError);
  return {
    ...(validation.ok ? { document: validation.document } : {}),
    revision: examination.ok ? examination.sha256 : none,
    problems: [...(validation.ok ? [] : validation.problems), ...wrong],
    note: `${momentWord(String(draft.updatedAt))} 保存的草稿`,
  };
}
