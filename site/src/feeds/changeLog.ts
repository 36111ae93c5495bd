import { type ChangesFeed, mostChanges } from "@haizhu/shared/feeds/changes";
import { type Key, keyOf } from "../live/liveDocument.ts";
import type { LiveSet } from "../live/liveSet.ts";
import { SortedList } from "../live/sortedList.ts";
import { dayInChina } from "../live/time.ts";
import type { Site } from "../site.ts";
import { type Entry, type FeedFile, isLive, json } from "./feedFile.ts";

export const changesPath = "/feeds/v1/changes.json";

interface Change {
  seq: number;
  key: Key;
}

const latestFirst = (a: Change, b: Change) =>
  b.seq - a.seq || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** Which documents' files changed last. Made from the live set alone, so it needs no memory. */
export class ChangeLog {
  readonly #changes: SortedList<Change>;
  readonly #known = new Map<Key, Change>();

  constructor(entries: Iterable<Entry>, live: LiveSet) {
    for (const entry of entries) {
      const key = keyOf(entry);
      this.#known.set(key, { key, seq: seqOfFile(entry, live) });
    }
    this.#changes = new SortedList(latestFirst, this.#known.values());
  }

  /** Takes in what has become of a document. */
  set(entry: Entry, live: LiveSet): void {
    const key = keyOf(entry);
    const change = { key, seq: seqOfFile(entry, live) };
    const before = this.#known.get(key);
    if (before) this.#changes.remove(before);
    this.#changes.add(change);
    this.#known.set(key, change);
  }

  /** Takes a document out as if it had never been published. */
  forget(key: Key): void {
    const known = this.#known.get(key);
    if (known) this.#changes.remove(known);
    this.#known.delete(key);
  }

  /** Changes of one seq are named all or not at all, so that `oldest` is exact. */
  file(
    site: Site,
    describe: (key: Key) => { entry: Entry; href: string; sha256: string },
  ): FeedFile {
    const { items } = this.#changes;
    const oldest = items[mostChanges]?.seq ?? 0;
    const recent = items.slice(0, mostChanges).filter(({ seq }) => seq > oldest);
    const content: ChangesFeed = {
      oldest,
      latest: site.live.shownSeq,
      day: dayInChina(site.now),
      changes: recent.reverse().map(({ seq, key }) => {
        const { entry, href, sha256 } = describe(key);
        const { type, id } = entry;
        return { seq, op: isLive(entry) ? "put" : "withdraw", type, id, href, sha256 };
      }),
    };
    return { path: changesPath, text: json(content) };
  }
}

/**
 * The latest seq at which a document's file may have changed: at its own publication, or at that of
 * something it refers to, whose title and address stand in it.
 */
function seqOfFile(entry: Entry, live: LiveSet): number {
  if (!isLive(entry)) return entry.seq;
  const targets = live.targetsOf(entry).map((key) => (live.get(key) ?? live.notice(key))?.seq ?? 0);
  return Math.max(entry.seq, ...targets);
}
