import { type PayloadRequest } from "payload";
import { labelOfPath } from "@haizhu/shared/documents/labels";
import { type DocumentType, documentTypes } from "@haizhu/shared/documents/registry";
import { personId, rolesOf } from "../access/access.ts";
import { requireOwnPassword } from "../collections/users/ownPassword.ts";
import type { TransitionAnswer } from "../ledger/answers.ts";
import type { TransitionRequest } from "../ledger/client.ts";
import { draftOf } from "./draft.ts";
import { editorsSinceLive, writersOfMedia } from "./editors.ts";
import { examine, obstacles } from "./examine.ts";
import { ledger } from "./ledger.ts";
import { Refusal, refusals } from "./refusal.ts";

/** What somebody wants to do with a document. */
export interface Act {
  type: DocumentType;
  id: string;
  action: string;
  /** The revision that the person had before their eyes; none for submit and expedite. */
  sha256?: string | undefined;
  comment?: string | undefined;
  /** For schedule. */
  at?: Date | undefined;
  /** For return and proofread: what is wrong with which field. */
  remarks?: readonly { path: string; text: string }[] | undefined;
  /** See `referenceProblems`. */
  together?: ReadonlySet<string>;
}

type Done = Exclude<TransitionAnswer, { error: unknown }>;

/**
 * One step of a document's way to residents, in the name of whoever is signed in. The ledger
 * decides; its answer is read again from it, never guessed.
 *
 * @throws Refusal with the ledger's reason, or with what a submission still misses
 */
export async function act(req: PayloadRequest, wanted: Act): Promise<Done> {
  const actor = personId(req);
  if (actor === undefined) throw refusals.notSignedIn();
  const { type, id, action, sha256, comment, at, remarks = [] } = wanted;
  const step = { actor, type, documentId: id, action };
  const frozen = await prepared(req, wanted).catch(async (error: unknown) => {
    if (error instanceof Refusal) await ledger().noteRefused(step, error);
    throw error;
  });
  const request: TransitionRequest = {
    ...step,
    ...{ sha256: sha256 ?? null, comment: comment ?? null, at: at ?? null },
    remarks: remarks.map(({ path, text }) => ({ path, label: labelAt(type, path), text })),
    ...frozen,
  };
  const answer = await ledger().transition(request);
  if ("error" in answer) {
    const { status, code, message } = answer.error;
    const warnings = code === "reasonNeeded" ? request.warnings : undefined;
    throw new Refusal(status, code, message, { warnings });
  }
  const { state } = await ledger().stateOf(type, id);
  return { ...answer, state };
}

/** What goes to the ledger beside the wish itself; refuses what the ledger would not notice. */
async function prepared(req: PayloadRequest, wanted: Act): Promise<Partial<TransitionRequest>> {
  requireOwnPassword(req);
  const handsIn = wanted.action === "submit" || wanted.action === "expedite";
  return handsIn ? freeze(req, wanted) : {};
}

/** The field as the form calls it; the ledger keeps the words of the day. */
function labelAt(type: DocumentType, path: string): string {
  const segments = path.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return labelOfPath(documentTypes[type].schema, segments);
}

/** What a submission hands to the ledger. */
async function freeze(
  req: PayloadRequest,
  { type, id, together }: Act,
): Promise<Partial<TransitionRequest>> {
  // Whoever may not submit is told so by the ledger, which notes the attempt, and not what is missing.
  if (!rolesOf(req).includes("editor")) return {};
  const draft = await draftOf(req, type, id);
  if (!draft) throw refusals.unknownDocument();
  const state = await ledger().stateOf(type, id);
  const editors = [
    ...(await editorsSinceLive(req, type, id, state)),
    ...(await writersOfMedia(req, type, draft)),
  ];
  const examination = await examine(req, type, draft, together);
  if (!examination.ok) {
    const refuse = examination.problems.length > 0 ? refusals.incomplete : refusals.checksFailed;
    throw refuse(obstacles(examination));
  }
  const { content, slug, findings } = examination;
  const warnings = findings.map(({ check, path, message }) => ({ check, path, message }));
  return { content, slug, editors, warnings };
}
