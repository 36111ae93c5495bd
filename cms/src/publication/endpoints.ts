import type { Endpoint, PayloadRequest } from "payload";
import { z } from "zod";
import { labelOfField } from "@haizhu/shared/documents/labels";
import { type DocumentType, documentTypes } from "@haizhu/shared/documents/registry";
import { personId, working } from "../access/access.ts";
import {
  confirmCombination,
  confirmRole,
  confirmRule,
  proposeCombination,
  proposeRole,
  proposeRule,
} from "../people/endpoints.ts";
import { checkDraft } from "../checks/checkDraft.ts";
import { changes, changesOfForm } from "../changes/endpoint.ts";
import { activityAgain } from "../drafts/again.ts";
import { restore } from "../drafts/restore.ts";
import { resolveRemark } from "../remarks/endpoint.ts";
import { act } from "./act.ts";
import { documentAt } from "./documentAt.ts";
import { draftOf } from "./draft.ts";
import { examine, obstacles } from "./examine.ts";
import { ledger } from "./ledger.ts";
import { refusals } from "./refusal.ts";
import { answering, bodyOf } from "./respond.ts";

const wanted = z.object({
  type: z.string(),
  id: z.string(),
  action: z.string(),
  sha256: z.string().nullish(),
  comment: z.string().max(2000).nullish(),
  at: z.iso.datetime({ offset: true }).nullish(),
  remarks: z
    .array(z.strictObject({ path: z.string().regex(/^[\w.]+$/), text: z.string() }))
    .nullish(),
});

async function transition(req: PayloadRequest): Promise<object> {
  const { type, id, action, sha256, comment, at, remarks } = await bodyOf(req, wanted);
  return act(req, {
    ...documentAt(type, id),
    action,
    sha256: sha256 ?? undefined,
    comment: comment ?? undefined,
    at: at ? new Date(at) : undefined,
    remarks: remarks ?? undefined,
  });
}

/**
 * Where a document stands, and besides the ledger's words: `missing`, what a submission would
 * refuse now, `findings`, what the checks say, `savedSha256`, the hash that it would freeze (null
 * while something is missing), `savedAt` and `savedBy`: when and who, `ahead`: the review that a
 * submission would need, `signature`: what whoever asks could record a signature for, and `alarms`: why the publisher cannot show what was decided. Fields are named
 * in the words of the form.
 */
async function standing(req: PayloadRequest): Promise<object> {
  const { type, id } = documentAt(req.routeParams?.type, req.routeParams?.id);
  const draft = await draftOf(req, type, id);
  if (!draft) throw refusals.unknownDocument();
  const [state, examination, alarms, people] = await Promise.all([
    ledger().stateOf(type, id),
    examine(req, type, draft),
    ledger().openAlarms(),
    ledger().people(),
  ]);
  const [ahead, signature] = await Promise.all([
    examination.ok ? ledger().foreseeReview(type, id, examination.content) : undefined,
    ledger().signatureWanted(personId(req) ?? "", type, id),
  ]);
  return {
    ...state,
    corrected: fieldWords(type, state.corrected),
    ahead: ahead ? { ...ahead, changed: fieldWords(type, ahead.changed) } : null,
    signature,
    alarms: alarms.filter((alarm) => alarm.type === type && alarm.documentId === id),
    missing: obstacles(examination),
    findings: examination.findings,
    savedSha256: examination.ok ? examination.sha256 : null,
    savedAt: draft.updatedAt,
    savedBy: people.find(({ person }) => person === draft.editedBy)?.label ?? null,
  };
}

function fieldWords(type: DocumentType, fields: readonly string[] | null): string[] | null {
  const { schema } = documentTypes[type];
  return fields && [...new Set(fields.map((field) => labelOfField(schema, field)))];
}

/** Everything that the publisher cannot show as it was decided: anybody who works here may know. */
async function alarms(req: PayloadRequest): Promise<object> {
  if (!working({ req })) throw refusals.noRole();
  return { alarms: await ledger().openAlarms() };
}

/** The publication contract: everything that can change what residents read passes here. */
export const publicationEndpoints: Endpoint[] = [
  { path: "/publication/transition", method: "post", handler: answering(transition) },
  { path: "/publication/remarks/resolve", method: "post", handler: answering(resolveRemark) },
  { path: "/publication/changes", method: "post", handler: answering(changesOfForm) },
  { path: "/publication/again", method: "post", handler: answering(activityAgain) },
  { path: "/publication/restore", method: "post", handler: answering(restore) },
  { path: "/publication/:type/:id/changes", method: "get", handler: answering(changes) },
  { path: "/publication/check", method: "post", handler: answering(checkDraft) },
  { path: "/publication/roles/propose", method: "post", handler: answering(proposeRole) },
  { path: "/publication/rules/propose", method: "post", handler: answering(proposeRule) },
  { path: "/publication/rules/confirm", method: "post", handler: answering(confirmRule) },
  { path: "/publication/roles/confirm", method: "post", handler: answering(confirmRole) },
  {
    path: "/publication/combinations/propose",
    method: "post",
    handler: answering(proposeCombination),
  },
  {
    path: "/publication/combinations/confirm",
    method: "post",
    handler: answering(confirmCombination),
  },
  { path: "/publication/alarms", method: "get", handler: answering(alarms) },
  { path: "/publication/:type/:id", method: "get", handler: answering(standing) },
];
