import type { DocumentType } from "../documents/registry.ts";
import type { Finding } from "./finding.ts";
import { findings } from "./registry.ts";

/** The findings of one check about a document that holds these fields. */
export function foundBy(
  check: string,
  document: Record<string, unknown>,
  type: DocumentType = "guide",
  surroundings: Parameters<typeof findings>[3] = {},
): Finding[] {
  const all = findings(type, document, "2026-03-05", surroundings);
  return all.filter((finding) => finding.check === check);
}

/** How often one check objects to a sentence of a text that residents read. */
export function objections(check: string, text: string): number {
  return foundBy(check, { summary: text }).length;
}
