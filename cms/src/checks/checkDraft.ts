import type { PayloadRequest } from "payload";
import { z } from "zod";
import { isDocumentType } from "@haizhu/shared/documents/registry";
import { rolesOf } from "../access/access.ts";
import { validated } from "../publication/draft.ts";
import { Refusal, refusals } from "../publication/refusal.ts";
import { bodyOf } from "../publication/respond.ts";
import { findingsOf } from "./findingsOf.ts";

/** A form as it stands on the screen, saved or not. */
const written = z.object({
  type: z.string(),
  id: z.uuid().nullish(),
  fields: z.record(z.string(), z.unknown()),
});

/** A document with all its fields; far above what a transition needs. */
const longestForm = 2 * 1024 * 1024;

/** What the checks say about a form while somebody writes. Keeps nothing, changes nothing. */
export async function checkDraft(req: PayloadRequest): Promise<object> {
  const { type, id, fields } = await bodyOf(req, written, longestForm);
  if (!isDocumentType(type)) throw refusals.unknownDocument();
  if (!rolesOf(req).includes("editor"))
    throw new Refusal(403, "notYourRole", "检查草稿要由编辑来做，您没有这个角色。");
  const { candidate } = await validated(req, type, fields);
  return { findings: await findingsOf(req, type, candidate, id ?? undefined) };
}
