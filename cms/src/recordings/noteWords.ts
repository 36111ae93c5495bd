import type { CollectionBeforeChangeHook, PayloadRequest } from "payload";
import { wordsOf } from "@haizhu/shared/documents/recordings";
import type { DocumentType } from "@haizhu/shared/documents/registry";
import { type Draft, mediaIdsIn, toCandidate } from "../fields/toCandidate.ts";
import { RichTextError } from "../fields/richText/toHtml.ts";
import { mediaOf } from "../publication/draft.ts";

/**
 * Notes with each new recording which words it is a recording of: those that stand in the document as it
 * is saved now. A recording that was there before keeps what it was noted with, whatever else changes.
 */
export function noteWords(type: DocumentType): CollectionBeforeChangeHook<Draft & { id: string }> {
  return async ({ context, data, originalDoc, req }) => {
    const rows = rowsOf(data);
    if (rows.length === 0) return data;
    const before = rowsOf(originalDoc);
    const words = await wordsNow(req, type, { ...originalDoc, ...data });
    const noted = rows.map((row) => {
      const known = before.find((one) => isSame(one, row)) ?? row;
      const keeps = known !== row || context.isRestoringVersion === true;
      return { ...row, words: keeps && known.words ? known.words : words };
    });
    return { ...data, recordings: noted };
  };
}

/** A text that no page can show has no words: it cannot be submitted either. */
async function wordsNow(
  req: PayloadRequest,
  type: DocumentType,
  draft: Draft,
): Promise<string | undefined> {
  try {
    const media = await mediaOf(req, mediaIdsIn(type, draft));
    return wordsOf(toCandidate(type, draft, media));
  } catch (error) {
    if (error instanceof RichTextError) return undefined;
    throw error;
  }
}

function rowsOf(draft: Draft | undefined): Draft[] {
  return Array.isArray(draft?.recordings) ? (draft.recordings as Draft[]) : [];
}

/** The same line with the same file: a line whose file is exchanged is a new recording. */
function isSame(a: Draft, b: Draft): boolean {
  return a.id !== undefined && a.id === b.id && idOf(a.audio) === idOf(b.audio);
}

function idOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "id" in value ? value.id : value;
}
