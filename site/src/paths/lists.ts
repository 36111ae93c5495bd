import { type DocumentType, documentTypes, typeNames } from "@haizhu/shared/documents/registry";
import type { LiveDocument } from "../live/liveDocument.ts";
import type { Order } from "../live/sortedList.ts";
import { activityIsOver } from "../live/time.ts";
import { rankSpan } from "./listPaging.ts";

/** A list of documents of one type, whole or narrowed by one facet value. */
export interface ListKey {
  type: DocumentType;
  facet?: { name: string; code: string };
}

/** The types that have a list page. */
export const listedTypes = typeNames.filter((type) => documentTypes[type].pages);

/** `/guides/`, `/guides/domain/medical/`; with a page's number `/guides/page/2/`. */
export function listPath({ type, facet }: ListKey, page?: number): string {
  const narrowed = facet ? `${facet.name}/${facet.code}/` : "";
  return `/${documentTypes[type].plural}/${narrowed}${page === undefined ? "" : `page/${page}/`}`;
}

/** `/guides/juzhuzheng/`. */
export function documentPath({ type, slug }: { type: DocumentType; slug: string }): string {
  return `/${documentTypes[type].plural}/${slug}/`;
}

/** Whether a document is shown in lists now: a past activity leaves them by itself. */
export function isListed(entry: LiveDocument, now: Date): boolean {
  return entry.type !== "activity" || !activityIsOver(entry as LiveDocument<"activity">, now);
}

/**
 * How far in front residents see a document among those of its type: an integer below `rankSpan`, the
 * higher the nearer. What was published last comes first; activities by their beginning, the next one
 * first; telephone numbers by their priority. It changes with none of a document's words, so that the
 * document stays on its page.
 */
export function rankOf(entry: LiveDocument): number {
  const { type, firstSeq } = entry;
  if (type === "activity") return behind(minutes(entry as LiveDocument<"activity">), firstSeq);
  if (type === "phone") return behind((entry as LiveDocument<"phone">).document.priority, firstSeq);
  return firstSeq;
}

const seqs = 2 ** 26;
const measures = rankSpan / seqs;

/** Less of a measure comes first; of two that are equal, what was published first. */
function behind(measure: number, firstSeq: number): number {
  const whole = Math.min(Math.max(0, Math.floor(measure)), measures - 1);
  return (measures - 1 - whole) * seqs + (seqs - 1 - Math.min(firstSeq, seqs - 1));
}

const minutes = ({ document }: LiveDocument<"activity">) => Date.parse(document.start) / 60_000;

/** The order in which residents see documents of one type. Total: no two are equal. */
export const inOrder: Order<LiveDocument> = (a, b) =>
  rankOf(b) - rankOf(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
