import type { CollectionBeforeOperationHook, RequestContext } from "payload";

import { operationOf } from "./operationOf.ts";

const marker = "permanentId";

/** The request context of an import that brings its documents' permanent ids with it. */
export function withPermanentId(): RequestContext {
  return { [marker]: true };
}

/**
 * Ids are permanent and public, so the database makes them. Only an import inside this process may
 * bring its own; the `id` of a request from outside is ignored.
 */
export const keepIdsOurOwn: CollectionBeforeOperationHook = (hook) => {
  const { args, context } = hook;
  if (operationOf(hook) !== "create" || context[marker] === true) return args;
  if (!("data" in args)) return args;
  const { id: _, ...data } = (args.data ?? {}) as Record<string, unknown>;
  return { ...args, data };
};
