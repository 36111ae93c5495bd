import { writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { demoContent } from "@haizhu/cms/seed/content";
import { LiveSet } from "@haizhu/site/live/liveSet";
import { hasPage } from "@haizhu/site/paths/pages";
import { provideSite, type Site } from "@haizhu/site/site";
import { benchNow, benchSnapshot } from "./content.ts";
import type { Contender } from "./search/contender.ts";
import { flexSearch, miniSearch } from "./search/libraries.ts";
import { ours } from "./search/ours.ts";
import { pagefindWithPairs, stockPagefind } from "./search/pagefind.ts";
import { allQueries, qualityOf } from "./search/queries.ts";
import { type Measured, type Sized, writeSearchTable } from "./search/table.ts";
import { testIdentity } from "@haizhu/site/testIdentity";

/**
 * `pnpm bench:search`: quality, bytes and times of the search beside other engines on the same content
 * in one run, on a machine where nothing else is running. Writes `bench/search.json` and the tables in
 * `docs/search.md`; `--try` writes nothing, `--sizes 300` measures less.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sizes: { type: "string", default: "300,3000,10000" },
      try: { type: "boolean", default: false },
    },
  });
  const contenders = [ours, pagefindWithPairs, stockPagefind, miniSearch, flexSearch];
  const demo = await siteOf((await demoContent(benchNow)).length);
  const measured: Measured[] = [];
  for (const contender of contenders) measured.push(await quality(contender, demo));
  const sized: Sized[] = [];
  for (const size of values.sizes.split(",").map(Number)) {
    const site = await siteOf(size);
    for (const contender of contenders) sized.push(await cost(contender, site, size));
  }
  if (values.try) console.log(JSON.stringify({ measured, sized }, null, 1));
  else {
    const file = path.join(import.meta.dirname, "search.json");
    await writeFile(file, `${JSON.stringify({ measured, sized }, null, 2)}\n`);
    await writeSearchTable(path.join(import.meta.dirname, "..", "docs", "search.md"), {
      measured,
      sized,
    });
  }
}

/** A site of so many documents, made from the demo. */
async function siteOf(size: number): Promise<Site> {
  const snapshot = await benchSnapshot(size);
  const live = new LiveSet(snapshot);
  const identity = testIdentity;
  const site: Site = { live, now: benchNow, identity, url: new URL("http://127.0.0.1:4321/") };
  provideSite(site);
  return site;
}

const pagesOf = ({ live }: Site) => [...live.everything()].filter(hasPage);

async function quality({ name, make }: Contender, site: Site): Promise<Measured> {
  console.log(`${name}: quality`);
  const pages = pagesOf(site);
  const titles = pages.map(({ document }) => document.title);
  const { open } = await make(site, pages);
  const sets = await allQueries();
  const classes = new Map(
    await Promise.all(
      sets.map(async ({ set, queries }) => {
        const visit = await open();
        return [set, Object.fromEntries(await qualityOf(visit, queries, titles))] as const;
      }),
    ),
  );
  return { name, sets: Object.fromEntries(classes) };
}

async function cost({ name, make }: Contender, site: Site, size: number): Promise<Sized> {
  console.log(`${name}: ${size} documents`);
  const pages = pagesOf(site);
  const start = performance.now();
  const { bytes, open } = await make(site, pages);
  const makeMilliseconds = performance.now() - start;
  const queries = (await allQueries()).flatMap((set) => set.queries).map(({ q }) => q);
  const first: number[] = [];
  for (const query of queries.filter((_, index) => index % 9 === 0)) {
    const visit = await open();
    await visit.search(query);
    first.push(visit.sent());
  }
  const visit = await open();
  const next: number[] = [];
  const times: number[] = [];
  for (const query of queries) {
    const before = visit.sent();
    await visit.search(query);
    next.push(visit.sent() - before);
  }
  for (const query of queries) {
    const began = performance.now();
    await visit.search(query);
    times.push(performance.now() - began);
  }
  return {
    ...{ name, size, indexBytes: bytes, makeMilliseconds },
    ...{ firstBytes: spread(first), nextBytes: spread(next.slice(1, 60)), times: spread(times) },
  };
}

/** Median and 95th percentile. */
function spread(values: readonly number[]): { median: number; p95: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

await main();
