import { describe, expect, it } from "vitest";
import type { Key } from "../live/liveDocument.ts";
import { ListNote } from "./listNote.ts";

const whole = { type: "guide" } as const;
const facet = { type: "guide", facet: { name: "domain", code: "legal" } } as const;
const page = (number: number) => (number === 1 ? "/guides/" : `/guides/page/${number}/`);
const pages = (...numbers: number[]) => numbers.map(page);
const key = (name: string) => `guide/${name}` as Key;

interface Move {
  before?: number;
  after?: number;
}

function noteOf(list: typeof whole | typeof facet, moves: Move[]): ListNote {
  const note = new ListNote(list);
  moves.forEach(({ before, after }, index) => {
    if (before !== undefined) note.stoodAt(key(String(index)), before);
    if (after !== undefined) note.standsAt(key(String(index)), after);
  });
  return note;
}

/** Lists have 50 entries a page. */
describe.each([
  { what: "words change in place", length: 160, moves: [{ before: 55, after: 55 }], render: [2] },
  {
    what: "an entry moves on",
    length: 160,
    moves: [{ before: 20, after: 120 }],
    render: [1, 2, 3],
  },
  { what: "an entry moves back", length: 160, moves: [{ before: 149, after: 60 }], render: [2, 3] },
  { what: "an entry comes", length: 160, moves: [{ after: 70 }], render: [2, 3, 4] },
  { what: "an entry goes", length: 160, moves: [{ before: 99 }], render: [2, 3, 4] },
  {
    what: "one comes in front and one goes behind",
    length: 160,
    moves: [{ after: 60 }, { before: 120 }],
    render: [2, 3, 4],
  },
  {
    what: "an entry comes and opens a page, which every pager names",
    length: 101,
    moves: [{ after: 100 }],
    render: [1, 2, 3],
  },
])("when $what", ({ length, moves, render }) => {
  it(`pages ${render.join(", ")} are rendered again`, () => {
    const changed = noteOf(whole, moves).changedPages(length);
    expect(changed.render).toEqual(pages(...render));
    expect(changed.remove).toEqual([]);
  });
});

describe("a list that gets shorter", () => {
  it("loses its last page, and every pager is written again", () => {
    const changed = noteOf(whole, [{ before: 3 }]).changedPages(100);
    expect(changed).toEqual({ render: pages(1, 2), remove: pages(3), addresses: true });
  });

  it("goes away when it is narrowed and nothing is left", () => {
    const changed = noteOf(facet, [{ before: 0 }]).changedPages(0);
    const gone = "/guides/domain/legal/";
    expect(changed).toEqual({ render: [], remove: [gone], addresses: true });
  });

  it("stays, and says that it is empty, when it is a type's whole list", () => {
    const changed = noteOf(whole, [{ before: 0 }]).changedPages(0);
    expect(changed).toEqual({ render: pages(1), remove: [], addresses: false });
  });
});

describe("a narrowed list that appears", () => {
  it("is a new address", () => {
    const changed = noteOf(facet, [{ after: 0 }]).changedPages(1);
    expect(changed).toEqual({ render: ["/guides/domain/legal/"], remove: [], addresses: true });
  });
});
