import { keyOf } from "@haizhu/site/live/liveDocument";
import { LiveSet } from "@haizhu/site/live/liveSet";
import { hasPage } from "@haizhu/site/paths/pages";
import { conceptsOf } from "@haizhu/site/publisher/search/concepts";
import { indexContent } from "@haizhu/site/publisher/search/indexContent";
import { search } from "@haizhu/shared/search/engine";
import { IndexReader } from "@haizhu/shared/search/indexReader";
import { provideSite, type Site } from "@haizhu/site/site";
import { demoSnapshot, testNow } from "../support/demoSite.ts";
import type { LabelledQuery, Outcome } from "./queries.ts";
import { testIdentity } from "@haizhu/site/testIdentity";

/** The demo site as the search sees it. */
export async function demoSite(): Promise<Site> {
  const site: Site = {
    live: new LiveSet(await demoSnapshot()),
    now: testNow,
    identity: testIdentity,
    url: new URL("http://127.0.0.1:4321/"),
  };
  provideSite(site);
  return site;
}

/** Searches in a site without a browser: the same index, the same code. */
export async function searchIn(
  site: Site,
): Promise<(queries: readonly LabelledQuery[]) => Promise<Outcome[]>> {
  const paged = [...site.live.everything()].filter(hasPage);
  const entries = new Map(paged.map((entry) => [keyOf(entry), entry]));
  const { entry, files } = await indexContent(
    { site, seq: site.live.seq, entries },
    conceptsOf(site.live),
  );
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const reader = await IndexReader.open(entry, (path) => {
    const text = texts.get(path);
    return text === undefined ? Promise.reject(new Error(`no ${path}`)) : Promise.resolve(text);
  });
  return (queries) =>
    Promise.all(
      queries.map(async (query) => {
        const found = await search(query.q, reader);
        return {
          ...query,
          titles: found.map(({ t }) => t),
          confident: found.filter(({ confident }) => confident).map(({ t }) => t),
        };
      }),
    );
}
