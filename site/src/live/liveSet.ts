import { type DocumentType, isDocumentType } from "@haizhu/shared/documents/registry";
import { type Reference, referencesIn } from "@haizhu/shared/documents/reference";
import {
  type Key,
  keyOf,
  type LiveDocument,
  type LiveSnapshot,
  type WithdrawnDocument,
} from "./liveDocument.ts";
import type { ListIndex } from "../paths/listIndex.ts";
import { SortedList } from "./sortedList.ts";

const byFirstPublication = (a: { firstSeq: number }, b: { firstSeq: number }) =>
  a.firstSeq - b.firstSeq;

/** The live documents, with who refers to whom. `put` and `withdraw` follow the ledger. */
export class LiveSet {
  /** The ledger's sequence number that the set has been brought to. */
  seq: number;
  /** The earlier state that is shown instead, but for alerts and what was withdrawn since. */
  readonly pinned?: number;
  /**
   * Kept by `paths/listIndex.ts`. It hangs here because the pages' bundle is a module graph of its own:
   * the publisher and the pages share this object, but no module.
   */
  lists?: { day: string; index: ListIndex };
  readonly #live = new Map<Key, LiveDocument>();
  readonly #withdrawn = new Map<Key, WithdrawnDocument>();
  readonly #byType = new Map<DocumentType, SortedList<LiveDocument>>();
  /** Live and withdrawn: an address once given belongs to its document for ever. */
  readonly #bySlug = new Map<string, Key>();
  readonly #targets = new Map<Key, readonly Key[]>();
  readonly #referrers = new Map<Key, Set<Key>>();
  /** Each key once, however often it is referred to: with 100,000 documents the copies add up. */
  readonly #keys = new Map<Key, Key>();

  constructor(snapshot: LiveSnapshot) {
    this.seq = snapshot.seq;
    this.pinned = snapshot.pinned;
    for (const entry of [...snapshot.live].sort(byFirstPublication)) this.put(entry);
    for (const entry of snapshot.withdrawn) this.withdraw(entry);
  }

  /** Makes a document live, in place of its earlier version or of its notice. */
  put(entry: LiveDocument): void {
    const key = this.#once(keyOf(entry));
    this.#unlink(key);
    this.#withdrawn.delete(key);
    this.#live.set(key, entry);
    this.#bySlug.set(`${entry.type}/${entry.slug}`, key);
    const ofType = this.#byType.get(entry.type) ?? new SortedList<LiveDocument>(byFirstPublication);
    ofType.add(entry);
    this.#byType.set(entry.type, ofType);
    const targets = targetsIn(entry).map((target) => this.#once(target));
    if (targets.length > 0) this.#targets.set(key, targets);
    for (const target of targets) {
      const referrers = this.#referrers.get(target) ?? new Set<Key>();
      this.#referrers.set(target, referrers.add(key));
    }
  }

  /** Replaces a document by the notice that it is gone. */
  withdraw(notice: WithdrawnDocument): void {
    const key = this.#once(keyOf(notice));
    const entry = this.#live.get(key);
    if (entry) this.#byType.get(entry.type)?.remove(entry);
    this.#unlink(key);
    this.#live.delete(key);
    this.#withdrawn.set(key, notice);
    this.#bySlug.set(`${notice.type}/${notice.slug}`, key);
  }

  /** Takes a document out as if it had never been published. */
  forget(key: Key): void {
    const entry = this.#live.get(key);
    if (entry) this.#byType.get(entry.type)?.remove(entry);
    const known = entry ?? this.#withdrawn.get(key);
    if (known) this.#bySlug.delete(`${known.type}/${known.slug}`);
    this.#unlink(key);
    this.#live.delete(key);
    this.#withdrawn.delete(key);
  }

  #once(key: Key): Key {
    const known = this.#keys.get(key);
    if (known === undefined) this.#keys.set(key, key);
    return known ?? key;
  }

  #unlink(key: Key): void {
    for (const target of this.#targets.get(key) ?? []) this.#referrers.get(target)?.delete(key);
    this.#targets.delete(key);
  }

  /** Live documents of a type, in order of first publication. */
  all<Type extends DocumentType>(type: Type): readonly LiveDocument<Type>[] {
    return (this.#byType.get(type)?.items ?? []) as unknown as LiveDocument<Type>[];
  }

  /** The state of the ledger that residents are shown. */
  get shownSeq(): number {
    return this.pinned ?? this.seq;
  }

  everything(): IterableIterator<LiveDocument> {
    return this.#live.values();
  }

  get(key: Key): LiveDocument | undefined {
    return this.#live.get(key);
  }

  /** The live document that a reference points to, if it is live. */
  resolve<Type extends DocumentType>(
    reference: { type: Type; id: string } | undefined,
  ): LiveDocument<Type> | undefined {
    return (
      reference && (this.#live.get(keyOf(reference)) as unknown as LiveDocument<Type> | undefined)
    );
  }

  /** The live documents behind a list of references, without those that are not live. */
  resolveAll<Type extends DocumentType>(
    references: readonly { type: Type; id: string }[],
  ): LiveDocument<Type>[] {
    return references.map((item) => this.resolve(item)).filter((item) => item !== undefined);
  }

  bySlug<Type extends DocumentType>(type: Type, slug: string): LiveDocument<Type> | undefined {
    const key = this.#bySlug.get(`${type}/${slug}`);
    return key && (this.#live.get(key) as unknown as LiveDocument<Type> | undefined);
  }

  withdrawn(): IterableIterator<WithdrawnDocument> {
    return this.#withdrawn.values();
  }

  notice(key: Key): WithdrawnDocument | undefined {
    return this.#withdrawn.get(key);
  }

  withdrawnBySlug(type: DocumentType, slug: string): WithdrawnDocument | undefined {
    const key = this.#bySlug.get(`${type}/${slug}`);
    return key && this.#withdrawn.get(key);
  }

  /** Live documents that refer to this one, in order of first publication. */
  referrers(key: Key): LiveDocument[] {
    const keys = this.#referrers.get(key) ?? new Set<Key>();
    const found = [...keys].map((item) => this.#live.get(item));
    return found.filter((item) => item !== undefined).sort(byFirstPublication);
  }

  /** Live documents of one type that refer to this one. */
  referrersOf<Type extends DocumentType>(
    { type, id }: { type: DocumentType; id: string },
    from: Type,
  ): LiveDocument<Type>[] {
    const all = this.referrers(keyOf({ type, id }));
    return all.filter((item) => item.type === from) as unknown as LiveDocument<Type>[];
  }

  /** Keys of everything this document refers to, live or not. */
  targetsOf(entry: LiveDocument): readonly Key[] {
    return this.#targets.get(keyOf(entry)) ?? [];
  }
}

function targetsIn(entry: LiveDocument): Key[] {
  const known = (item: Reference): item is { type: DocumentType; id: string } =>
    isDocumentType(item.type);
  return referencesIn(entry.document).filter(known).map(keyOf);
}
