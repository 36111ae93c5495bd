import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../tests/support/random.ts";
import { mostInFront, mostOnPage, pagingOf, type Paging } from "./listPaging.ts";

const paged = (ranks: Iterable<number>): Paging => {
  const falling = [...ranks].sort((a, b) => b - a);
  return pagingOf(falling.length, (position) => falling[position] ?? 0);
};
const upTo = (length: number) => Array.from({ length }, (_, index) => index + 1);
const lengths = ({ front, numbered }: Paging) =>
  [...numbered, front].map(({ from, to }) => to - from);
const ranges = ({ front, numbered }: Paging) => [
  `front ${front.low}`,
  ...numbered.map(({ low, high }, index) => `${index + 1}: ${low} to ${high}`),
];

describe("a list", () => {
  it.each([0, 1, mostInFront])("of %i entries has one page", (length) => {
    expect(lengths(paged(upTo(length)))).toEqual([length]);
  });

  it.each([mostInFront + 1, 100, 1000, 12_345])(
    "of %i entries shows each once, on pages that are no longer than they may be",
    (length) => {
      const paging = paged(upTo(length));
      const [front = 0, ...numbered] = lengths(paging).reverse();
      expect(front + numbered.reduce((sum, size) => sum + size, 0)).toBe(length);
      expect(front).toBeGreaterThanOrEqual(20);
      expect(front).toBeLessThanOrEqual(mostInFront);
      expect(Math.min(...numbered)).toBeGreaterThanOrEqual(mostOnPage / 2);
      expect(Math.max(...numbered)).toBeLessThanOrEqual(mostOnPage);
      expect(paging.numbered.at(-1)?.from).toBe(paging.front.to);
      expect(paging.numbered[0]?.to).toBe(length);
    },
  );

  it("is divided by what is in it, whatever was before", () => {
    const ranks = upTo(500).filter((rank) => rank % 7 > 0);
    expect(paged(ranks)).toEqual(paged(ranks.reverse()));
  });
});

describe("one change in a list of thousands", () => {
  const random = seededRandom(20261122);
  const pagesThatDiffer = (before: number[], after: number[]) => {
    const known = new Set(ranges(paged(before)));
    return ranges(paged(after)).filter((range) => !known.has(range)).length;
  };

  it("leaves every page where it is when something comes in front, and now and then opens one", () => {
    let ranks = upTo(3000);
    for (let rank = 3001; rank <= 3200; rank += 1) {
      const next = [...ranks, rank];
      expect(pagesThatDiffer(ranks, next)).toBeLessThanOrEqual(3);
      ranks = next;
    }
  });

  it("hardly ever moves pages when something goes in the middle", () => {
    const ranks = upTo(3000);
    let moves = 0;
    for (let time = 0; time < 200; time += 1) {
      const before = [...ranks];
      ranks.splice(Math.floor(random.next() * ranks.length), 1);
      if (pagesThatDiffer(before, ranks) > 0) moves += 1;
    }
    expect(moves).toBeLessThan(15);
  });
});
