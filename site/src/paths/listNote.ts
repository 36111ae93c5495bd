import type { Paging, Stretch } from "./listPaging.ts";
import { type ListKey, listPath } from "./lists.ts";

/** What happened to one list: where documents stood before a change and where they stand after. */
export class ListNote {
  readonly list: ListKey;
  readonly #ranks = new Set<number>();
  /** The first position where something may read differently. */
  first = Infinity;

  constructor(list: ListKey) {
    this.list = list;
  }

  /** Notes a document of the list, as it was before the change or as it is after it. */
  holds({ position, rank }: { position: number; rank: number }): void {
    this.first = Math.min(this.first, position);
    this.#ranks.add(rank);
  }

  /** The list's pages that read differently now, and those that are no more. */
  changedPages(before: Paging, after: Paging): { render: string[]; remove: string[] } {
    const { list } = this;
    const [pagesBefore, pages] = [before.numbered.length, after.numbered.length];
    const render: string[] = [];
    const remove: string[] = [];
    const gone = after.front.to === 0 && list.facet !== undefined;
    if (gone) remove.push(listPath(list));
    // The front page names the number of pages.
    else if (this.#differs(before.front, after.front) || pages !== pagesBefore)
      render.push(listPath(list));
    for (const [index, page] of after.numbered.entries()) {
      // Only the one next to the front page links to it.
      const wasNext = index + 1 === pagesBefore;
      const isNext = index + 1 === pages;
      if (this.#differs(before.numbered[index], page) || wasNext !== isNext)
        render.push(listPath(list, index + 1));
    }
    for (let page = pages + 1; page <= pagesBefore; page += 1) remove.push(listPath(list, page));
    return { render, remove };
  }

  #differs(before: Stretch | undefined, after: Stretch): boolean {
    if (before?.low !== after.low || before.high !== after.high) return true;
    for (const rank of this.#ranks) if (rank >= after.low && rank < after.high) return true;
    return false;
  }
}
