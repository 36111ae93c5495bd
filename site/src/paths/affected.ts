import { type Key, keyOf, type LiveDocument } from "../live/liveDocument.ts";
import type { LiveSet } from "../live/liveSet.ts";
import { gatherings, gatheringsOf } from "./gatherings.ts";
import { documentPath, listedTypes, listPath, listsOf, listsOfType } from "./lists.ts";
import { allPages, fixedPages, hasPage, listPages } from "./pages.ts";

/**
 * Which documents' own pages and feeds may read differently once `changed` documents have moved from
 * `before` to `after`: themselves, whoever refers to them, and whoever they refer to or referred to.
 * A document without a page of its own (an organisation, a street) is shown inside those that refer
 * to it, so what changes in it changes them: a new number of the owner stands on all its pages.
 */
export function affectedDocuments(
  changed: ReadonlySet<Key>,
  before: LiveSet,
  after: LiveSet,
): Set<Key> {
  const affected = new Set<Key>();
  for (const live of [before, after]) {
    for (const key of changed) {
      addWithReferrers(key, live, affected);
      const entry = live.get(key);
      if (entry) for (const target of live.targetsOf(entry)) affected.add(target);
    }
  }
  return affected;
}

function addWithReferrers(key: Key, live: LiveSet, affected: Set<Key>): void {
  affected.add(key);
  for (const referrer of live.referrers(key)) {
    const known = affected.has(keyOf(referrer));
    affected.add(keyOf(referrer));
    if (!known && !hasPage(referrer)) addWithReferrers(keyOf(referrer), live, affected);
  }
}

/** The pages to render and the ones to remove after a change, at the same clock. */
export function affectedPages(
  affected: ReadonlySet<Key>,
  before: LiveSet,
  after: LiveSet,
  now: Date,
): { render: string[]; remove: string[] } {
  const touched = new Set<string>(fixedPages);
  for (const live of [before, after]) {
    for (const key of affected) {
      const entry = live.get(key);
      if (entry) for (const path of pagesShowing(entry, live, now)) touched.add(path);
    }
    for (const item of live.withdrawn())
      if (affected.has(keyOf(item))) touched.add(documentPath(item));
  }
  for (const path of navigationChanged(before, after, now)) touched.add(path);
  const existed = new Set(allPages(before, now));
  const exists = allPages(after, now);
  const stays = new Set(exists);
  return {
    render: exists.filter((path) => touched.has(path) || !existed.has(path)),
    remove: [...existed].filter((path) => !stays.has(path)),
  };
}

/** The addresses where a document's own words stand: its page, its lists, its gatherings. */
function pagesShowing(entry: LiveDocument, live: LiveSet, now: Date): string[] {
  const own = hasPage(entry) ? [documentPath(entry)] : [];
  const lists = listsOf(entry, live).flatMap((list) => listPages(list, live, now));
  return [...own, ...lists, ...gatheringsOf(entry)];
}

/** A list or gathering that appears or goes changes the links on its neighbours. */
function navigationChanged(before: LiveSet, after: LiveSet, now: Date): string[] {
  const paths: string[] = [];
  for (const type of listedTypes) {
    const names = (live: LiveSet) => listsOfType(type, live, now).map((list) => listPath(list));
    if (same(names(before), names(after)) && sameStreetNames(before, after)) continue;
    for (const list of listsOfType(type, after, now)) paths.push(...listPages(list, after, now));
  }
  const gathered = (live: LiveSet) => gatherings(live, now).map(({ path }) => path);
  if (!same(gathered(before), gathered(after))) paths.push(...gathered(after));
  return paths;
}

// Facet links are written with the streets' titles.
function sameStreetNames(before: LiveSet, after: LiveSet): boolean {
  const names = (live: LiveSet) => live.all("street").map(({ document }) => document.title);
  return same(names(before), names(after));
}

function same(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const sorted = [...b].sort();
  return [...a].sort().every((item, index) => item === sorted[index]);
}
