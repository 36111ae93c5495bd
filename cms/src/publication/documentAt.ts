import { z } from "zod";
import { type DocumentType, isDocumentType } from "@haizhu/shared/documents/registry";
import { refusals } from "./refusal.ts";

/**
 * The document that a request names.
 *
 * @throws Refusal 404 unless both could be one
 */
export function documentAt(type: unknown, id: unknown): { type: DocumentType; id: string } {
  const uuid = z.uuid().safeParse(id);
  if (!isDocumentType(type) || !uuid.success) throw refusals.unknownDocument();
  return { type, id: uuid.data };
}
