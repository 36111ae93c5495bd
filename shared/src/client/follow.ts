import { FeedError } from "./errors.ts";
import type { Reader } from "./reader.ts";
import type { Changes, Entry, FeedDocument, FeedIndex, ListPage, Tombstone } from "./shapes.ts";
import type { Withdrawn } from "./shapes.ts";
import { documentKey, type State, type Store } from "./state.ts";

interface Followed {
  state: State;
  problems: FeedError[];
  result: "reloaded" | "followed";
}

/**
 * Takes in the changes since the state. One that cannot be read does not stop the others, but the
 * state stays behind, so that the next update tries it again.
 */
export async function changed(
  reader: Reader,
  store: Store,
  state: State,
  { changes, latest }: Changes,
): Promise<Followed> {
  const entries = { ...state.entries };
  const problems: FeedError[] = [];
  // Also those of a seq that was reached: one may have been held back, or gone ahead of the others.
  for (const { op, type, id, href, sha256 } of changes) {
    const known = entries[type]?.[id];
    if (!state.types.includes(type) || known?.sha256 === sha256) continue;
    try {
      const text = await reader.text(href, sha256);
      const content = reader.parsed(href, text) as FeedDocument | Tombstone;
      entries[type] = { ...entries[type], [id]: entryOf(content, href, sha256) };
      store.set(documentKey(type, id), sha256 + text);
    } catch (error) {
      if (!(error instanceof FeedError)) throw error;
      problems.push(error);
      // Without a network an earlier version is better than none; what was withdrawn never is.
      if (error.kind === "offline" && op === "put") continue;
      if (known) entries[type] = without(entries[type] ?? {}, id);
      store.remove(documentKey(type, id));
    }
  }
  const seq = problems.length > 0 ? state.seq : latest;
  return { state: { ...state, seq, entries }, problems, result: "followed" };
}

function without<Value>(record: Record<string, Value>, key: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

function entryOf(
  content: FeedDocument | Tombstone,
  href: string,
  sha256: string,
): Entry | Withdrawn {
  const { id } = content;
  if ("state" in content) return { id, sha256, href, state: "withdrawn", at: String(content.at) };
  const { title, summary, slug, updatedAt } = content as FeedDocument & Entry;
  return { id, sha256, href, slug, title, summary, updatedAt };
}

/** Reads all lists. All or nothing: a list that cannot be read leaves the state as it was. */
export async function reloaded(
  reader: Reader,
  store: Store,
  before: State | undefined,
  { collections, validUntil }: FeedIndex,
  { latest, day }: Changes,
  types: readonly string[],
): Promise<Followed> {
  const entries: State["entries"] = {};
  for (const { type, href } of collections) {
    if (!types.includes(type)) continue;
    const all: Record<string, Entry | Withdrawn> = {};
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const list = await reader.json<ListPage>(href.replace("page-1", `page-${page}`));
      for (const item of list.items) all[item.id] = item;
      pages = list.pages;
    }
    entries[type] = all;
  }
  forget(store, before, entries);
  const state = { seq: latest, day, validUntil, types: [...types], entries };
  return { state, problems: [], result: "reloaded" };
}

/** Nothing is kept of a document that has changed, was withdrawn or is not named any more. */
function forget(store: Store, before: State | undefined, entries: State["entries"]): void {
  for (const [type, ofType] of Object.entries(before?.entries ?? {}))
    for (const { id, sha256 } of Object.values(ofType))
      if (entries[type]?.[id]?.sha256 !== sha256) store.remove(documentKey(type, id));
}
