import type { Key } from "../live/liveDocument.ts";
import { entriesPerListPage, type ListKey, listPath, pageCount } from "./lists.ts";
import { listPages } from "./pages.ts";

/** What happened to one list: where documents stood before a change and where they stand after. */
export class ListNote {
  readonly list: ListKey;
  readonly #before = new Map<Key, number>();
  readonly #after = new Map<Key, number>();

  constructor(list: ListKey) {
    this.list = list;
  }

  stoodAt(key: Key, position: number): void {
    this.#before.set(key, position);
  }

  standsAt(key: Key, position: number): void {
    this.#after.set(key, position);
  }

  /** The first position where something may read differently. */
  get first(): number {
    return Math.min(...this.#before.values(), ...this.#after.values());
  }

  /** How long the list was, from how long it is now. */
  lengthBefore(lengthAfter: number): number {
    return lengthAfter - this.#after.size + this.#before.size;
  }

  /** The list's pages that read differently now, and those that are no more. */
  changedPages(length: number): { render: string[]; remove: string[]; addresses: boolean } {
    const lengthBefore = this.lengthBefore(length);
    const gone = length === 0 && this.list.facet !== undefined;
    const pagesBefore = pageCount(lengthBefore);
    const pages = gone ? 0 : pageCount(length);
    const remove = listPages(this.list, lengthBefore).slice(pages);
    // The pager names the number of pages, so all of them change with it.
    if (pages !== pagesBefore)
      return { render: gone ? [] : listPages(this.list, length), remove, addresses: true };
    const from = Math.floor(this.first / entriesPerListPage) + 1;
    const to = this.#shifts() ? pages : Math.floor(this.#last / entriesPerListPage) + 1;
    const render: string[] = [];
    for (let page = from; page <= Math.min(to, pages); page += 1)
      render.push(listPath(this.list, page));
    const appeared = lengthBefore === 0 && this.list.facet !== undefined;
    return { render, remove, addresses: appeared };
  }

  get #last(): number {
    return Math.max(...this.#before.values(), ...this.#after.values());
  }

  /** Whether a document came or went, so that everything behind it moved. */
  #shifts(): boolean {
    const same = (key: Key) => this.#before.has(key) && this.#after.has(key);
    return ![...this.#before.keys(), ...this.#after.keys()].every(same);
  }
}
