import { type CollectionBeforeOperationHook, Forbidden } from "payload";

/**
 * Refuses changes that name their documents by a query (`PATCH /api/guides?where=…`): they half
 * succeed with 200, and `disableBulkEdit` hides only the button.
 */
export const oneAtATime: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const changes = operation === "update" || operation === "delete";
  if (changes && !("id" in args && args.id !== undefined)) throw new Forbidden(req.t);
};
