import { type Filters, search, type SearchResult } from "@haizhu/shared/search/engine";
import { indexFolder, type IndexEntry, paths } from "@haizhu/shared/search/indexFiles";
import { IndexReader } from "@haizhu/shared/search/indexReader";
import { suggestions } from "@haizhu/shared/search/suggestions";

/** The search in a browser: asks for files of the index only as queries need them. */
export interface SearchClient {
  /** The best answers first. Fails only when files cannot be had. */
  search: (query: string, filters: Filters) => Promise<SearchResult[]>;
  /** Names that begin like what was typed; empty when files cannot be had. */
  suggest: (typed: string) => Promise<string[]>;
}

/** What is withdrawn must not be found by a page that stays open. */
const freshMilliseconds = 20_000;

let shared: SearchClient | undefined;

/** The one client of a page. @param base address of the site, ends with `/` */
export function searchClient(base: string): SearchClient {
  shared ??= createSearch(base);
  return shared;
}

function createSearch(base: string): SearchClient {
  const folder = `${base}${indexFolder}/`;
  let reader: IndexReader | undefined;
  let asked = 0;
  let latest = "";
  let opening: Promise<IndexReader> | undefined;

  const text = async (path: string) => {
    const answer = await fetch(folder + path, path === paths.entry ? { cache: "no-cache" } : {});
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.text();
  };
  const open = async () => {
    const entry = await text(paths.entry);
    // Nothing new: the files that were read stay read.
    if (entry !== latest || !reader)
      reader = await IndexReader.open(JSON.parse(entry) as IndexEntry, text);
    latest = entry;
    // Only now: a search that comes meanwhile must not take the old reader for a fresh one.
    asked = Date.now();
    return reader;
  };
  const current = async () => {
    if (reader && Date.now() - asked < freshMilliseconds) return reader;
    try {
      opening ??= open().finally(() => (opening = undefined));
      return await opening;
    } catch (error) {
      // Offline for a moment: what is here still answers.
      if (reader) return reader;
      throw error;
    }
  };

  return {
    search: async (query, filters) => {
      try {
        return await search(query, await current(), filters);
      } catch {
        // The index was replaced meanwhile: once more with the new one.
        latest = "";
        return search(query, await open(), filters);
      }
    },
    suggest: async (typed) => {
      try {
        return await suggestions(typed, await current());
      } catch {
        return [];
      }
    },
  };
}
