import type { PayloadRequest } from "payload";
import { labelOfPath } from "@haizhu/shared/documents/labels";
import { type DocumentType, documentTypes, typeNames } from "@haizhu/shared/documents/registry";
import type { LiveText } from "../ledger/answers.ts";
import { ledger } from "../publication/ledger.ts";
import { nameOf, placedReferences } from "../publication/references.ts";
import { referencePaths } from "./referencePaths.ts";

/** A document that refers to another one. */
export interface Use {
  type: DocumentType;
  id: string;
  title: string;
  /** What the form calls the fields; empty for drafts. */
  places: string[];
  /** The document in between, which has no page of its own and is shown inside this one. */
  through?: string;
}

/** Where a document is used: in what residents read, and in drafts that say something else. */
export interface Uses {
  live: Use[];
  drafts: Use[];
}

interface Named {
  type: DocumentType;
  id: string;
  /** Of a document with a page: texts may link to it. */
  slug?: string | null;
}

/** More would not be read by anybody, and a search for them would take long. */
const mostDrafts = 50;

/**
 * Everything that refers to a document, as the publisher sees it (`site/src/paths/affected.ts`): a
 * document without a page of its own is shown inside those that refer to it, so these count, too.
 */
export async function usesOf(req: PayloadRequest, document: Named): Promise<Uses> {
  const live = await liveUses(document);
  const known = new Set(live.map(nameOf));
  const drafts = await draftUses(req, document);
  return { live, drafts: drafts.filter((use) => !known.has(nameOf(use))) };
}

async function liveUses(document: Named): Promise<Use[]> {
  const found = new Map<string, Use>();
  const seen = new Set([nameOf(document)]);
  const queue: (Named & { through?: string })[] = [document];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { through } = next;
    for (const text of await ledger().liveTextsWith(tracesOf(next))) {
      const places = placesOf(next, text);
      if (places.length === 0 || seen.has(nameOf(text))) continue;
      seen.add(nameOf(text));
      const title = String(text.document.title);
      const { type, id } = text;
      found.set(nameOf(text), { type, id, title, places, ...(through ? { through } : {}) });
      if (!documentTypes[type].pages) queue.push({ type, id, through: title });
    }
  }
  return [...found.values()];
}

/** What a text that refers to a document holds in any case. */
function tracesOf({ type, id, slug }: Named): string[] {
  const { pages, plural } = documentTypes[type];
  return pages && slug ? [id, `/${plural}/${slug}/`] : [id];
}

/** The fields of a live text that name a document, in the form's words. */
function placesOf(named: Named, { type, document }: LiveText): string[] {
  const references = placedReferences(document, [])
    .filter((reference) => nameOf(reference) === nameOf(named))
    .map(({ path }) => labelOfPath(documentTypes[type].schema, path));
  const [, address] = tracesOf(named);
  const isLinked = address !== undefined && JSON.stringify(document).includes(address);
  return [...new Set([...references, ...(isLinked ? ["文字里的链接"] : [])])];
}

async function draftUses(req: PayloadRequest, { type, id }: Named): Promise<Use[]> {
  const found = await Promise.all(
    typeNames.map(async (from): Promise<Use[]> => {
      const paths = referencePaths(from, type);
      if (paths.length === 0) return [];
      const { docs } = await req.payload.find({
        collection: documentTypes[from].plural,
        where: { or: paths.map((path) => ({ [path]: { equals: id } })) },
        ...{ depth: 0, limit: mostDrafts, pagination: false, select: { title: true } },
        ...{ overrideAccess: false, user: req.user, req },
      });
      return docs.map((draft) => ({
        ...{ type: from, id: String(draft.id), places: [] },
        title: String((draft as { title?: unknown }).title),
      }));
    }),
  );
  return found.flat();
}
