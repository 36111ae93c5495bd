import type { CollectionAfterOperationHook, Field } from "payload";
import type { DocumentType } from "@haizhu/shared/documents/registry";
import { nobody } from "../access/access.ts";
import { ledger } from "../publication/ledger.ts";
import { stateLabels } from "../publication/stateLabels.ts";

/**
 * Where a document stands, as a column of the lists. The ledger knows it, so nothing is stored; in
 * the form the panel says it, in more words.
 */
export const publicationState: Field = {
  name: "publicationState",
  label: "发布状态",
  type: "text",
  virtual: true,
  access: { create: nobody, update: nobody },
  admin: {
    disableBulkEdit: true,
    disableListFilter: true,
    disableGroupBy: true,
    components: { Field: "/collections/NoField.tsx#NoField" },
  },
};

/** Fills the column, for a whole list with one question. */
export function showPublicationState(type: DocumentType): CollectionAfterOperationHook {
  return async ({ result }) => {
    // Only what finds a list answers with one; bulk edits are off.
    if (typeof result !== "object" || !result || !("docs" in result)) return result;
    const docs = result.docs as { id: string; publicationState?: string }[];
    const states = await ledger().statesOf(
      type,
      docs.map(({ id }) => id),
    );
    for (const doc of docs) doc.publicationState = stateLabels[states[doc.id]?.state ?? "draft"];
    return result;
  };
}
