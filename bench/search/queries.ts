import { labelledQueries, type LabelledQuery, querySets } from "../../tests/search/queries.ts";
import type { Found, Visit } from "./contender.ts";

/** What the queries of a class came to. */
export interface Quality {
  queries: number;
  /** Shares of queries: a right title among the first five; nothing found at all. */
  hit: number;
  empty: number;
  /** Mean share of the right titles that stand among the first five, of as many as can stand there. */
  recall: number;
  /** Mean of 1 / place of the first right title. */
  reciprocalRank: number;
}

export async function allQueries(): Promise<{ set: string; queries: LabelledQuery[] }[]> {
  return Promise.all(querySets.map(async (set) => ({ set, queries: await labelledQueries(set) })));
}

/** Asks each query in one open page. Right for nonsense is that nothing is sure of itself. */
export async function qualityOf(
  visit: Visit,
  queries: readonly LabelledQuery[],
  titles: readonly string[],
): Promise<Map<string, Quality>> {
  const byClass = new Map<string, Score[]>();
  for (const query of queries) {
    const score = scoreOf(query, await visit.search(query.q), titles);
    for (const name of [query.class, "all"])
      byClass.set(name, [...(byClass.get(name) ?? []), score]);
  }
  return new Map([...byClass].map(([name, scores]) => [name, meanOf(scores)]));
}

type Score = Omit<Quality, "queries">;

function scoreOf(
  { find }: LabelledQuery,
  found: readonly Found[],
  titles: readonly string[],
): Score {
  const empty = Number(found.length === 0);
  if (find === null) {
    const right = Number(!found.some(({ confident }) => confident));
    return { hit: right, empty, recall: right, reciprocalRank: right };
  }
  const isRight = (title: string) => new RegExp(find).test(title);
  const five = found.slice(0, 5).map(({ title }) => isRight(title));
  const place = five.indexOf(true);
  const possible = Math.min(5, titles.filter(isRight).length);
  return {
    hit: Number(place >= 0),
    empty,
    recall: possible === 0 ? 0 : five.filter(Boolean).length / possible,
    reciprocalRank: place < 0 ? 0 : 1 / (place + 1),
  };
}

function meanOf(scores: readonly Score[]): Quality {
  const mean = (key: keyof Score) =>
    scores.reduce((sum, score) => sum + score[key], 0) / scores.length;
  return {
    queries: scores.length,
    ...{ hit: mean("hit"), empty: mean("empty"), recall: mean("recall") },
    reciprocalRank: mean("reciprocalRank"),
  };
}
