import { sql } from "@payloadcms/db-postgres";
import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type Field,
  type PayloadRequest,
} from "payload";
import { nobody } from "../access/access.ts";
import { operationOf } from "../collections/operationOf.ts";

/**
 * When the version was saved that a form was opened with. The form sends it back, so that nobody saves
 * over what somebody else saved meanwhile; a request that says nothing of it is taken as it comes.
 */
export const basedOn: Field = {
  name: "basedOn",
  label: "打开时的版本",
  type: "text",
  virtual: true,
  access: { create: nobody },
  hooks: {
    afterRead: [({ siblingData }) => (siblingData as { updatedAt?: unknown }).updatedAt],
  },
  admin: {
    disableBulkEdit: true,
    disableListColumn: true,
    disableListFilter: true,
    disableGroupBy: true,
    components: { Field: "/collections/NoField.tsx#NoField" },
  },
};

/** Takes the claim off the data: later on, Payload fills in what a partial request left out. */
export const noteBasedOn: CollectionBeforeOperationHook = (hook) => {
  const { args, req } = hook;
  if (operationOf(hook) !== "update" || !("data" in args)) return args;
  const sent: Record<string, unknown> | undefined = args.data;
  const { basedOn: claimed, ...data } = sent ?? {};
  if (typeof claimed === "string") req.context.basedOn = claimed;
  return { ...args, data };
};

/** @throws APIError 409 when somebody saved since the form was opened; nothing is lost on either side */
export const refuseStaleSave: CollectionBeforeChangeHook<
  Record<string, unknown> & { id: string }
> = async ({ collection, data, originalDoc, req }) => {
  const claimed = req.context.basedOn;
  if (typeof claimed !== "string" || !originalDoc) return data;
  await oneAtATime(req, originalDoc.id);
  const latest: unknown = await req.payload.findByID({
    collection: collection.slug,
    id: originalDoc.id,
    depth: 0,
    select: { updatedAt: true },
    overrideAccess: false,
    user: req.user,
    req,
  });
  const { updatedAt } = latest as { updatedAt: string };
  if (Date.parse(updatedAt) === Date.parse(claimed)) return data;
  throw new APIError(
    "您打开以后，有人保存过这份内容，所以您写的没有保存。您写的还在这个页面上：请在“发布”那一栏看差别，再决定用哪一份。",
    409,
    undefined,
    true,
  );
};

/** Two saves of one document at the same moment wait for each other until the first is committed. */
async function oneAtATime(req: PayloadRequest, id: string): Promise<void> {
  const { drizzle, sessions } = req.payload.db;
  const session = sessions?.[String(await req.transactionID)] as { db: typeof drizzle } | undefined;
  await (session?.db ?? drizzle).execute(
    sql`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`,
  );
}
