import { type Key, type LiveDocument } from "../live/liveDocument.ts";
import type { LiveSet } from "../live/liveSet.ts";
import { gatheringExists, gatheringsOfList, isShownInSection } from "./gatherings.ts";
import type { ListIndex } from "./listIndex.ts";
import { ListNote } from "./listNote.ts";
import { documentPath, listedTypes, type ListKey, listPath } from "./lists.ts";
import { hasPage, listPages, standingPages } from "./pages.ts";

/** Addresses to render, addresses that are no more, and whether the sitemap changes. */
export interface Trace {
  render: string[];
  remove: string[];
  addresses: boolean;
}

/** Where some documents stand on the site, noted before and again after a change. */
export class Footprint {
  readonly #live: LiveSet;
  readonly #index: ListIndex;
  readonly #now: Date;
  readonly #notes = new Map<string, ListNote>();
  readonly #liveBefore = new Set<Key>();
  #streetNames = "";

  constructor(live: LiveSet, index: ListIndex, now: Date) {
    this.#live = live;
    this.#index = index;
    this.#now = now;
  }

  before(keys: Iterable<Key>): void {
    this.#streetNames = streetNames(this.#live);
    for (const key of keys) {
      if (this.#live.get(key)) this.#liveBefore.add(key);
      for (const { list, position } of this.#index.positions(key))
        this.#noteOf(list).stoodAt(key, position);
    }
  }

  after(keys: ReadonlySet<Key>): Trace {
    for (const key of keys) {
      for (const { list, position } of this.#index.positions(key))
        this.#noteOf(list).standsAt(key, position);
    }
    const own = this.#ownPages(keys);
    const lists = this.#listPages();
    const navigation = this.#navigationPages(lists.appearedOrGone);
    const gatherings = this.#gatheringPages();
    return {
      render: [
        ...new Set([
          ...own.render,
          ...lists.render,
          ...navigation,
          ...gatherings.render,
          ...standingPages,
        ]),
      ],
      remove: [...lists.remove, ...gatherings.remove],
      addresses: own.addresses || lists.addresses || navigation.length > 0,
    };
  }

  #ownPages(keys: ReadonlySet<Key>): { render: string[]; addresses: boolean } {
    const render: string[] = [];
    let addresses = false;
    for (const key of keys) {
      const entry: Pick<LiveDocument, "type" | "slug"> | undefined =
        this.#live.get(key) ?? this.#live.notice(key);
      if (!entry || !hasPage(entry)) continue;
      render.push(documentPath(entry));
      // A withdrawn document keeps its address, but leaves the sitemap.
      if (this.#liveBefore.has(key) !== (this.#live.get(key) !== undefined)) addresses = true;
    }
    return { render, addresses };
  }

  #listPages() {
    const result = { render: [] as string[], remove: [] as string[], addresses: false };
    const appearedOrGone: ListKey[] = [];
    for (const note of this.#notes.values()) {
      const length = this.#index.entries(note.list).length;
      const changed = note.changedPages(length);
      result.render.push(...changed.render);
      result.remove.push(...changed.remove);
      result.addresses ||= changed.addresses;
      if (note.lengthBefore(length) === 0 || length === 0) appearedOrGone.push(note.list);
    }
    return { ...result, appearedOrGone };
  }

  /** A list that appears or goes changes the links on its neighbours; so do the streets' names. */
  #navigationPages(appearedOrGone: readonly ListKey[]): string[] {
    const streetsChanged = streetNames(this.#live) !== this.#streetNames;
    const types = new Set(streetsChanged ? listedTypes : appearedOrGone.map(({ type }) => type));
    return [...types].flatMap((type) =>
      [{ type }, ...this.#index.ofType(type)].flatMap((list) =>
        listPages(list, this.#index.entries(list).length),
      ),
    );
  }

  #gatheringPages(): { render: string[]; remove: string[] } {
    const touched = new Set<string>();
    for (const note of this.#notes.values()) {
      const length = this.#index.entries(note.list).length;
      const places = { first: note.first, before: note.lengthBefore(length), after: length };
      if (!isShownInSection(note.list, places)) continue;
      for (const path of gatheringsOfList(note.list)) touched.add(path);
    }
    const exists = (path: string) => gatheringExists(path, this.#live, this.#now);
    const paths = [...touched];
    return { render: paths.filter(exists), remove: paths.filter((path) => !exists(path)) };
  }

  #noteOf(list: ListKey): ListNote {
    const path = listPath(list);
    const note = this.#notes.get(path) ?? new ListNote(list);
    this.#notes.set(path, note);
    return note;
  }
}

function streetNames(live: LiveSet): string {
  return live
    .all("street")
    .map(({ slug, document }) => `${slug} ${document.title} ${document.code}`)
    .join("\n");
}
