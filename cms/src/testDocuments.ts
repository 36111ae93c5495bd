import type { DocumentType } from "@haizhu/shared/documents/registry";
import { documentTypes } from "@haizhu/shared/documents/registry";
import { readExample } from "../../shared/examples/readExamples.ts";
import { toDraft } from "./fields/toDraft.ts";
import type { Caller, Reply } from "./testCms.ts";

let created = 0;

/**
 * Creates a complete draft of a type over REST, as an editor, from its minimal example. Each has a
 * title of its own, as the checks want it.
 *
 * @returns its id
 */
export async function createDraft(
  editor: Caller,
  type: DocumentType,
  changes: Record<string, unknown> = {},
): Promise<string> {
  const example = readExample(type, "minimal");
  created += 1;
  const title = `${String(example.title)}（${created}）`;
  const draft = toDraft(type, { ...example, slug: undefined, title, ...changes }, () => "");
  const reply = await editor("POST", `/api/${documentTypes[type].plural}`, draft);
  if (reply.status !== 201) throw new Error(JSON.stringify(reply));
  return String((reply.body.doc as { id: unknown }).id);
}

/** Takes a step over HTTP, with the hash that the standing of the document gives for it. */
export async function step(
  caller: Caller,
  type: DocumentType,
  id: string,
  action: string,
  more: Record<string, unknown> = {},
): Promise<Reply> {
  const { body } = await caller("GET", `/api/publication/${type}/${id}`);
  const [owed] = (body.tasks ?? []) as { sha256: string }[];
  const decided = body.draftSha256 ?? owed?.sha256 ?? null;
  const sha256 = action === "withdraw" ? body.liveSha256 : decided;
  const handsIn = action === "submit" || action === "expedite";
  const wish = { type, id, action, ...(handsIn ? {} : { sha256 }), ...more };
  return caller("POST", "/api/publication/transition", wish);
}
