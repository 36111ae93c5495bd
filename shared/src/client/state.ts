import type { Entry, Withdrawn } from "./shapes.ts";

/** Where the client keeps what it knows: `localStorage`, `wx` storage, a file … */
export interface Store {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  remove(key: string): void;
}

/** A store that forgets everything with the program. */
export function memoryStore(): Store {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key),
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
  };
}

/** The part of a mini-program's `wx` that is used here. */
export interface WxStorage {
  getStorageSync(key: string): unknown;
  setStorageSync(key: string, value: string): void;
  removeStorageSync(key: string): void;
}

/** A mini-program's storage, which holds up to 10 MB. */
export function wxStore(wx: WxStorage): Store {
  return {
    get(key) {
      const value = wx.getStorageSync(key);
      return typeof value === "string" && value !== "" ? value : undefined;
    },
    set(key, value) {
      try {
        wx.setStorageSync(key, value);
      } catch {
        // It is full: what was kept there is not this value, so nothing is better.
        wx.removeStorageSync(key);
      }
    },
    remove: (key) => wx.removeStorageSync(key),
  };
}

/** What the client knows of the feeds. */
export interface State {
  /** The ledger's sequence number that it has followed to; its documents are from then or later. */
  seq: number;
  /** The day that the files were made for. */
  day: string;
  /** Past this moment what it knows may be out of date. */
  validUntil: string;
  types: string[];
  /** Type → id → what the feeds last said of the document. */
  entries: Record<string, Record<string, Entry | Withdrawn>>;
}

const stateKey = "feeds-v1";

/** What was kept, if it is whole and about these types. */
export function readState(store: Store, types: readonly string[] | undefined): State | undefined {
  try {
    const state = JSON.parse(store.get(stateKey) ?? "null") as State | null;
    if (!state || typeof state.seq !== "number") return undefined;
    const same = types === undefined || types.join() === state.types.join();
    return same ? state : undefined;
  } catch {
    return undefined;
  }
}

export function writeState(store: Store, state: State): void {
  store.set(stateKey, JSON.stringify(state));
}

export const documentKey = (type: string, id: string) => `feeds-v1/${type}/${id}`;
export const isWithdrawn = (entry: Entry | Withdrawn): entry is Withdrawn => "state" in entry;
