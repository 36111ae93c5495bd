import type { PayloadRequest } from "payload";
import { type DocumentType, documentTypes } from "@haizhu/shared/documents/registry";
import { type Draft, mediaIdsIn } from "../fields/toCandidate.ts";
import type { DocumentState } from "../ledger/answers.ts";

/** Clocks of the CMS and the database differ; somebody too many is safe, somebody forgotten is not. */
const clockDifference = 60_000;

/**
 * Everyone who uploaded a picture or file that the document shows, or wrote its description. Not
 * since a day: a picture is new to residents when the document that shows it is.
 */
export async function writersOfMedia(
  req: PayloadRequest,
  type: DocumentType,
  draft: Draft,
): Promise<string[]> {
  const ids = mediaIdsIn(type, draft);
  if (ids.length === 0) return [];
  const { docs } = await req.payload.find({
    collection: "media",
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    select: { writers: true },
    overrideAccess: false,
    user: req.user,
    req,
  });
  const writers = docs.flatMap((file) => (file as { writers?: unknown }).writers);
  return [...new Set(writers.filter((writer) => typeof writer === "string"))];
}

/**
 * Everyone who saved the document since the version that is live was handed in. The ledger lets
 * none of them review it.
 */
export async function editorsSinceLive(
  req: PayloadRequest,
  type: DocumentType,
  id: string,
  state: DocumentState,
): Promise<string[]> {
  const since = handedIn(state);
  const { docs } = await req.payload.findVersions({
    collection: documentTypes[type].plural,
    where: {
      parent: { equals: id },
      // Not createdAt: Payload gives a restored version the day on which the document was made.
      ...(since ? { updatedAt: { greater_than: since.toISOString() } } : {}),
    },
    depth: 0,
    pagination: false,
    select: { version: { editedBy: true } },
    overrideAccess: false,
    user: req.user,
    req,
  });
  const editors = docs.map(({ version }) => (version as { editedBy?: unknown }).editedBy);
  return [...new Set(editors.filter((editor) => typeof editor === "string"))];
}

/** When the submission that went live last was handed in. */
function handedIn({ events }: DocumentState): Date | undefined {
  const live = events.findLast(({ details }) => isPut(details.publication));
  const submitted = events.find(
    ({ action, submission }) =>
      (action === "submit" || action === "expedite") && submission === live?.submission,
  );
  return submitted && new Date(Date.parse(submitted.at) - clockDifference);
}

function isPut(publication: unknown): boolean {
  return typeof publication === "object" && publication !== null && "op" in publication
    ? publication.op === "put"
    : false;
}
