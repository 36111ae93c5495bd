import { readFile } from "node:fs/promises";
import path from "node:path";

/** A question and what must be among the first five titles; null: nothing may be sure of itself. */
export interface LabelledQuery {
  class: string;
  q: string;
  find: string | null;
}

export const querySets = ["development", "tuned", "held-out", "fresh", "blind"] as const;
export type QuerySet = (typeof querySets)[number];

/**
 * Labelled queries. `development`: given with the task. `tuned`: ours, looked at while tuning.
 * `held-out`: written together with those, only ever measured. `fresh`: written later by somebody who
 * did not look at the search; it was mended after their first run. `blind`: written after that, only
 * measured.
 */
export async function labelledQueries(set: QuerySet): Promise<LabelledQuery[]> {
  const file = path.join(import.meta.dirname, "queries", `${set}.json`);
  const { queries } = JSON.parse(await readFile(file, "utf8")) as { queries: LabelledQuery[] };
  return queries;
}

/** What a search came to for one query. */
export interface Outcome extends LabelledQuery {
  titles: string[];
  confident: string[];
}

/** The place of the first right title among the first five, from 1; undefined for a miss. */
function placeOf({ find, titles }: Pick<Outcome, "find" | "titles">): number | undefined {
  if (find === null) return undefined;
  const place = titles.slice(0, 5).findIndex((title) => new RegExp(find).test(title));
  return place < 0 ? undefined : place + 1;
}

/** Whether an outcome is as its label wants it. */
export function isRight(outcome: Outcome): boolean {
  return outcome.find === null ? outcome.confident.length === 0 : placeOf(outcome) !== undefined;
}

/** The wrong ones, for people to read. */
export function missesIn(outcomes: readonly Outcome[]): string[] {
  return outcomes
    .filter((outcome) => !isRight(outcome))
    .map(({ class: name, q, find, titles, confident }) => {
      const shown = find === null ? confident : titles.slice(0, 5);
      return `${name} “${q}” wants ${find ?? "nothing sure"}: ${shown.join(" / ") || "nothing"}`;
    });
}
