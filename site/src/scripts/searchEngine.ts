import { searchTokens } from "@haizhu/shared/searchText/tokens";

/** A page that answers a query. */
export interface SearchResult {
  title: string;
  url: string;
  summary: string;
  typeLabel: string;
  /** Whether it matches enough of the query to be offered as an answer. */
  confident: boolean;
}

export interface Search {
  /** The best answers first, ten at most. Never throws on odd input; no words, no results. */
  search: (query: string) => Promise<SearchResult[]>;
}

const mostTokens = 40;
const mostResults = 10;
/** Share of the query's weight that a page must contain to be an answer. */
const confidentCoverage = 0.6;

interface Hit {
  id: string;
  score: number;
  data: () => Promise<{ url: string; meta: Record<string, string | undefined> }>;
}
interface Pagefind {
  init: () => Promise<void>;
  search: (term: string) => Promise<{ results: Hit[] }>;
}

/**
 * Loads the search index below `base` (ends with `/`). Pagefind itself only knows AND; each token is
 * searched alone, and pages are ranked by how much of the query's weight they cover, rare words
 * weighing more (inverse document frequency).
 */
export async function createSearch(base: string): Promise<Search> {
  const address = `${base}pagefind/pagefind.js`;
  const module = (await import(/* @vite-ignore */ address)) as {
    createInstance: (options: object) => Pagefind;
  };
  // A worker would be one more script for the CSP; old phones do better without.
  const pagefind = module.createInstance({ noWorker: true, basePath: `${base}pagefind/` });
  await pagefind.init();
  const pages = await pageCount(base);
  return { search: (query) => ranked(query, pagefind, pages) };
}

async function pageCount(base: string): Promise<number> {
  const response = await fetch(`${base}pagefind/pagefind-entry.json`);
  const entry = (await response.json()) as { languages: Record<string, { page_count: number }> };
  return Object.values(entry.languages).reduce((sum, language) => sum + language.page_count, 0);
}

interface Ranked {
  hit: Hit;
  covered: number;
  score: number;
}

async function ranked(query: string, pagefind: Pagefind, pages: number): Promise<SearchResult[]> {
  const tokens = [...new Set(searchTokens(query))].slice(0, mostTokens);
  const found = new Map<string, Ranked>();
  let weight = 0;
  for (const token of tokens) {
    const { results } = await pagefind.search(`"${token}"`);
    const rarity = Math.log(1 + (pages + 0.5) / (results.length + 0.5));
    weight += rarity;
    for (const hit of results) {
      const entry = found.get(hit.id) ?? { hit, covered: 0, score: 0 };
      entry.covered += rarity;
      entry.score += rarity * hit.score;
      found.set(hit.id, entry);
    }
  }
  const best = [...found.values()]
    .map((entry) => ({ ...entry, coverage: entry.covered / weight }))
    .sort((a, b) => b.coverage - a.coverage || b.score - a.score)
    .slice(0, mostResults);
  return Promise.all(
    best.map(async ({ hit, coverage }) => {
      const { url, meta } = await hit.data();
      return {
        title: meta.title ?? url,
        url,
        summary: meta.summary ?? "",
        typeLabel: meta.type ?? "",
        confident: coverage >= confidentCoverage,
      };
    }),
  );
}
