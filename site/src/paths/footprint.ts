import { type Key, keyOf, type LiveDocument, typeOf } from "../live/liveDocument.ts";
import type { LiveSet } from "../live/liveSet.ts";
import { homeSelection } from "../view/home.ts";
import { gatheringExists, gatheringsOfList, isShownInSection } from "./gatherings.ts";
import { listPages } from "./listEntries.ts";
import type { ListIndex } from "./listIndex.ts";
import { ListNote } from "./listNote.ts";
import type { Paging } from "./listPaging.ts";
import { documentPath, listedTypes, type ListKey, listPath } from "./lists.ts";
import { hasPage } from "./pages.ts";
import { sitemapPartOf } from "./sitemap.ts";
import { standingPagesWith } from "./standingPages.ts";

/** Addresses to render, addresses that are no more, and the parts of the sitemap that change. */
export interface Trace {
  render: string[];
  remove: string[];
  sitemap: ReadonlySet<number>;
}

/** Documents that a change concerns. */
interface Concerned {
  /** Their own pages may read differently. */
  pages: ReadonlySet<Key>;
  /** Their entries in lists may, too. */
  listed: ReadonlySet<Key>;
}

/** Where some documents stand on the site, noted before and again after a change. */
export class Footprint {
  readonly #live: LiveSet;
  readonly #index: ListIndex;
  readonly #now: Date;
  readonly #notes = new Map<string, ListNote>();
  readonly #liveBefore = new Set<Key>();
  #streetNames = "";
  #onHomePage: readonly Key[] = [];

  constructor(live: LiveSet, index: ListIndex, now: Date) {
    this.#live = live;
    this.#index = index;
    this.#now = now;
  }

  before({ pages, listed }: Concerned): void {
    this.#streetNames = streetNames(this.#live);
    this.#onHomePage = onHomePage(this.#live, this.#now);
    this.#index.startNoting();
    for (const key of pages) if (this.#live.get(key)) this.#liveBefore.add(key);
    for (const key of listed) this.#note(key);
  }

  after({ pages, listed }: Concerned): Trace {
    for (const key of listed) this.#note(key);
    const own = this.#ownPages(pages);
    const lists = this.#listPages();
    const navigation = this.#navigationPages(lists.appearedOrGone);
    const gatherings = this.#gatheringPages();
    const standing = standingPagesWith({
      types: new Set([...listed].map(typeOf)),
      lists: lists.appearedOrGone.length > 0,
      onHomePage: this.#homePageChanged(listed),
    });
    const render = [...own.render, ...lists.render, ...navigation, ...gatherings.render];
    return {
      render: [...new Set([...render, ...standing])],
      remove: [...lists.remove, ...gatherings.remove],
      sitemap: new Set([...own.sitemap, ...(lists.addresses ? [0] : [])]),
    };
  }

  #homePageChanged(listed: ReadonlySet<Key>): boolean {
    const [before, after] = [this.#onHomePage, onHomePage(this.#live, this.#now)];
    const isSame = before.length === after.length && before.every((key, at) => key === after[at]);
    return !isSame || after.some((key) => listed.has(key));
  }

  #ownPages(keys: ReadonlySet<Key>): { render: string[]; sitemap: number[] } {
    const render: string[] = [];
    const sitemap: number[] = [];
    for (const key of keys) {
      const entry: Pick<LiveDocument, "type" | "slug" | "firstSeq"> | undefined =
        this.#live.get(key) ?? this.#live.notice(key);
      if (!entry || !hasPage(entry)) continue;
      render.push(documentPath(entry));
      // A withdrawn document keeps its address, but leaves the sitemap.
      if (this.#liveBefore.has(key) !== (this.#live.get(key) !== undefined))
        sitemap.push(sitemapPartOf(entry));
    }
    return { render, sitemap };
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

function onHomePage(live: LiveSet, now: Date): Key[] {
  const { activities, news } = homeSelection(live, now);
  return [...activities, ...news].map(keyOf);
}

function streetNames(live: LiveSet): string {
  return live
    .all("street")
    .map(({ slug, document }) => `${slug} ${document.title} ${document.code}`)
    .join("\n");
}
