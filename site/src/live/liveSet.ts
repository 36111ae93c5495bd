import { type DocumentType, isDocumentType } from "@haizhu/shared/documents/registry";
import { type Reference, referencesIn } from "@haizhu/shared/documents/reference";
import {
  type Key,
  keyOf,
  type LiveDocument,
  type LiveSnapshot,
  type WithdrawnDocument,
} from "./liveDocument.ts";

/** The live documents at one sequence number, with who refers to whom. Never changed: see `with`. */
export class LiveSet {
  readonly seq: number;
  readonly #live = new Map<Key, LiveDocument>();
  readonly #withdrawn = new Map<Key, WithdrawnDocument>();
  readonly #byType = new Map<DocumentType, LiveDocument[]>();
  readonly #bySlug = new Map<string, LiveDocument>();
  readonly #referrers = new Map<Key, Set<Key>>();

  constructor(snapshot: LiveSnapshot) {
    this.seq = snapshot.seq;
    const inOrder = [...snapshot.live].sort((a, b) => a.firstSeq - b.firstSeq);
    for (const entry of inOrder) this.#add(entry);
    for (const entry of snapshot.withdrawn) this.#withdrawn.set(keyOf(entry), entry);
  }

  #add(entry: LiveDocument) {
    const key = keyOf(entry);
    this.#live.set(key, entry);
    this.#bySlug.set(`${entry.type}/${entry.slug}`, entry);
    const ofType = this.#byType.get(entry.type);
    if (ofType) ofType.push(entry);
    else this.#byType.set(entry.type, [entry]);
    for (const target of this.targetsOf(entry)) {
      const referrers = this.#referrers.get(target) ?? new Set<Key>();
      this.#referrers.set(target, referrers.add(key));
    }
  }

  /** Live documents of a type, in order of first publication. */
  all<Type extends DocumentType>(type: Type): readonly LiveDocument<Type>[] {
    return (this.#byType.get(type) ?? []) as unknown as LiveDocument<Type>[];
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
    return this.#bySlug.get(`${type}/${slug}`) as unknown as LiveDocument<Type> | undefined;
  }

  withdrawn(): IterableIterator<WithdrawnDocument> {
    return this.#withdrawn.values();
  }

  withdrawnBySlug(type: DocumentType, slug: string): WithdrawnDocument | undefined {
    return [...this.#withdrawn.values()].find((item) => item.type === type && item.slug === slug);
  }

  /** Live documents that refer to this one, in order of first publication. */
  referrers(key: Key): LiveDocument[] {
    const keys = this.#referrers.get(key) ?? new Set<Key>();
    const found = [...keys].map((item) => this.#live.get(item));
    return found.filter((item) => item !== undefined).sort((a, b) => a.firstSeq - b.firstSeq);
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
  targetsOf(entry: LiveDocument): Key[] {
    const known = (item: Reference): item is { type: DocumentType; id: string } =>
      isDocumentType(item.type);
    return referencesIn(entry.document).filter(known).map(keyOf);
  }

  snapshot(): LiveSnapshot {
    return {
      seq: this.seq,
      live: [...this.#live.values()],
      withdrawn: [...this.#withdrawn.values()],
    };
  }
}
