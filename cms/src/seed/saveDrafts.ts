import { canonicalJson } from "@haizhu/shared/canonicalJson";
import type { Reference } from "@haizhu/shared/documents/reference";
import { documentTypes } from "@haizhu/shared/documents/registry";
import { validateDocument } from "@haizhu/shared/documents/validate";
import { withPermanentId } from "../collections/ids.ts";
import { type Draft, toCandidate } from "../fields/toCandidate.ts";
import { toDraft } from "../fields/toDraft.ts";
import { draftOf } from "../publication/draft.ts";
import { nameOf } from "../publication/references.ts";
import type { DemoDocument } from "./content.ts";
import { withoutReferences } from "./partialReferences.ts";
import type { Requests } from "./requestAs.ts";

/**
 * Saves documents as drafts, in two goes: first each with the references that can be stored
 * already, then once more those that had to wait for others. A draft that is right is left alone.
 *
 * @throws when a document does not fit its schema
 */
export async function saveDrafts(
  editor: Requests,
  documents: readonly DemoDocument[],
  progress: (saved: number) => void,
): Promise<void> {
  const stored = await alreadyStored(editor, documents);
  const isStored = (reference: Reference) => stored.has(nameOf(reference));
  for (const [index, document] of documents.entries()) {
    const wanted = complete(document);
    if (!isStored(document)) {
      await create(
        editor,
        document,
        withoutReferences(wanted, (reference) => !isStored(reference)),
      );
      stored.add(nameOf(document));
    }
    progress(index + 1);
  }
  for (const document of documents) await correct(editor, document, complete(document));
}

async function alreadyStored(
  editor: Requests,
  documents: readonly DemoDocument[],
): Promise<Set<string>> {
  const req = await editor();
  const stored = new Set<string>();
  for (const { type, id } of documents)
    if (await draftOf(req, type, id)) stored.add(nameOf({ type, id }));
  return stored;
}

async function create(editor: Requests, { type }: DemoDocument, document: Draft): Promise<void> {
  const req = await editor(withPermanentId());
  await req.payload.create({
    collection: documentTypes[type].plural,
    data: toDraft(type, document, noMedia),
    overrideAccess: false,
    user: req.user,
    req,
  });
}

async function correct(
  editor: Requests,
  { type, id }: DemoDocument,
  document: Draft,
): Promise<void> {
  const req = await editor();
  const draft = (await draftOf(req, type, id)) ?? {};
  if (canonicalJson(toCandidate(type, draft, () => undefined)) === canonicalJson(document)) return;
  await req.payload.update({
    collection: documentTypes[type].plural,
    id,
    data: toDraft(type, document, noMedia),
    overrideAccess: false,
    user: req.user,
    req,
  });
}

function complete({ type, slug, candidate }: DemoDocument): Draft {
  const validation = validateDocument(type, candidate);
  if (validation.ok) return validation.document;
  const reasons = validation.problems.map(({ message }) => message).join("; ");
  throw new Error(`Demo content ${type}/${slug} is incomplete: ${reasons}`);
}

function noMedia(): never {
  throw new Error("Demo content has no pictures of its own yet.");
}
