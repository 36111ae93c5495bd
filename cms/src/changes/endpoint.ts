import type { PayloadRequest } from "payload";
import { z } from "zod";
import type { DocumentType } from "@haizhu/shared/documents/registry";
import { documentAt } from "../publication/documentAt.ts";
import { draftOf, validated } from "../publication/draft.ts";
import { ledger } from "../publication/ledger.ts";
import { refusals } from "../publication/refusal.ts";
import { bodyOf } from "../publication/respond.ts";
import type { Change } from "./change.ts";
import { changesBetween } from "./changesBetween.ts";
import { titlesOf } from "./titlesOf.ts";

/** What the newer version would change, for people: `from` null when there is nothing to compare with. */
export interface Changes {
  /** Hash of a frozen version; null for the draft as last saved. */
  from: string | null;
  to: string | null;
  changes: Change[];
}

type Version = Record<string, unknown>;

/**
 * How two versions of a document differ. Without `?from=` and `?to=` (hashes): what residents read
 * against what is under review, or against the draft while nothing is. `?to=saved` is the draft.
 */
export async function changes(req: PayloadRequest): Promise<object> {
  const { type, id } = documentAt(req.routeParams?.type, req.routeParams?.id);
  const draft = await draftOf(req, type, id);
  if (!draft) throw refusals.unknownDocument();
  const state = await ledger().stateOf(type, id);
  const from = hashIn(req, "from") ?? state.liveSha256;
  const saved = req.searchParams.get("to") === "saved";
  const to = saved ? null : (hashIn(req, "to") ?? state.draftSha256);
  const after =
    to === null ? (await validated(req, type, draft)).candidate : await frozen(type, id, to);
  if (from === null) return { from, to, changes: [] } satisfies Changes;
  const before = await frozen(type, id, from);
  const titleOf = await titlesOf(req, [before, after]);
  return { from, to, changes: changesBetween(type, before, after, titleOf) } satisfies Changes;
}

const form = z.object({
  type: z.string(),
  id: z.string(),
  fields: z.record(z.string(), z.unknown()),
});
const longestForm = 2 * 1024 * 1024;

/** How a form as it stands on screen differs from the draft that is saved. */
export async function changesOfForm(req: PayloadRequest): Promise<object> {
  const { fields, ...body } = await bodyOf(req, form, longestForm);
  const { type, id } = documentAt(body.type, body.id);
  const draft = await draftOf(req, type, id);
  if (!draft) throw refusals.unknownDocument();
  const [before, after] = (await Promise.all(
    [draft, { ...draft, ...fields }].map(
      async (version) => (await validated(req, type, version)).candidate,
    ),
  )) as [Version, Version];
  const titleOf = await titlesOf(req, [before, after]);
  return { changes: changesBetween(type, before, after, titleOf) };
}

function hashIn(req: PayloadRequest, name: string): string | null {
  const found = z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .safeParse(req.searchParams.get(name));
  return found.success ? found.data : null;
}

async function frozen(type: DocumentType, id: string, sha256: string): Promise<Version> {
  const document = await ledger().revision(type, id, sha256);
  if (document === undefined) throw refusals.unknownDocument();
  return document;
}
