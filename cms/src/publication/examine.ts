import { createHash } from "node:crypto";
import type { PayloadRequest } from "payload";
import { canonicalJson } from "@haizhu/shared/canonicalJson";
import type { Finding } from "@haizhu/shared/checks/finding";
import { isError } from "@haizhu/shared/checks/registry";
import type { DocumentType } from "@haizhu/shared/documents/registry";
import type { Problem } from "@haizhu/shared/documents/validate";
import { findingsOf } from "../checks/findingsOf.ts";
import type { Draft } from "../fields/toCandidate.ts";
import { validated } from "./draft.ts";
import { fileProblems } from "./files.ts";
import { referenceProblems } from "./references.ts";

/**
 * A draft as it would be frozen, or everything that a submission would refuse in it: what is missing
 * and, among the findings, the errors.
 */
export type Examination = { findings: Finding[] } & (
  { ok: true; content: string; slug: string; sha256: string } | { ok: false; problems: Problem[] }
);

/** Says what a submission of this draft would freeze or refuse. Changes nothing. */
export async function examine(
  req: PayloadRequest,
  type: DocumentType,
  draft: Draft,
  together?: ReadonlySet<string>,
): Promise<Examination> {
  const validation = await validated(req, type, draft);
  const { candidate } = validation;
  const document = validation.ok ? validation.document : undefined;
  const [findings, unreachable] = await Promise.all([
    findingsOf(req, type, document ?? candidate, String(draft.id), together),
    document
      ? Promise.all([
          referenceProblems(req, type, document, together),
          fileProblems(type, document),
        ]).then((problems) => problems.flat())
      : [],
  ]);
  if (!validation.ok) return { ok: false, problems: validation.problems, findings };
  if (unreachable.length > 0 || findings.some(isError))
    return { ok: false, problems: unreachable, findings };
  const content = canonicalJson(validation.document);
  const sha256 = createHash("sha256").update(content).digest("hex");
  return { ok: true, content, slug: validation.document.slug, sha256, findings };
}

/** Everything that has to be done before a submission, in the order of work. */
export function obstacles(examination: Examination): Problem[] {
  if (examination.ok) return [];
  const errors = examination.findings.filter(isError);
  const wrong = errors.map(({ path, label, message }) => ({ path, label, message }));
  return [...examination.problems, ...wrong];
}
