import type { CollectionBeforeOperationHook, RequestContext } from "payload";

const marker = "permanentId";

/** The request context of an import that brings its documents' permanent ids with it. */
export function withPermanentId(): RequestContext {
  return { [marker]: true };
}

/**
 * Ids are permanent and public, so the database makes them. Only an import inside this process may
 * bring its own; the `id` of a request from outside is ignored.
 */
export const keepIdsOurOwn: CollectionBeforeOperationHook = ({ args, context, operation }) => {
  if (operation !== "create" || context[marker] === true || !isObject(args.data)) return args;
  const { id: _, ...data } = args.data;
  return { ...args, data };
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
