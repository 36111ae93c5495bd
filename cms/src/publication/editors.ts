import type { PayloadRequest } from "payload";
import { type DocumentType, documentTypes } from "@haizhu/shared/documents/registry";
import type { DocumentState } from "../ledger/answers.ts";

/** Clocks of the CMS and the database differ; somebody too many is safe, somebody forgotten is not. */
const clockDifference = 60_000;

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
      ...(since ? { createdAt: { greater_than: since.toISOString() } } : {}),
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
