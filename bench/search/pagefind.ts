import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { searchTokens } from "@haizhu/shared/searchText/tokens";
import type { LiveDocument } from "@haizhu/site/live/liveDocument";
import type { LiveSet } from "@haizhu/site/live/liveSet";
import { documentWords } from "@haizhu/site/publisher/search/documentWords";
import * as pagefind from "pagefind";
import type { Contender, Found, Made } from "./contender.ts";

interface Hit {
  id: string;
  score: number;
  data: () => Promise<{ meta: { title: string } }>;
}
interface Instance {
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: Hit[] }>;
}
interface Program {
  createInstance: (options: object) => Instance;
}

/** Pagefind as it comes: the text of the pages, its own rules for Chinese. */
export const stockPagefind: Contender = {
  name: "Pagefind, stock",
  make: (site, entries) => made(entries, "zh", (entry) => plainText(entry, site.live), titlesOf),
};

/** Pagefind fed with pairs of characters, one search per pair: what the product had before. */
export const pagefindWithPairs: Contender = {
  name: "Pagefind, pairs",
  make: (site, entries) => {
    const text = (entry: LiveDocument) => searchTokens(plainText(entry, site.live)).join(" ");
    return made(entries, "und", text, (instance, query) =>
      covering(instance, query, entries.length),
    );
  },
};

function plainText(entry: LiveDocument, live: LiveSet): string {
  const { title, names, lead, body } = documentWords(entry, live);
  return [title, ...names, lead, body].join("\n");
}

type Ask = (instance: Instance, query: string) => Promise<Found[]>;

async function made(
  entries: readonly LiveDocument[],
  language: string,
  textOf: (entry: LiveDocument) => string,
  ask: Ask,
): Promise<Made> {
  const { index } = await pagefind.createIndex({});
  if (!index) throw new Error("Pagefind did not start.");
  for (const entry of entries) {
    const { title } = entry.document;
    const content = textOf(entry);
    await index.addCustomRecord({ url: `/${entry.slug}/`, content, language, meta: { title } });
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  const needed = files.filter(({ path: name }) => !/-ui\.|modular|component|highlight/.test(name));
  const contents = new Map(needed.map(({ path: name, content }) => [name, content]));
  return {
    bytes: needed.reduce((sum, { content }) => sum + content.length, 0),
    open: async () => {
      let sent = (contents.get("pagefind.js")?.length ?? 0) / 3;
      const load = (name: string) => {
        const content = contents.get(name);
        if (!content) throw new Error(`There is no ${name}.`);
        sent += content.length;
        return new Uint8Array(content);
      };
      const instance = await started(
        contents.get("pagefind.js") ?? new Uint8Array(),
        load,
        language,
      );
      return { search: (query) => ask(instance, query), sent: () => sent };
    },
  };
}

/** Its program is for browsers: here it gets the little of one that it uses. */
async function started(
  program: Uint8Array,
  load: (name: string) => Uint8Array<ArrayBuffer>,
  language: string,
): Promise<Instance> {
  const folder = await mkdtemp(path.join(tmpdir(), "haizhu-pagefind-"));
  const file = path.join(folder, "pagefind.mjs");
  await writeFile(file, program);
  const html = { lang: language, getAttribute: () => language };
  Object.assign(globalThis, {
    document: { documentElement: html, querySelector: () => html },
    location: { href: "http://site/", origin: "http://site" },
    window: { location: { origin: "http://site" } },
    fetch: (address: unknown) => {
      const name = String(address)
        .replace(/\?.*$/, "")
        .replace(/^.*\/pagefind\//, "");
      return Promise.resolve(new Response(load(name)));
    },
  });
  const { createInstance } = (await import(pathToFileURL(file).href)) as Program;
  const instance = createInstance({ noWorker: true, basePath: "/pagefind/", baseUrl: "/" });
  await instance.init();
  return instance;
}

const titlesOf: Ask = async (instance, query) => shown((await instance.search(query)).results);

/** Any of the pairs, rare ones weighing more, by the share of the query that a page covers. */
const covering = async (instance: Instance, query: string, pages: number): Promise<Found[]> => {
  const found = new Map<string, { hit: Hit; score: number }>();
  for (const token of new Set(searchTokens(query).slice(0, 40))) {
    const { results } = await instance.search(`"${token}"`);
    const rarity = Math.log(1 + (pages + 0.5) / (results.length + 0.5));
    for (const hit of results) {
      const known = found.get(hit.id) ?? { hit, score: 0 };
      found.set(hit.id, { hit, score: known.score + rarity });
    }
  }
  const best = [...found.values()].sort((a, b) => b.score - a.score || b.hit.score - a.hit.score);
  return shown(best.map(({ hit }) => hit));
};

async function shown(hits: readonly Hit[]): Promise<Found[]> {
  const data = await Promise.all(hits.slice(0, 10).map((hit) => hit.data()));
  return data.map(({ meta }) => ({ title: meta.title, confident: true }));
}
