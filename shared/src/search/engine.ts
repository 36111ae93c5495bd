import type { Slot } from "../searchText/slots.ts";
import { asTyped, bySound, hasUnknown, type Question } from "./ladder.ts";
import type { IndexReader } from "./indexReader.ts";
import { noPostings, type Postings } from "./postings.ts";
import { type Ranked, ranked } from "./ranking.ts";
import type { SearchRecord } from "./indexFiles.ts";

/** A page that answers a query. */
export interface SearchResult extends SearchRecord {
  /** Whether it matches enough of the query to be offered as an answer. */
  confident: boolean;
  /** What of the query it has as it was typed, for highlighting. */
  matched: string[];
  /** Concepts of the lexicon that it has in place of what was typed. */
  related: string[];
}

/** Filter tokens (`filterToken`), all of which a document must have. */
export type Filters = readonly string[];

const mostResults = 10;
/** Share of the query that a page must answer for, and of the best score that it must reach. */
const confidentCoverage = 0.62;
const confidentShare = 0.3;

/** The token that all documents with a value of a filter have. */
export function filterToken(name: string, code: string): string {
  return `@${name}:${code}`;
}

/** The best answers first, ten at most. No words, no results; odd input is no error. */
export async function search(
  query: string,
  reader: IndexReader,
  filters: Filters = [],
): Promise<SearchResult[]> {
  let question = asTyped(query, reader);
  if (question.slots.length === 0) return [];
  let found = await reader.postings(tokensOf(question));
  if (hasUnknown(question, found)) {
    const spelling = await reader.spelling();
    question = asTyped(query, reader, spelling);
    found = await reader.postings(tokensOf(question));
    question = bySound(question, found, spelling);
    found = await reader.postings(tokensOf(question));
  }
  const isIn = await filtered(reader, filters);
  const best = ranked(question.slots, {
    documents: reader.documents,
    weightOf: (document) => reader.weightOf(document),
    isIn,
    postings: found,
  });
  return shown(best, question, reader, found);
}

function tokensOf({ slots }: Question): string[] {
  return slots.flatMap(({ alternatives }) => alternatives.map(({ token }) => token));
}

async function filtered(reader: IndexReader, filters: Filters) {
  const postings = await reader.postings(filters);
  const sets = filters.map((token) => new Set((postings.get(token) ?? noPostings).documents));
  return (document: number) => reader.isLive(document) && sets.every((set) => set.has(document));
}

async function shown(
  best: readonly Ranked[],
  { slots, text }: Question,
  reader: IndexReader,
  found: ReadonlyMap<string, Postings>,
): Promise<SearchResult[]> {
  const most = best[0]?.score ?? 0;
  const top = best.slice(0, mostResults);
  const records = await Promise.all(top.map(({ document }) => reader.record(document)));
  return top.flatMap(({ document, score, coverage }, index) => {
    const record = records[index];
    const confident = coverage >= confidentCoverage && score >= confidentShare * most;
    return record ? [{ ...record, confident, ...reasons(document, slots, text, found) }] : [];
  });
}

/** Why a document is among the results. */
function reasons(
  document: number,
  slots: readonly Slot[],
  text: string,
  found: ReadonlyMap<string, Postings>,
): Pick<SearchResult, "matched" | "related"> {
  const has = (token: string) => found.get(token)?.documents.includes(document) ?? false;
  const matched = new Set<string>();
  const related = new Set<string>();
  for (const { start, end, alternatives } of slots) {
    const typed = text.slice(start, end);
    if (has(typed)) matched.add(typed);
    else
      for (const { token } of alternatives)
        if (token.startsWith("=") && has(token)) related.add(token.slice(1));
  }
  return { matched: [...matched], related: [...related] };
}
