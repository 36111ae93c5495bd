import type { PayloadRequest } from "payload";
import { z } from "zod";
import { documentTypes } from "@haizhu/shared/documents/registry";
import { rolesOf } from "../access/access.ts";
import { toDraft } from "../fields/toDraft.ts";
import { documentAt } from "../publication/documentAt.ts";
import { draftOf } from "../publication/draft.ts";
import { ledger } from "../publication/ledger.ts";
import { Refusal, refusals } from "../publication/refusal.ts";
import { bodyOf } from "../publication/respond.ts";

const wanted = z.object({ type: z.string(), id: z.string(), sha256: z.string() });

/**
 * Makes a version that was handed in once the draft again. The draft of before stays in the history;
 * residents see nothing of it until it is handed in and approved like any other.
 */
export async function restore(req: PayloadRequest): Promise<object> {
  const { sha256, ...body } = await bodyOf(req, wanted);
  const { type, id } = documentAt(body.type, body.id);
  if (!rolesOf(req).includes("editor"))
    throw new Refusal(403, "notYourRole", "恢复成草稿要由编辑来做，您没有这个角色。");
  const draft = await draftOf(req, type, id);
  const document = await ledger().revision(type, id, sha256);
  if (!draft || document === undefined) throw refusals.unknownDocument();
  const mediaIds = await mediaShownBy(req, document);
  // The address stays as it is: it may be frozen by now, and residents know it.
  const {
    id: _id,
    slug: _slug,
    ...data
  } = toDraft(type, document, (file) => {
    const found = mediaIds.get(file);
    if (found === undefined)
      throw new Refusal(409, "mediaGone", "这个版本用到的图片或文件已经找不到，不能恢复。");
    return found;
  });
  await req.payload.update({
    collection: documentTypes[type].plural,
    id,
    data,
    overrideAccess: false,
    user: req.user,
    req,
  });
  return { state: "done" };
}

async function mediaShownBy(req: PayloadRequest, document: unknown): Promise<Map<string, string>> {
  const hashes = new Set<string>();
  JSON.stringify(document, (key, value: unknown) => {
    if (key === "sha256" && typeof value === "string") hashes.add(value);
    return value;
  });
  if (hashes.size === 0) return new Map();
  const { docs } = await req.payload.find({
    collection: "media",
    where: { sha256: { in: [...hashes] } },
    depth: 0,
    pagination: false,
    select: { sha256: true },
    overrideAccess: false,
    user: req.user,
    req,
  });
  return new Map(
    docs.map((file) => [String((file as { sha256?: unknown }).sha256), String(file.id)]),
  );
}
