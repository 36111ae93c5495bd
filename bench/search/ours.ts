import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { buildBundle } from "@haizhu/site/bundle";
import { keyOf } from "@haizhu/site/live/liveDocument";
import { conceptsOf } from "@haizhu/site/publisher/search/concepts";
import { indexContent } from "@haizhu/site/publisher/search/indexContent";
import { search } from "@haizhu/shared/search/engine";
import { IndexReader } from "@haizhu/shared/search/indexReader";
import { compressedLength } from "./compressedLength.ts";
import type { Contender } from "./contender.ts";

/** The product's own search: its files as the publisher writes them, its code as browsers run it. */
export const ours: Contender = {
  name: "ours",
  make: async (site, entries) => {
    const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
    const state = { site, seq: site.live.seq, entries: byKey };
    const { entry, files } = await indexContent(state, conceptsOf(site.live));
    const texts = new Map(files.map(({ path: name, text }) => [name, text]));
    const script = await scriptBytes();
    const bytes = files.reduce((sum, { text }) => sum + compressedLength(text), 0);
    return {
      bytes,
      open: async () => {
        let sent = script + compressedLength(JSON.stringify(entry));
        const reader = await IndexReader.open(entry, (name) => {
          const text = texts.get(name);
          if (text === undefined) return Promise.reject(new Error(`There is no ${name}.`));
          sent += compressedLength(text);
          return Promise.resolve(text);
        });
        const find = async (query: string) =>
          (await search(query, reader)).map(({ t, confident }) => ({ title: t, confident }));
        return { search: find, sent: () => sent };
      },
    };
  },
};

/** The part of the site's scripts that is loaded when somebody searches. */
async function scriptBytes(): Promise<number> {
  const folder = path.join((await buildBundle()).folder, "client", "_astro");
  const name = (await readdir(folder)).find((file) => file.startsWith("searchClient."));
  if (name === undefined) throw new Error("The bundle has no script called searchClient.");
  return compressedLength(await readFile(path.join(folder, name), "utf8"));
}
