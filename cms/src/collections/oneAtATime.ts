import { type CollectionBeforeOperationHook, Forbidden } from "payload";
import { operationOf } from "./operationOf.ts";

/**
 * Refuses changes that name their documents by a query (`PATCH /api/guides?where=…`): they half
 * succeed with 200, and `disableBulkEdit` hides only the button.
 */
export const oneAtATime: CollectionBeforeOperationHook = (hook) => {
  const { id } = hook.args as { id?: unknown };
  const changes = ["update", "delete"].includes(operationOf(hook));
  if (changes && id === undefined) throw new Forbidden(hook.req.t);
};
