import { searchTokens } from "@haizhu/shared/searchText/tokens";
import type { LiveDocument } from "@haizhu/site/live/liveDocument";
import { documentWords } from "@haizhu/site/publisher/search/documentWords";
import FlexSearch from "flexsearch";
import MiniSearch from "minisearch";
import { compressedLength } from "./compressedLength.ts";
import type { Contender } from "./contender.ts";

/** What both are sent besides their index: about what their minified programs weigh. */
const program = { miniSearch: 7_000, flexSearch: 10_000 };

/** MiniSearch with pairs of characters, names weighing as in our ranking. One file holds its index. */
export const miniSearch: Contender = {
  name: "MiniSearch, pairs",
  make: (site, entries) => {
    const options = {
      fields: ["title", "names", "lead", "body"],
      storeFields: ["title"],
      tokenize: (text: string) => searchTokens(text),
      processTerm: (term: string) => term,
      searchOptions: { boost: { title: 4, names: 4, lead: 2 }, combineWith: "OR" as const },
    };
    const index = new MiniSearch<{ id: number; title: string }>(options);
    index.addAll(
      entries.map((entry, id) => {
        const { names, lead, body } = documentWords(entry, site.live);
        return { id, title: entry.document.title, names: names.join("\n"), lead, body };
      }),
    );
    const text = JSON.stringify(index);
    return Promise.resolve({
      bytes: compressedLength(text),
      open: () => {
        const opened = MiniSearch.loadJSON(text, options);
        const find = (query: string) =>
          opened
            .search(query)
            .slice(0, 10)
            .map(({ title }) => ({ title: String(title), confident: true }));
        return Promise.resolve({
          search: (query) => Promise.resolve(find(query)),
          sent: () => program.miniSearch + compressedLength(text),
        });
      },
    });
  },
};

/** FlexSearch with pairs of characters, and `suggest`, which is its OR. */
export const flexSearch: Contender = {
  name: "FlexSearch, pairs",
  make: (site, entries) => {
    const index = new FlexSearch.Index({ encode: (text: string) => searchTokens(text) });
    entries.forEach((entry, id) => index.add(id, textOf(entry, site.live)));
    let text = "";
    index.export((_key: string, data: string | undefined) => {
      text += data ?? "";
    });
    const titles = entries.map(({ document }) => document.title);
    const all = text + titles.join("\n");
    return Promise.resolve({
      bytes: compressedLength(all),
      open: () => {
        const find = (query: string) =>
          (index.search(query, { limit: 10, suggest: true }) as number[]).map((id) => ({
            title: titles[id] ?? "",
            confident: true,
          }));
        return Promise.resolve({
          search: (query) => Promise.resolve(find(query)),
          sent: () => program.flexSearch + compressedLength(all),
        });
      },
    });
  },
};

function textOf(entry: LiveDocument, live: Parameters<typeof documentWords>[1]): string {
  const { title, names, lead, body } = documentWords(entry, live);
  return [title, ...names, lead, body].join("\n");
}
