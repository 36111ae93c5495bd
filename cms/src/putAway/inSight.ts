import type { FilterOptions, Where } from "payload";
import type { DocumentType } from "@haizhu/shared/documents/registry";
import { ledger } from "../publication/ledger.ts";

/** An import saves thousands of documents in a row, each with several pickers. */
const goodForMilliseconds = 1000;
const known = new Map<DocumentType, { ids: Promise<string[]>; at: number }>();

/** What lists show of a type: all but the drafts that are put away. */
export async function inSight(type: DocumentType): Promise<Where | null> {
  const ids = await ledger().putAwayIds(type);
  return ids.length === 0 ? null : { id: { not_in: ids } };
}

/** The same for a picker; Payload asks again whenever a document is saved. */
export function choosable(type: DocumentType): FilterOptions {
  return async () => {
    const now = Date.now();
    let latest = known.get(type);
    if (latest === undefined || now - latest.at > goodForMilliseconds) {
      latest = { ids: ledger().putAwayIds(type), at: now };
      known.set(type, latest);
    }
    const ids = await latest.ids;
    return ids.length === 0 ? true : { id: { not_in: ids } };
  };
}
