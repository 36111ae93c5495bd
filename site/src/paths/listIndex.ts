import { type DocumentType, documentTypes } from "@haizhu/shared/documents/registry";
import { type Key, keyOf, type LiveDocument } from "../live/liveDocument.ts";
import type { LiveSet } from "../live/liveSet.ts";
import { SortedList } from "../live/sortedList.ts";
import { dayInChina } from "../live/time.ts";
import { facets } from "./facets.ts";
import { type Paging, pagingOf } from "./listPaging.ts";
import { inOrder, isListed, type ListKey, listPath, rankOf } from "./lists.ts";

interface List {
  key: ListKey;
  entries: SortedList<LiveDocument>;
  /** Divided when somebody asks; not known any more after a change. */
  paging?: Paging | undefined;
}

/** A document as it was put into its lists; it is taken out of the same ones. */
interface Placing {
  entry: LiveDocument;
  lists: readonly List[];
}

/** Which documents stand on which list, in which order: kept up to date change by change. */
export class ListIndex {
  readonly #live: LiveSet;
  readonly #now: Date;
  readonly #lists = new Map<string, List>();
  readonly #ofType = new Map<DocumentType, Map<string, ListKey>>();
  readonly #placings = new Map<Key, Placing>();
  /** By their paths, the lists that changed since `startNoting`, as they were divided before. */
  #before = new Map<string, Paging>();

  constructor(live: LiveSet, now: Date) {
    this.#live = live;
    this.#now = now;
    const entriesOf = new Map<List, LiveDocument[]>();
    for (const entry of live.everything()) {
      for (const list of this.#place(entry)) {
        const entries = entriesOf.get(list);
        if (entries) entries.push(entry);
        else entriesOf.set(list, [entry]);
      }
    }
    // Sorted once: putting a hundred thousand entries in one by one would take minutes.
    for (const [list, entries] of entriesOf) list.entries = new SortedList(inOrder, entries);
  }

  /** Takes in what has become of a document: its live version, or nothing. */
  update(key: Key, entry: LiveDocument | undefined): void {
    const before = this.#placings.get(key);
    const lists = entry ? this.#place(entry) : [];
    if (lists.length === 0) this.#placings.delete(key);
    for (const list of before?.lists ?? []) {
      const stays = entry && before && lists.includes(list) && inOrder(before.entry, entry) === 0;
      if (before && !stays) this.#takeOut(list, before.entry);
    }
    // Where it stays in its place, no page moves.
    if (entry) for (const list of lists) this.#putIn(list, entry);
  }

  #takeOut(list: List, entry: LiveDocument): void {
    this.#note(list);
    list.entries.remove(entry);
    if (list.entries.items.length === 0) this.#drop(list.key);
  }

  #putIn(list: List, entry: LiveDocument): void {
    // It may have been dropped a moment ago, when this was its only entry.
    this.#keep(list);
    if (list.entries.positionOf(entry) === undefined) this.#note(list);
    list.entries.add(entry);
  }

  /** Notes which lists a document belongs to. */
  #place(entry: LiveDocument): List[] {
    if (!documentTypes[entry.type].pages || !isListed(entry, this.#now)) return [];
    const lists = listsOf(entry, this.#live).map((key) => this.#listAt(key));
    this.#placings.set(keyOf(entry), { entry, lists });
    return lists;
  }

  /** The lists of a type that have something to show. */
  ofType(type: DocumentType): ListKey[] {
    return [...(this.#ofType.get(type)?.values() ?? [])];
  }

  entries(list: ListKey): readonly LiveDocument[] {
    return this.#lists.get(listPath(list))?.entries.items ?? [];
  }

  /** How a list is divided into pages. */
  paging(list: ListKey): Paging {
    const found = this.#lists.get(listPath(list));
    return found ? pagingOfList(found) : pagingOf(0, () => 0);
  }

  /** From here on `pagingBefore` tells of the lists as they are now. */
  startNoting(): void {
    this.#before = new Map();
  }

  /** How a list was divided when noting started. */
  pagingBefore(list: ListKey): Paging {
    return this.#before.get(listPath(list)) ?? this.paging(list);
  }

  #note(list: List): void {
    const path = listPath(list.key);
    if (!this.#before.has(path)) this.#before.set(path, pagingOfList(list));
    list.paging = undefined;
  }

  /** Where a document stands: each of its lists with its rank and its position there, from 0. */
  positions(key: Key): { list: ListKey; position: number; rank: number }[] {
    const placing = this.#placings.get(key);
    if (!placing) return [];
    return placing.lists.flatMap((list) => {
      const position = list.entries.positionOf(placing.entry);
      if (position === undefined) return [];
      return [{ list: list.key, position, rank: rankOf(placing.entry) }];
    });
  }

  #listAt(key: ListKey): List {
    const known = this.#lists.get(listPath(key));
    if (known) return known;
    const list: List = { key, entries: new SortedList(inOrder) };
    this.#keep(list);
    return list;
  }

  #keep(list: List): void {
    const { key } = list;
    const path = listPath(key);
    if (this.#lists.has(path)) return;
    this.#lists.set(path, list);
    const ofType = this.#ofType.get(key.type) ?? new Map<string, ListKey>();
    this.#ofType.set(key.type, ofType.set(path, key));
  }

  #drop(key: ListKey): void {
    this.#lists.delete(listPath(key));
    this.#ofType.get(key.type)?.delete(listPath(key));
  }
}

function pagingOfList(list: List): Paging {
  const { items } = list.entries;
  const rankAt = (position: number) => {
    const entry = items[position];
    return entry ? rankOf(entry) : 0;
  };
  return (list.paging ??= pagingOf(items.length, rankAt));
}

/** The lists that a document belongs to: that of its type, and one for each value of its facets. */
export function listsOf(entry: LiveDocument, live: LiveSet): ListKey[] {
  const { type } = entry;
  const narrowed = facets[type].flatMap(({ name, valuesOf }) =>
    valuesOf(entry, live).map((code) => ({ type, facet: { name, code } })),
  );
  return [{ type }, ...narrowed];
}

/** The index of a live set on the day of `now`: past activities leave the lists once a day. */
export function listIndex(live: LiveSet, now: Date): ListIndex {
  const day = dayInChina(now);
  if (live.lists?.day !== day) live.lists = { day, index: new ListIndex(live, now) };
  return live.lists.index;
}
