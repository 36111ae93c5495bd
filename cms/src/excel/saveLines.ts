import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from "payload";
import { documentTypes } from "@haizhu/shared/documents/registry";
import type { Draft } from "../fields/toCandidate.ts";
import { toDraft } from "../fields/toDraft.ts";
import { fieldsInSheet } from "./columns.ts";
import type { ExcelType } from "./excelTypes.ts";
import { importBatches } from "./importBatches.ts";
import type { PlannedLine } from "./plan.ts";

/**
 * Saves what an import planned, as drafts in the name of whoever is signed in: all of it or, when
 * anything fails, nothing.
 *
 * @returns the id of the batch, which goes through review as one
 */
export async function saveLines(
  req: PayloadRequest,
  type: ExcelType,
  fileName: string,
  lines: readonly PlannedLine[],
  progress: (done: number) => void,
): Promise<string> {
  const fields = fieldsInSheet(type);
  await initTransaction(req);
  try {
    const documents: { id: string; title: string; kind: string }[] = [];
    for (const { id, kind, title, document } of lines) {
      if (!document) continue;
      documents.push({ id: await saved(req, type, id, fields, document), title, kind });
      progress(documents.length);
    }
    const batch = await req.payload.create({
      collection: importBatches.slug,
      data: { type, fileName, documents, by: req.user?.id },
      // Nobody may write one over the network; this is the one place that does.
      overrideAccess: true,
      req,
    });
    await commitTransaction(req);
    return String(batch.id);
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
}

async function saved(
  req: PayloadRequest,
  type: ExcelType,
  id: string | undefined,
  fields: readonly string[],
  document: Draft,
): Promise<string> {
  const draft = toDraft(type, document, noMedia);
  const data = Object.fromEntries(fields.map((name) => [name, draft[name]]));
  const collection = documentTypes[type].plural;
  const asked = { collection, data, depth: 0, overrideAccess: false, user: req.user, req } as const;
  if (id === undefined) return String((await req.payload.create(asked)).id);
  await req.payload.update({ ...asked, id });
  return id;
}

/** Files have no column, so what is saved holds none; what the document shows stays as it is. */
const noMedia = (): string => "";
