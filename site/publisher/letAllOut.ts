import { Feeds } from "../src/feeds/feedFiles.ts";
import { type Key, keyOf } from "../src/live/liveDocument.ts";
import type { LiveSet } from "../src/live/liveSet.ts";
import type { Undo } from "../src/paths/affected.ts";
import type { Site } from "../src/site.ts";
import type { Fault } from "./gates/fault.ts";
import type { Hire } from "./crew.ts";
import { Inspector, ownerOf, RefusedPages } from "./inspector.ts";
import type { Outcome } from "./letOut.ts";
import { RefusedUpload, shows } from "./media.ts";
import { releaseAll, type Workshop } from "./release.ts";

/** How to show a document as it was before, when it cannot be shown as it should be. */
export type Before = (key: Key) => Undo | Promise<Undo>;

/** What a full release needs to know besides the state. */
export interface Whole {
  /** The documents that are shown in a new version. */
  fresh: Set<Key>;
  before: Before;
  /** Files that stay, whatever the state says. */
  keep: readonly string[];
  /** As in `letOut`. */
  keepBack: (refused: Outcome["refused"]) => Promise<void>;
  /** Told before each attempt. */
  attempt: (site: Site, feeds: Feeds) => Promise<void>;
  hire: Hire;
}

/**
 * Brings the whole tree to a state. A document that is new in this state and is refused stays as it
 * was. A page that showed something before and cannot be made now keeps its last good bytes: new
 * templates that fail on it are no reason to take it from residents.
 */
export async function letAllOut(
  workshop: Workshop,
  site: Site,
  { fresh, before, keep, keepBack, attempt, hire }: Whole,
): Promise<Outcome & { feeds: Feeds }> {
  const { tree } = workshop;
  const refused = new Map<Key, readonly Fault[]>();
  const kept = new Set<string>(keep);
  for (;;) {
    const inspector = new Inspector(site, {
      answerable: (key) => fresh.has(key),
      tolerated: (path) => kept.has(path),
    });
    for (const file of kept) inspector.kept.add(file);
    const feeds = new Feeds(site);
    await attempt(site, feeds);
    try {
      const written = await releaseAll(workshop, site, feeds, hire, inspector);
      return { written, refused, faults: inspector.faults, feeds };
    } catch (error) {
      const { documents, files } = blame(
        error,
        site.live,
        fresh,
        (file) => tree.hashOf(file) !== undefined,
      );
      if (documents.size + files.length === 0) throw error;
      for (const file of files) kept.add(file);
      for (const [key, faults] of documents) {
        refused.set(key, faults);
        show(site.live, fresh.has(key) ? await before(key) : { forget: key });
        fresh.delete(key);
      }
      delete site.live.lists;
      await keepBack(refused);
    }
  }
}

function blame(
  error: unknown,
  live: LiveSet,
  fresh: ReadonlySet<Key>,
  isOut: (address: string) => boolean,
): { documents: Map<Key, readonly Fault[]>; files: string[] } {
  const documents = new Map<Key, readonly Fault[]>();
  const files: string[] = [];
  if (error instanceof RefusedUpload) {
    if (isOut(error.address)) return { documents, files: [error.address] };
    for (const entry of live.everything())
      if (shows(entry, error.address)) documents.set(keyOf(entry), [error.fault]);
  }
  for (const [path, faults] of error instanceof RefusedPages ? error.pages : []) {
    const owner = ownerOf(path, live);
    if (owner && fresh.has(owner)) documents.set(owner, faults);
    else if (isOut(path)) files.push(path);
    else if (owner) documents.set(owner, faults);
  }
  return { documents, files };
}

function show(live: LiveSet, change: Undo): void {
  if ("put" in change) live.put(change.put);
  else if ("withdraw" in change) live.withdraw(change.withdraw);
  else live.forget(change.forget);
}
