import { describe, expect, it } from "vitest";
import { ListNote } from "./listNote.ts";
import { pagingOf } from "./listPaging.ts";

const whole = { type: "guide" } as const;
const facet = { type: "guide", facet: { name: "domain", code: "legal" } } as const;
const front = "/guides/";
const numbered = (number: number) => `/guides/page/${number}/`;

const paged = (ranks: readonly number[]) => {
  const falling = [...ranks].sort((a, b) => b - a);
  return pagingOf(falling.length, (position) => falling[position] ?? 0);
};
const upTo = (length: number) => Array.from({ length }, (_, index) => index + 1);

/** What changes when these ranks come, go, or stand for documents whose words change. */
function changed(
  list: typeof whole | typeof facet,
  before: readonly number[],
  after: readonly number[],
  words: readonly number[] = [],
) {
  const note = new ListNote(list);
  const moved = [...before, ...after].filter(
    (rank) => before.includes(rank) !== after.includes(rank),
  );
  for (const rank of [...moved, ...words]) note.holds({ position: 0, rank });
  return note.changedPages(paged(before), paged(after));
}

/** Ranks of up to 100, 32 to a page: page 1 has 1 to 31, page 2 32 to 63, the front page the rest. */
describe.each([
  { what: "words change", after: upTo(100), words: [33], render: [numbered(2)] },
  { what: "something comes in front", after: upTo(101), render: [front] },
  { what: "something goes", after: upTo(100).filter((rank) => rank !== 5), render: [numbered(1)] },
  {
    what: "the front page grows beyond a page, so that the next one gets another neighbour",
    after: upTo(127),
    render: [front, numbered(2), numbered(3)],
  },
])("when $what", ({ after, words, render }) => {
  it(`${render.join(", ")} are rendered again`, () => {
    expect(changed(whole, upTo(100), after, words)).toEqual({ render, remove: [] });
  });
});

describe("a list that gets shorter", () => {
  it("loses its highest page", () => {
    expect(changed(whole, upTo(127), upTo(100))).toEqual({
      render: [front, numbered(2)],
      remove: [numbered(3)],
    });
  });

  it("goes away when it is narrowed and nothing is left", () => {
    expect(changed(facet, [1], [])).toEqual({ render: [], remove: ["/guides/domain/legal/"] });
  });

  it("stays, and says that it is empty, when it is a type's whole list", () => {
    expect(changed(whole, [1], [])).toEqual({ render: [front], remove: [] });
  });
});
