import { nameToken, searchTokens } from "@haizhu/shared/searchText/tokens";

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
/** A few more than are shown, for those that have left the site. */
const mostFetched = 15;
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
  const pagefind = await withoutLanguage(async () => {
    // A worker would be one more script for the CSP; old phones do better without.
    const instance = module.createInstance({
      noWorker: true,
      basePath: `${base}pagefind/`,
      baseUrl: base,
    });
    await instance.init();
    return instance;
  });
  const pages = await pageCount(base);
  return {
    search: async (query) => {
      const [results, withdrawn] = await Promise.all([
        ranked(query, pagefind, pages),
        withdrawnPages(base),
      ]);
      return results.filter(({ url }) => !withdrawn.has(url)).slice(0, mostResults);
    },
  };
}

/**
 * The pages that left the site after the index was made. Asked at each search: somebody may have had
 * the page open for hours. Throws when there are too many to be named: then the index is of no use.
 */
async function withdrawnPages(base: string): Promise<Set<string>> {
  const response = await fetch(`${base}pagefind/withdrawn.json`, { cache: "no-cache" });
  if (response.status === 404) return new Set();
  if (!response.ok) throw new Error(`withdrawn.json: ${response.status}`);
  const { pages, complete } = (await response.json()) as { pages: string[]; complete: boolean };
  if (!complete) throw new Error("The index is being made anew.");
  return new Set(pages.map((page) => base + page.slice(1)));
}

/** Pagefind reads the page's language and would cut our tokens again by its own rules for Chinese. */
async function withoutLanguage<Value>(work: () => Promise<Value>): Promise<Value> {
  const { lang } = document.documentElement;
  document.documentElement.lang = "und";
  try {
    return await work();
  } finally {
    document.documentElement.lang = lang;
  }
}

async function pageCount(base: string): Promise<number> {
  const response = await fetch(`${base}pagefind/pagefind-entry.json`);
  const entry = (await response.json()) as { languages: Record<string, { page_count: number }> };
  return Object.values(entry.languages).reduce((sum, language) => sum + language.page_count, 0);
}

interface Candidate {
  hit: Hit;
  /** Weight of the query's tokens that the page contains. */
  covered: number;
  /** Weight of those that stand in its title or in its other names. */
  named: number;
  score: number;
}

async function ranked(query: string, pagefind: Pagefind, pages: number): Promise<SearchResult[]> {
  const tokens = [...new Set(searchTokens(query))].slice(0, mostTokens);
  const candidates = new Map<string, Candidate>();
  let total = 0;
  for (const token of tokens) {
    const [anywhere, inNames] = await Promise.all([
      pagefind.search(`"${token}"`),
      pagefind.search(`"${nameToken(token)}"`),
    ]);
    const rarity = Math.log(1 + (pages + 0.5) / (anywhere.results.length + 0.5));
    total += rarity;
    for (const hit of anywhere.results) {
      const candidate = candidates.get(hit.id) ?? { hit, covered: 0, named: 0, score: 0 };
      candidate.covered += rarity;
      candidate.score += rarity * hit.score;
      candidates.set(hit.id, candidate);
    }
    for (const { id } of inNames.results) {
      const candidate = candidates.get(id);
      if (candidate) candidate.named += rarity;
    }
  }
  const rank = ({ covered, named }: Candidate) => covered + named;
  const best = [...candidates.values()]
    .sort((a, b) => rank(b) - rank(a) || b.score - a.score)
    .slice(0, mostFetched);
  const results = await Promise.all(
    best.map(async ({ hit, covered }) => {
      // A document that was withdrawn a moment ago has no text here any more.
      const data = await hit.data().catch(() => undefined);
      if (!data) return undefined;
      const { url, meta } = data;
      return {
        title: meta.title ?? url,
        url,
        summary: meta.summary ?? "",
        typeLabel: meta.type ?? "",
        confident: covered / total >= confidentCoverage,
      };
    }),
  );
  return results.filter((result) => result !== undefined);
}
