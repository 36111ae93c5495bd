import type { DocumentType } from "@haizhu/shared/documents/registry";
import { type Key, keyOf, type LiveDocument } from "../live/liveDocument.ts";
import { SortedList } from "../live/sortedList.ts";

/** How many documents the feeds for feed readers hold. */
export const newestCount = 50;

/** Total: two documents may be published in the same moment. */
const newestFirst = (a: LiveDocument, b: LiveDocument) =>
  Date.parse(b.updatedAt) - Date.parse(a.updatedAt) || b.firstSeq - a.firstSeq;

/** The live documents of each type, the one that changed last first. */
export class Newest {
  readonly #ofType = new Map<DocumentType, SortedList<LiveDocument>>();
  readonly #known = new Map<Key, LiveDocument>();

  constructor(entries: Iterable<LiveDocument>) {
    const byType = Map.groupBy(entries, ({ type }) => type);
    for (const [type, ofType] of byType) {
      this.#ofType.set(type, new SortedList(newestFirst, ofType));
      for (const entry of ofType) this.#known.set(keyOf(entry), entry);
    }
  }

  /** Takes in what has become of a document: its live version, or nothing. */
  set(key: Key, entry: LiveDocument | undefined): void {
    const before = this.#known.get(key);
    if (before) this.#ofType.get(before.type)?.remove(before);
    this.#known.delete(key);
    if (!entry) return;
    const list = this.#ofType.get(entry.type) ?? new SortedList<LiveDocument>(newestFirst);
    this.#ofType.set(entry.type, list);
    list.add(entry);
    this.#known.set(key, entry);
  }

  /** The newest documents of a type, at most `newestCount`. */
  of(type: DocumentType): readonly LiveDocument[] {
    return this.#ofType.get(type)?.items.slice(0, newestCount) ?? [];
  }
}
