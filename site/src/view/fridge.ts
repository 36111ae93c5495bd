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
  const found: FridgeLine[] = [];
  for (const { document } of phones) {
    if (found.length === lines) break;
    if (document.streets.length > 0 || document.demo) continue;
    const first = numberViews(document, now).find(({ href }) => href !== undefined);
    if (first?.href === undefined || above.has(first.number)) continue;
    const words = document.situations.slice(0, 2).join("、") || document.purpose;
    found.push({ words, number: first.number, call: first.href });
  }
  return found;
}
