/** Neighbouring entries of a list that stand on one page. */
export interface Stretch {
  /** Positions in the list: the first, and the one behind the last. */
  from: number;
  to: number;
  /** The ranks that belong here, whether or not there is an entry of that rank: low ≤ rank < high. */
  low: number;
  high: number;
}

/** How a list is divided into pages. */
export interface Paging {
  /** What stands under the list's own address: the entries that residents see first. */
  front: Stretch;
  /** The other pages, `page/1/` first: that is the end of the list. */
  numbered: readonly Stretch[];
}

/** A numbered page holds no more entries; it is half as many or more, where ranks lie densely. */
export const mostOnPage = 40;
/** The front page takes in pages until it has so many. */
export const fewestInFront = 20;
/** A list that fits has no other page. It is the longest that a front page can get. */
export const mostInFront = fewestInFront + mostOnPage - 1;

/** All ranks are below it. */
export const rankSpan = 2 ** 53;

/**
 * Divides a list so that a change in it touches few pages (`docs/adr/0014`): the range of all ranks is
 * halved, and each half again, until no part holds more entries than a page. Where the parts lie
 * follows from the entries alone, so that every way to a state gives the same pages.
 *
 * @param rankAt the rank of the entry at a position: integers below `rankSpan`, falling
 */
export function pagingOf(length: number, rankAt: (position: number) => number): Paging {
  const parts: Stretch[] = [];
  const divide = (from: number, to: number, low: number, size: number) => {
    if (from === to) return;
    if (to - from <= mostOnPage || size === 1) {
      parts.push({ from, to, low, high: low + size });
      return;
    }
    const middle = low + size / 2;
    const split = firstBelow(middle, from, to, rankAt);
    divide(from, split, middle, size / 2);
    divide(split, to, low, size / 2);
  };
  divide(0, length, 0, rankSpan);
  let inFront = 0;
  for (const part of parts) {
    if (length > mostInFront && part.from >= fewestInFront) break;
    inFront += 1;
  }
  const last = parts[inFront - 1];
  return {
    front: { from: 0, to: last?.to ?? 0, low: last?.low ?? 0, high: rankSpan },
    numbered: parts.slice(inFront).reverse(),
  };
}

function firstBelow(
  rank: number,
  from: number,
  to: number,
  rankAt: (position: number) => number,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rankAt(middle) >= rank) low = middle + 1;
    else high = middle;
  }
  return low;
}
