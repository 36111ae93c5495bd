import type { z } from "zod";
import { type DocumentOf, type DocumentType, documentTypes } from "./registry.ts";
import { labelOfPath } from "./labels.ts";
import { chineseMessage } from "./messages.ts";

/** One thing that stands between a draft and its submission. */
export interface Problem {
  /** Dotted path in the document, `materials.0.name`; empty for the whole. */
  path: string;
  /** The same path in the editors' words, 申请材料 第 1 项 材料名称. */
  label: string;
  /** What to do, in Chinese. */
  message: string;
}

export type Validation<Type extends DocumentType> =
  { ok: true; document: DocumentOf<Type> } | { ok: false; problems: Problem[] };

/** Checks a candidate against its type's schema and normalises it. Never throws. */
export function validateDocument<Type extends DocumentType>(
  type: Type,
  candidate: unknown,
): Validation<Type> {
  const schema: z.ZodType = documentTypes[type].schema;
  const result = schema.safeParse(candidate, { error: chineseMessage });
  if (result.success) return { ok: true, document: result.data as DocumentOf<Type> };
  const problems = result.error.issues.map((issue) => {
    const label = labelOfPath(schema, issue.path);
    return { path: issue.path.join("."), label, message: `${label}：${issue.message}` };
  });
  return { ok: false, problems };
}
