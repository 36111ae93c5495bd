import type { LiveDocument } from "../live/liveDocument.ts";
import type { LiveSet } from "../live/liveSet.ts";
import { listEntries } from "../paths/listEntries.ts";
import { firstNumbers } from "./hotline.ts";
import { numberViews } from "./numbers.ts";

/** One line of the sheet: what has happened, and a number that may be called. */
export interface FridgeLine {
  words: string;
  number: string;
  call: string;
}

/** What one A4 page holds in letters that are read from a step away. */
const lines = 12;

/**
 * The numbers for the sheet on the fridge: those of the whole district that anybody may need, by the
 * directory's own order, and only such as may be called. The four first ones stand above in big type.
 */
export function fridgeNumbers(live: LiveSet, now: Date): FridgeLine[] {
  const above = new Set(firstNumbers.map(({ number }) => number));
  const phones = listEntries({ type: "phone" }, live, now) as readonly LiveDocument<"phone">[];
  return phones
    .filter(({ document }) => document.streets.length === 0 && !document.demo)
    .flatMap(({ document }): FridgeLine[] => {
      const found = numberViews(document, now).find(({ href }) => href !== undefined);
      if (found?.href === undefined || above.has(found.number)) return [];
      const words = document.situations.slice(0, 2).join("、") || document.purpose;
      return [{ words, number: found.number, call: found.href }];
    })
    .slice(0, lines);
}
