import { normalised } from "./normalise.ts";

const runs = /[〇㐀-鿿]+|[a-z0-9]+/g;
const han = /[〇㐀-鿿]/;

/** The unbroken runs of Chinese characters, and of letters and digits, of a normalised text. */
export function runsOf(text: string): string[] {
  return text.match(runs) ?? [];
}

/** Whether a run is one of Chinese characters. */
export function isHan(run: string): boolean {
  return han.test(run);
}

/** Pairs of neighbours; a single character is itself. All lie in the basic plane, one unit each. */
export function pairsOf(run: string): string[] {
  if (run.length < 2) return [run];
  return Array.from({ length: run.length - 1 }, (_, start) => run.slice(start, start + 2));
}

/**
 * The words that a page is found by: pairs of neighbouring Chinese characters (a search engine without
 * a dictionary cannot cut 老人食堂 into words), whole runs of letters and digits, and the halves of
 * an eight-digit number, which people write and remember in two parts.
 */
export function searchTokens(text: string, simplified?: ReadonlyMap<string, string>): string[] {
  return runsOf(normalised(text, simplified)).flatMap((run) => {
    if (isHan(run)) return pairsOf(run);
    return /^\d{8}$/.test(run) ? [run, run.slice(0, 4), run.slice(4)] : [run];
  });
}

/**
 * The beginnings of the numbers in a text, from four digits: 9683 finds 96833. For pages only: a number
 * in a query is what was typed.
 */
export function numberBeginnings(text: string): string[] {
  return runsOf(normalised(text))
    .filter((run) => /^\d{5,12}$/.test(run))
    .flatMap((run) => Array.from({ length: run.length - 4 }, (_, more) => run.slice(0, 4 + more)));
}
