import type { PayloadRequest } from "payload";
import { z } from "zod";
import { type DocumentType, documentTypes } from "@haizhu/shared/documents/registry";
import type { Problem, Validation } from "@haizhu/shared/documents/validate";
import { validateDocument } from "@haizhu/shared/documents/validate";
import { RichTextError } from "../fields/richText/toHtml.ts";
import {
  type Draft,
  type MediaById,
  mediaIdsIn,
  type StoredMedia,
  toCandidate,
} from "../fields/toCandidate.ts";

/**
 * The document as last saved, read with the rights of whoever asks.
 *
 * @returns undefined when there is none
 */
export async function draftOf(
  req: PayloadRequest,
  type: DocumentType,
  id: string,
): Promise<Draft | undefined> {
  const document: unknown = await req.payload.findByID({
    collection: documentTypes[type].plural,
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  });
  return (document ?? undefined) as Draft | undefined;
}

/**
 * The draft as a document of its schema, or what stands in the way; and as it was before that, for
 * checks that look at half-written drafts too.
 */
export async function validated<Type extends DocumentType>(
  req: PayloadRequest,
  type: Type,
  draft: Draft,
): Promise<Validation<Type> & { candidate: Draft }> {
  try {
    const media = await mediaOf(req, mediaIdsIn(type, draft));
    const candidate = toCandidate(type, draft, media);
    return { ...validateDocument(type, candidate), candidate };
  } catch (error) {
    if (!(error instanceof RichTextError)) throw error;
    const problem: Problem = { path: "body", label: "正文", message: `正文：${error.message}` };
    return { ok: false, problems: [problem], candidate: {} };
  }
}

/** What documents show from the media library, for `toCandidate`. */
export async function mediaOf(req: PayloadRequest, ids: readonly string[]): Promise<MediaById> {
  // A form that is checked while somebody writes may hold anything.
  const uuids = ids.filter((id) => z.uuid().safeParse(id).success);
  if (uuids.length === 0) return () => undefined;
  const { docs } = await req.payload.find({
    collection: "media",
    where: { id: { in: uuids } },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  });
  const byId = new Map((docs as unknown as MediaRow[]).map((row) => [row.id, storedMedia(row)]));
  return (id) => byId.get(id);
}

interface MediaRow {
  id: string;
  sha256: string;
  mimeType: string;
  originalName: string;
  filesize: number;
  width?: number | null;
  height?: number | null;
  alt?: string | null;
}

function storedMedia(row: MediaRow): StoredMedia {
  const { id, sha256, mimeType, originalName: filename, filesize: bytes } = row;
  const { width, height, alt } = row;
  return {
    ...{ id, sha256, mimeType, filename, bytes },
    ...(width ? { width } : {}),
    ...(height ? { height } : {}),
    ...(alt ? { alt } : {}),
  };
}
