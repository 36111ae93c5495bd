import type { PayloadRequest } from "payload";
import { documentTypes } from "@haizhu/shared/documents/registry";
import { z } from "zod";
import { rolesOf, working } from "../access/access.ts";
import { changesBetween } from "../changes/changesBetween.ts";
import { titlesOf } from "../changes/titlesOf.ts";
import type { DocumentState } from "../ledger/answers.ts";
import { act } from "../publication/act.ts";
import { draftOf, validated } from "../publication/draft.ts";
import { ledger } from "../publication/ledger.ts";
import { Refusal, refusals } from "../publication/refusal.ts";
import { bodyOf } from "../publication/respond.ts";
import type { Draft } from "../fields/toCandidate.ts";
import { type BatchAction, batchActions, type BatchPart } from "./batchShape.ts";
import { type ExcelType, excelTypes } from "./excelTypes.ts";
import { importBatches } from "./importBatches.ts";

const stored = z.object({
  type: z.enum(excelTypes),
  fileName: z.string(),
  documents: z.array(z.object({ id: z.uuid(), title: z.string(), kind: z.string() })),
});

/** So many at a time, that a request is answered before anybody thinks it is lost. */
const most = 50;

async function batchOf(req: PayloadRequest) {
  if (!working({ req })) throw refusals.noRole();
  const found: unknown = await req.payload.findByID({
    collection: importBatches.slug,
    id: String(req.routeParams?.id),
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  });
  const batch = stored.safeParse(found);
  if (!batch.success) throw new Refusal(404, "unknownBatch", "没有这一批导入的内容。");
  return batch.data;
}

/** Some documents of a batch, from number `from` on: what changes in each, and what I can do with it. */
export async function batchDocuments(req: PayloadRequest): Promise<BatchPart> {
  const { type, fileName, documents } = await batchOf(req);
  const from = z.coerce
    .number()
    .int()
    .min(0)
    .catch(0)
    .parse(req.searchParams.get("from") ?? 0);
  const versions = await Promise.all(
    documents.slice(from, from + most).map(async ({ id, title }) => ({
      ...{ id, title },
      ...(await versionsOf(req, type, id)),
    })),
  );
  const titleOf = await titlesOf(
    req,
    versions.flatMap(({ live, next }) => [live, next]),
  );
  const shown = versions.map(({ live, next, ...document }) => ({
    ...document,
    changes: changesBetween(type, live, next, titleOf),
  }));
  const { plural } = documentTypes[type];
  return { type, plural, fileName, total: documents.length, documents: shown };
}

/** What residents read and what a step is about: what is under review, else the draft as saved. */
async function versionsOf(req: PayloadRequest, type: ExcelType, id: string) {
  const state = await ledger().stateOf(type, id);
  const { liveSha256, draftSha256 } = state;
  const [live, next] = await Promise.all([
    liveSha256 === null ? undefined : ledger().revision(type, id, liveSha256),
    draftSha256 === null ? saved(req, type, id) : ledger().revision(type, id, draftSha256),
  ]);
  return {
    ...{ live: live ?? { id }, next: next ?? { id } },
    ...{ state: state.state, sha256: draftSha256, actions: actionsFor(req, state) },
  };
}

function actionsFor(req: PayloadRequest, { next }: DocumentState): BatchAction[] {
  const roles: string[] = rolesOf(req);
  return batchActions.filter((action) =>
    next.some((one) => one.action === action && roles.includes(one.role)),
  );
}

async function saved(req: PayloadRequest, type: ExcelType, id: string): Promise<Draft | undefined> {
  const draft = await draftOf(req, type, id);
  if (!draft) return undefined;
  const validation = await validated(req, type, draft);
  return validation.ok ? validation.document : validation.candidate;
}

const wanted = z.object({
  action: z.enum(batchActions),
  comment: z.string().max(2000).nullish(),
  /** Each with the hash of what was looked at; none for submit. */
  documents: z.array(z.object({ id: z.uuid(), sha256: z.string().nullish() })).max(most),
});

/** The same step for some documents of a batch; what is refused is told for each, and stops none. */
export async function batchStep(req: PayloadRequest): Promise<object> {
  const { type, documents } = await batchOf(req);
  const { action, comment, documents: named } = await bodyOf(req, wanted);
  const own = new Set(documents.map(({ id }) => id));
  const together = new Set(documents.map(({ id }) => `${type}/${id}`));
  const results: { id: string; refused?: string }[] = [];
  for (const { id, sha256 } of named.filter((one) => own.has(one.id))) {
    try {
      const wish = { type, id, action, sha256: sha256 ?? undefined, together };
      await act(req, { ...wish, comment: comment === "" ? undefined : (comment ?? undefined) });
      results.push({ id });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const missing = error.details.missing?.map(({ message }) => message) ?? [];
      results.push({ id, refused: [error.message, ...missing].join(" ") });
    }
  }
  return { results };
}
