import type { PayloadRequest } from "payload";
import { findings, isError } from "@haizhu/shared/checks/registry";
import { type DocumentType, documentTypes } from "@haizhu/shared/documents/registry";
import { wordListsFor } from "../checks/findingsOf.ts";
import { chinaDay } from "../fields/chinaDay.ts";
import { type Draft, mediaIdsIn, toCandidate } from "../fields/toCandidate.ts";
import { mediaOf } from "../publication/draft.ts";
import { settings } from "../settings.ts";
import type { Titles } from "./cells.ts";
import { columnsOf } from "./columns.ts";
import type { Existing } from "./plan.ts";

/** Every document of a type as it was last saved, with the rights of whoever asks. */
export async function savedDocuments(req: PayloadRequest, type: DocumentType): Promise<Draft[]> {
  const drafts = await allOf(req, type);
  const media = await mediaOf(
    req,
    drafts.flatMap((draft) => mediaIdsIn(type, draft)),
  );
  return drafts.map((draft) => toCandidate(type, draft, media));
}

/** The titles of whatever documents of a type can refer to. */
export async function titlesFor(req: PayloadRequest, type: DocumentType): Promise<Titles> {
  const types = columnsOf(type).flatMap(({ field }) =>
    field.kind === "reference" || field.kind === "references" ? [field.refersTo] : [],
  );
  const all = await Promise.all(
    [...new Set(types)].map(async (one) => [one, await allOf(req, one, { title: true })] as const),
  );
  const titleOf = new Map<string, string>();
  const idsOf = new Map<string, string[]>();
  for (const [one, drafts] of all)
    for (const { id, title } of drafts) {
      const name = `${one} ${String(title).trim()}`;
      titleOf.set(`${one} ${String(id)}`, String(title).trim());
      idsOf.set(name, [...(idsOf.get(name) ?? []), String(id)]);
    }
  return {
    titleOf: (one, id) => titleOf.get(`${one} ${id}`),
    idsOf: (one, title) => idsOf.get(`${one} ${title}`) ?? [],
  };
}

/** What an import of a type is planned against. */
export async function existingOf(req: PayloadRequest, type: DocumentType): Promise<Existing> {
  const [documents, titles, lists] = await Promise.all([
    savedDocuments(req, type),
    titlesFor(req, type),
    wordListsFor(req),
  ]);
  const today = chinaDay(new Date().toISOString());
  const known = { ...lists, siteUrl: settings.siteUrl };
  const errorsIn = (document: Draft) =>
    findings(type, document, today, known)
      .filter(isError)
      .map(({ message }) => message);
  return { documents, titles, errorsIn };
}

async function allOf(
  req: PayloadRequest,
  type: DocumentType,
  select?: { title: true },
): Promise<Draft[]> {
  const { docs } = await req.payload.find({
    collection: documentTypes[type].plural,
    depth: 0,
    pagination: false,
    sort: "title",
    ...(select ? { select } : {}),
    overrideAccess: false,
    user: req.user,
    req,
  });
  return docs;
}
