import { createHash } from "node:crypto";
import { demoContent, demoId } from "@haizhu/cms/seed/content";
import { canonicalJson } from "@haizhu/shared/canonicalJson";
import type { DocumentType } from "@haizhu/shared/documents/registry";
import { validateDocument } from "@haizhu/shared/documents/validate";
import type { LiveDocument, LiveSnapshot } from "@haizhu/site/live/liveDocument";

/** The clock that measurements run by: the content's days count from it. */
export const benchNow = new Date("2026-11-22T04:00:00.000Z");

/** A document to make others from: its JSON, in which ids and slugs are found and replaced. */
interface Template {
  type: DocumentType;
  id: string;
  slug: string;
  text: string;
}

/** There are 18 streets, one lexicon and one number for each emergency, however large the site gets. */
const isOnce = ({ type, text }: Template) =>
  type === "street" || type === "lexicon" || text.includes('"kind":"urgent"');

/**
 * So many documents of all types, always the same for the same number. Made from the demo content,
 * again and again under other names, so that pages weigh and link what real ones do.
 */
export async function benchSnapshot(documents: number): Promise<LiveSnapshot> {
  const templates = await readTemplates();
  const shared = templates.filter(isOnce);
  const copied = templates.filter((template) => !isOnce(template));
  const live: LiveDocument[] = [];
  const add = (template: Template, round: number, ids: ReadonlyMap<string, string>) =>
    live.push(copyOf(template, round, ids, live.length + 1));
  for (const template of shared) add(template, 0, new Map());
  for (let round = 0; live.length < documents; round += 1) {
    const ids = new Map(copied.map(({ type, id, slug }) => [id, idOf(type, slug, round)]));
    for (const template of copied.slice(0, documents - live.length)) add(template, round, ids);
  }
  return { seq: live.length, live, withdrawn: [] };
}

async function readTemplates(): Promise<Template[]> {
  const documents = await demoContent(benchNow);
  return documents.map(({ type, id, slug, candidate }) => {
    const result = validateDocument(type, candidate);
    if (!result.ok) throw new Error(`${type}/${slug}: ${JSON.stringify(result.problems)}`);
    return { type, id, slug, text: JSON.stringify(result.document) };
  });
}

const idOf = (type: DocumentType, slug: string, round: number) =>
  round === 0 ? demoId(type, slug) : demoId(type, `${slug}-${round}`);

function copyOf(
  { type, id, slug, text }: Template,
  round: number,
  ids: ReadonlyMap<string, string>,
  firstSeq: number,
): LiveDocument {
  const ownText = text.replace(uuid, (found) => ids.get(found) ?? found);
  const document = JSON.parse(ownText) as LiveDocument["document"];
  const ownSlug = round === 0 ? slug : `${slug}-${round}`;
  document.slug = ownSlug;
  if (round > 0) {
    document.title = `${document.title}（${round}）`;
    // What may have happened to somebody stands on one page: it does not grow with the site.
    if ("situations" in document) document.situations = [];
  }
  const publishedAt = new Date(Date.UTC(2026, 0, 1) + firstSeq * 60_000).toISOString();
  return {
    ...{ type, id: ids.get(id) ?? id, slug: ownSlug, document, firstSeq, seq: firstSeq },
    revision: createHash("sha256").update(canonicalJson(document)).digest("hex"),
    ...{ publishedAt, updatedAt: publishedAt },
  };
}

const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;
