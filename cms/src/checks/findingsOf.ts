import type { PayloadRequest } from "payload";
import { z } from "zod";
import type { Finding, WatchedWord } from "@haizhu/shared/checks/finding";
import { findings } from "@haizhu/shared/checks/registry";
import { type DocumentType, documentTypes } from "@haizhu/shared/documents/registry";
import { textsOfFilesIn } from "../collections/media/fileTexts.ts";
import { chinaDay } from "../fields/chinaDay.ts";
import { ledger } from "../publication/ledger.ts";
import { settings } from "../settings.ts";
import { pagesLinkedFrom } from "./linkedPages.ts";
import { wordLists } from "./wordLists.ts";

/**
 * What the checks say about a document or a half-written draft, with everything that is known here:
 * the editors' word lists, titles that residents see already, pages that exist, texts of files.
 *
 * @param together documents (`type/id`) that are being handed in at the same time
 */
export async function findingsOf(
  req: PayloadRequest,
  type: DocumentType,
  candidate: Record<string, unknown>,
  id: string | undefined,
  together?: ReadonlySet<string>,
): Promise<Finding[]> {
  const [lists, otherTitles, pageExists, textOfFile] = await Promise.all([
    wordListsFor(req),
    otherTitlesLike(req, type, candidate.title, id),
    pagesLinkedFrom(req, candidate, together),
    textsOfFilesIn(candidate),
  ]);
  const today = chinaDay(new Date().toISOString());
  const { siteUrl } = settings;
  const known = { ...lists, otherTitles, pageExists, siteUrl, textOfFile };
  return findings(type, candidate, today, known);
}

const row = z.object({
  word: z.string(),
  instead: z.string().nullish(),
  note: z.string().nullish(),
  severity: z.enum(["error", "warning"]).default("warning"),
});
const stored = z.object({
  mistakes: z.array(row).nullish(),
  sensitive: z.array(row).nullish(),
});

/** The editors' own word lists, for the checks. */
export async function wordListsFor(req: PayloadRequest) {
  const global: unknown = await req.payload.findGlobal({
    slug: wordLists.slug,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  });
  const { mistakes, sensitive } = stored.parse(global);
  return { mistakes: watched(mistakes), sensitive: watched(sensitive) };
}

function watched(rows: z.infer<typeof row>[] | null | undefined): WatchedWord[] {
  return (rows ?? []).map(({ word, instead, note, severity }) => ({
    ...{ word, severity },
    ...{ instead: instead ?? undefined, note: note ?? undefined },
  }));
}

/** More namesakes than this say nothing that the first ones do not. */
const mostNamesakes = 20;

async function otherTitlesLike(
  req: PayloadRequest,
  type: DocumentType,
  title: unknown,
  id: string | undefined,
): Promise<string[]> {
  if (typeof title !== "string" || title.trim() === "") return [];
  const { docs } = await req.payload.find({
    collection: documentTypes[type].plural,
    where: { title: { equals: title.trim() }, ...(id ? { id: { not_equals: id } } : {}) },
    limit: mostNamesakes,
    depth: 0,
    pagination: false,
    select: { title: true },
    overrideAccess: false,
    user: req.user,
    req,
  });
  const states = await ledger().statesOf(
    type,
    docs.map((doc) => String(doc.id)),
  );
  return docs
    .filter((doc) => states[String(doc.id)]?.isLive)
    .map((doc) => String((doc as { title?: unknown }).title));
}
