import { createHash } from "node:crypto";
import type { PayloadRequest } from "payload";
import { canonicalJson } from "@haizhu/shared/canonicalJson";
import type { DocumentType } from "@haizhu/shared/documents/registry";
import type { Problem } from "@haizhu/shared/documents/validate";
import type { Draft } from "../fields/toCandidate.ts";
import { validated } from "./draft.ts";
import { referenceProblems } from "./references.ts";

/** A draft as it would be frozen, or everything that a submission would refuse in it. */
export type Examination =
  { ok: true; content: string; slug: string; sha256: string } | { ok: false; problems: Problem[] };

/** Says what a submission of this draft would freeze or refuse. Changes nothing. */
export async function examine(
  req: PayloadRequest,
  type: DocumentType,
  draft: Draft,
  together?: ReadonlySet<string>,
): Promise<Examination> {
  const validation = await validated(req, type, draft);
  if (!validation.ok) return validation;
  const { document } = validation;
  const problems = await referenceProblems(req, type, document, together);
  if (problems.length > 0) return { ok: false, problems };
  const content = canonicalJson(document);
  const sha256 = createHash("sha256").update(content).digest("hex");
  return { ok: true, content, slug: document.slug, sha256 };
}
