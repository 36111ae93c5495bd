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

/** No file of the feeds is larger than 250 kB, and there a document comes in several forms. */
const mostBytes = 120_000;

function tooLarge(bytes: number): Problem {
  const label = "整个文档";
  const message = `太长了，有 ${Math.ceil(bytes / 1000)} KB，最多 ${mostBytes / 1000} KB。请分成几份，或者把长的内容放进附件`;
  return { path: "", label, message: `${label}：${message}` };
}

/** Checks a candidate against its type's schema and normalises it. Never throws. */
export function validateDocument<Type extends DocumentType>(
  type: Type,
  candidate: unknown,
): Validation<Type> {
  const schema: z.ZodType = documentTypes[type].schema;
  const result = schema.safeParse(candidate, { error: chineseMessage });
  if (result.success) {
    const bytes = new TextEncoder().encode(JSON.stringify(result.data)).length;
    if (bytes <= mostBytes) return { ok: true, document: result.data as DocumentOf<Type> };
    return { ok: false, problems: [tooLarge(bytes)] };
  }
  const problems = result.error.issues.map((issue) => {
    const label = labelOfPath(schema, issue.path);
    return { path: issue.path.join("."), label, message: `${label}：${issue.message}` };
  });
  return { ok: false, problems };
}
