import type { PayloadRequest } from "payload";
import type { DocumentOf, DocumentType } from "@haizhu/shared/documents/registry";
import type { Problem } from "@haizhu/shared/documents/validate";
import { isError } from "@haizhu/shared/checks/registry";
import { validated } from "../publication/draft.ts";
import { examine } from "../publication/examine.ts";
import type { Draft } from "../fields/toCandidate.ts";

/** A draft on its way into a preview. */
interface Presented {
  /** Absent while something is missing that no page can do without. */
  document?: DocumentOf<DocumentType>;
  /** The hash that a submission would freeze; zeros when it would be refused. */
  revision: string;
  /** What keeps it from people without an account: what is missing, and what the checks refuse. */
  problems: Problem[];
}

const none = "0".repeat(64);

/**
 * A draft as a page can show it. A link to a document that nobody has handed in yet does no harm here:
 * the page leaves it out.
 */
export async function presented(
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
  };
}
