import type { DocumentType } from "@haizhu/shared/documents/registry";
import {
  type Key,
  keyOf,
  type LiveDocument,
  typeOf,
  type WithdrawnDocument,
} from "../live/liveDocument.ts";
import type { LiveSet } from "../live/liveSet.ts";
import { Footprint, type Trace } from "./footprint.ts";
import { listIndex } from "./listIndex.ts";
import { hasPage } from "./pages.ts";

/** One document that became live, changed or was withdrawn. */
export type LiveChange = { put: LiveDocument } | { withdraw: WithdrawnDocument };

/** A change back; `forget` takes a first publication back, as if there had never been one. */
export type Undo = LiveChange | { forget: Key };

/** What has to be written after some changes, and nothing else. */
export interface Affected extends Trace {
  /** Documents whose own page and feed files may read differently. */
  documents: ReadonlySet<Key>;
}

/**
 * Entries in lists name these: the place of an activity, the streets of an alert. A list narrowed to a
 * street has those that name it. All else that stands in an entry is in the document itself.
 */
export const shownInEntries: readonly DocumentType[] = ["venue", "street"];

/**
 * Moves a live set on and says what that affects: documents, those who refer to them or are referred
 * to, the list pages where their place or words changed, gatherings, navigation. Its cost follows
 * the changes, not the size of the site.
 */
export function applyChanges(
  live: LiveSet,
  now: Date,
  changes: readonly Undo[],
  seq: number,
): Affected {
  const changed = new Set(changes.map(keyOfChange));
  const documents = withReferrers(changed, live);
  const listed = withEntries(changed, live);
  const index = listIndex(live, now);
  const footprint = new Footprint(live, index, now);
  // What a version referred to that is withdrawn now names it still.
  const targets = targetsOf(changed, live);
  footprint.before({ pages: new Set([...documents, ...targets]), listed });

  for (const change of changes) {
    if ("put" in change) live.put(change.put);
    else if ("withdraw" in change) live.withdraw(change.withdraw);
    else live.forget(change.forget);
  }
  live.seq = seq;
  for (const key of listed) index.update(key, live.get(key));

  for (const key of withReferrers(changed, live)) documents.add(key);
  const pages = new Set([...documents, ...targets, ...targetsOf(changed, live)]);
  return { documents, ...footprint.after({ pages, listed }) };
}

/** The document that a change is about. */
export function keyOfChange(change: Undo): Key {
  if ("forget" in change) return change.forget;
  return keyOf("put" in change ? change.put : change.withdraw);
}

/**
 * The documents themselves and whoever refers to them. A document without a page of its own (an
 * organisation, a street) is shown inside those that refer to it, so what changes in it changes
 * them: a new number of the owner stands on all its pages.
 */
function withReferrers(changed: ReadonlySet<Key>, live: LiveSet): Set<Key> {
  const found = new Set<Key>();
  for (const key of changed) addWithReferrers(key, live, found);
  return found;
}

/** The documents themselves and whoever names them in its entry in a list. */
function withEntries(changed: ReadonlySet<Key>, live: LiveSet): Set<Key> {
  const named = [...changed].filter((key) => shownInEntries.includes(typeOf(key)));
  return new Set([...changed, ...named.flatMap((key) => live.referrers(key).map(keyOf))]);
}

/** Whoever they refer to: its page may say who refers to it. */
function targetsOf(changed: ReadonlySet<Key>, live: LiveSet): Key[] {
  return [...changed].flatMap((key) => {
    const entry = live.get(key);
    return entry ? live.targetsOf(entry) : [];
  });
}

/** `found` must hold nothing whose referrers were not looked at: they would be left out. */
function addWithReferrers(key: Key, live: LiveSet, found: Set<Key>): void {
  found.add(key);
  for (const referrer of live.referrers(key)) {
    const next = keyOf(referrer);
    if (!hasPage(referrer) && !found.has(next)) addWithReferrers(next, live, found);
    found.add(next);
  }
}

/** The changes that lead back to where a live set is now, once `changes` have been made. */
export function inverseOf(live: LiveSet, changes: readonly LiveChange[]): Undo[] {
  return changes.map((change): Undo => {
    const key = keyOfChange(change);
    const [entry, notice] = [live.get(key), live.notice(key)];
    if (entry) return { put: entry };
    return notice ? { withdraw: notice } : { forget: key };
  });
}
