import { FeedError } from "./errors.ts";
import { changed, reloaded } from "./follow.ts";
import { withoutOverdue } from "./overdue.ts";
import { Reader } from "./reader.ts";
import type {
  AlertInForce,
  Changes,
  DirectoryPhone,
  Entry,
  FeedDocument,
  FeedIndex,
  Tombstone,
} from "./shapes.ts";
import {
  documentKey,
  isWithdrawn,
  memoryStore,
  readState,
  type State,
  type Store,
  writeState,
} from "./state.ts";
import type { Transport } from "./transport.ts";

export interface ClientOptions {
  /** Where the site is, base path included: `https://example.cn/community/`. */
  base: string;
  transport: Transport;
  /** Without one nothing is left for when there is no network at the next start. */
  store?: Store;
  /** The types to follow, `["guide", "phone"]`; all of them when left out. */
  types?: readonly string[];
  clock?: () => Date;
}

/** What an update has come to. `problems` are files that could not be read; the rest is up to date. */
export interface Update {
  result: "reloaded" | "followed" | "offline";
  problems: FeedError[];
}

/** Follows the feeds of a site and keeps what it has read, also for when there is no network. */
export class FeedClient {
  readonly #base: string;
  readonly #reader: Reader;
  readonly #store: Store;
  readonly #types: readonly string[] | undefined;
  readonly #clock: () => Date;
  #state: State | undefined;

  constructor({ base, transport, store = memoryStore(), types, clock }: ClientOptions) {
    this.#base = `/${base.replace(/^https?:\/\/[^/]+\/?/, "")}`.replace(/\/*$/, "/");
    this.#reader = new Reader(base, transport);
    this.#store = store;
    this.#types = types;
    this.#clock = clock ?? (() => new Date());
    this.#state = readState(store, types);
  }

  /** The sequence number that is followed to; undefined before the first update. */
  get seq(): number | undefined {
    return this.#state?.seq;
  }

  /** Whether what is known may be shown as current. When not, say so beside it. */
  get isCurrent(): boolean {
    const { validUntil } = this.#state ?? {};
    return validUntil !== undefined && this.#clock().getTime() < Date.parse(validUntil);
  }

  /** Brings the client up to the feeds. Without a network everything stays as it was. */
  async update(): Promise<Update> {
    try {
      const index = await this.#reader.json<FeedIndex>(`${this.#base}feeds/v1/index.json`);
      if (index.version !== 1)
        throw new FeedError("unknown", index.links.changes, "These are not feeds of version 1.");
      const changes = await this.#reader.json<Changes>(index.links.changes);
      const types = this.#types ?? index.collections.map(({ type }) => type);
      const { state, problems, result } = canFollow(this.#state, changes, types)
        ? await changed(this.#reader, this.#store, this.#state, changes)
        : await reloaded(this.#reader, this.#store, this.#state, index, changes, types);
      const isWhole = problems.length === 0 || !this.#state;
      this.#state = isWhole ? { ...state, validUntil: index.validUntil } : state;
      writeState(this.#store, this.#state);
      return { result, problems };
    } catch (error) {
      if (!(error instanceof FeedError)) throw error;
      return { result: "offline", problems: [error] };
    }
  }

  /** What is live of a type, the latest first. Withdrawn documents are not in it. */
  list(type: string): Entry[] {
    const entries = Object.values(this.#state?.entries[type] ?? {});
    const live = entries.filter((entry): entry is Entry => !isWithdrawn(entry));
    return live.sort(
      (a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt) || (a.id < b.id ? -1 : 1),
    );
  }

  /**
   * A document, or what is left of a withdrawn one; undefined when the feeds name none. Kept once
   * read. Throws a FeedError when it is not kept and cannot be read.
   */
  async read(type: string, id: string): Promise<FeedDocument | Tombstone | undefined> {
    const entry = this.#state?.entries[type]?.[id];
    if (!entry) return undefined;
    const key = documentKey(type, id);
    const kept = this.#store.get(key);
    if (kept?.startsWith(entry.sha256)) return this.#today(JSON.parse(kept.slice(64)));
    const text = await this.#reader.text(entry.href, entry.sha256);
    this.#store.set(key, entry.sha256 + text);
    return this.#today(this.#reader.parsed(entry.href, text));
  }

  /** Reads all documents of a type, so that they are there without a network. */
  async keep(type: string): Promise<FeedError[]> {
    const problems: FeedError[] = [];
    for (const { id } of this.list(type)) {
      try {
        await this.read(type, id);
      } catch (error) {
        if (!(error instanceof FeedError)) throw error;
        problems.push(error);
      }
    }
    return problems;
  }

  /** The alerts in force now, also those kept when there is no network; never one that is over. */
  async alerts(): Promise<AlertInForce[]> {
    const { alerts } = await this.#whole<{ alerts: AlertInForce[] }>("alerts");
    return alerts.filter(({ expires }) => this.#clock().getTime() < Date.parse(expires));
  }

  /** The whole directory of phones, what is needed in an emergency first. */
  async phones(): Promise<DirectoryPhone[]> {
    const { phones } = await this.#whole<{ phones: DirectoryPhone[] }>("phones");
    return phones.map((phone) => withoutOverdue(phone, this.#clock()));
  }

  /** A document, with the call buttons that still hold. */
  #today(document: unknown): FeedDocument {
    return withoutOverdue(document as FeedDocument, this.#clock());
  }

  /** A file about a whole type; the kept one when there is no answer. */
  async #whole<Shape>(name: "alerts" | "phones"): Promise<Shape> {
    const href = `${this.#base}feeds/v1/${name}.json`;
    const key = `feeds-v1/${name}`;
    try {
      const text = await this.#reader.text(href);
      const content = this.#reader.parsed(href, text) as Shape;
      this.#store.set(key, text);
      return content;
    } catch (error) {
      const kept = this.#store.get(key);
      if (kept === undefined) throw error;
      return JSON.parse(kept) as Shape;
    }
  }
}

/**
 * A client that was away too long, or that knows more than the feeds (they were put back to an
 * earlier state), reads everything anew. So it does on a new day: what may be dialled differs then.
 */
function canFollow(
  state: State | undefined,
  { oldest, latest, day }: Changes,
  types: readonly string[],
): state is State {
  if (state?.types.join() !== types.join()) return false;
  return state.seq >= oldest && state.seq <= latest && state.day === day;
}
