import type { CollectionBeforeOperationHook } from "payload";
import { operationOf } from "./operationOf.ts";

/**
 * Every save is a new version with the time at which it happened: the ledger learns from the
 * versions who wrote. Closes what Payload 3.90 lets a request ask for without drafts mode:
 * `unpublishAllLocales` writes over the last version, whoever saved it, and `createdAt` in the body
 * is believed.
 */
export const keepHistoryOurOwn: CollectionBeforeOperationHook = (hook) => {
  const { args } = hook;
  const operation = operationOf(hook);
  if (operation === "restoreVersion") return { ...args, draft: false };
  if (operation !== "create" && operation !== "update") return args;
  // A body that is no JSON leaves `data` undefined.
  const sent: Record<string, unknown> | undefined = "data" in args ? args.data : undefined;
  const { createdAt: _created, updatedAt: _updated, ...data } = sent ?? {};
  const plainSave = { draft: false, autosave: false, unpublishAllLocales: false };
  return { ...args, ...plainSave, data };
};
