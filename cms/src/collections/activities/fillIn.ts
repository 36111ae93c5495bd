import type { CollectionBeforeValidateHook } from "payload";

/**
 * Writes what follows from the rest of a notice: it takes place as planned, whoever answers for it holds
 * it, and when it is over there is nothing left to check. Only where the editor has written nothing.
 */
export const fillIn: CollectionBeforeValidateHook = async ({
  data = {},
  operation,
  originalDoc,
  req,
}) => {
  const stored: unknown = originalDoc;
  const before = operation === "update" && isObject(stored) ? stored : {};
  const next: Record<string, unknown> = { ...before, ...data };
  const isEmpty = (name: string) =>
    next[name] === undefined || next[name] === null || next[name] === "";
  const owner = next.owner;
  return {
    ...data,
    ...(isEmpty("status") ? { status: "scheduled" } : {}),
    ...(isEmpty("reviewBy") && typeof next.end === "string" ? { reviewBy: next.end } : {}),
    ...(isEmpty("organiser") && typeof owner === "string"
      ? { organiser: await titleOf(owner, req) }
      : {}),
  };
};

async function titleOf(
  id: string,
  req: Parameters<CollectionBeforeValidateHook>[0]["req"],
): Promise<string | undefined> {
  const found: unknown = await req.payload.findByID({
    ...{ collection: "organisations", id, depth: 0, disableErrors: true },
    ...{ overrideAccess: false, user: req.user, req },
  });
  return isObject(found) && typeof found.title === "string" ? found.title : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
