import { type Key, type LiveDocument } from "../live/liveDocument.ts";
import type { LiveSet } from "../live/liveSet.ts";
import { gatheringExists, gatheringsOfList, isShownInSection } from "./gatherings.ts";
import { listPages } from "./listEntries.ts";
import type { ListIndex } from "./listIndex.ts";
import { ListNote } from "./listNote.ts";
import type { Paging } from "./listPaging.ts";
import { documentPath, listedTypes, type ListKey, listPath } from "./lists.ts";
import { hasPage, standingPages } from "./pages.ts";

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
    this.#index.startNoting();
    for (const key of keys) {
      if (this.#live.get(key)) this.#liveBefore.add(key);
      this.#note(key);
    }
  }

  after(keys: ReadonlySet<Key>): Trace {
    for (const key of keys) this.#note(key);
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
      const [before, after] = this.#pagings(note.list);
      const changed = note.changedPages(before, after);
      result.render.push(...changed.render);
      result.remove.push(...changed.remove);
      const isNarrowed = note.list.facet !== undefined;
      const cameOrWent = (before.front.to === 0) !== (after.front.to === 0);
      result.addresses ||= before.numbered.length !== after.numbered.length;
      result.addresses ||= isNarrowed && cameOrWent;
      if (cameOrWent) appearedOrGone.push(note.list);
    }
    return { ...result, appearedOrGone };
  }

  /** A list that appears or goes changes the links on its neighbours; so do the streets' names. */
  #navigationPages(appearedOrGone: readonly ListKey[]): string[] {
    const streetsChanged = streetNames(this.#live) !== this.#streetNames;
    const types = new Set(streetsChanged ? listedTypes : appearedOrGone.map(({ type }) => type));
    return [...types].flatMap((type) =>
      [{ type }, ...this.#index.ofType(type)].flatMap((list) =>
        listPages(list, this.#live, this.#now),
      ),
    );
  }

  #gatheringPages(): { render: string[]; remove: string[] } {
    const touched = new Set<string>();
    for (const note of this.#notes.values()) {
      const [before, after] = this.#pagings(note.list);
      const places = { first: note.first, before: lengthOf(before), after: lengthOf(after) };
      if (!isShownInSection(note.list, places)) continue;
      for (const path of gatheringsOfList(note.list)) touched.add(path);
    }
    const exists = (path: string) => gatheringExists(path, this.#live, this.#now);
    const paths = [...touched];
    return { render: paths.filter(exists), remove: paths.filter((path) => !exists(path)) };
  }

  #pagings(list: ListKey): [before: Paging, after: Paging] {
    return [this.#index.pagingBefore(list), this.#index.paging(list)];
  }

  #note(key: Key): void {
    for (const { list, ...place } of this.#index.positions(key)) {
      const path = listPath(list);
      const note = this.#notes.get(path) ?? new ListNote(list);
      this.#notes.set(path, note);
      note.holds(place);
    }
  }
}

/** The last entry stands on the page with the lowest number, or in front. */
const lengthOf = ({ front, numbered }: Paging) => (numbered[0] ?? front).to;

function streetNames(live: LiveSet): string {
  return live
    .all("street")
    .map(({ slug, document }) => `${slug} ${document.title} ${document.code}`)
    .join("\n");
}
