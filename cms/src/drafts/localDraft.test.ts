import { describe, expect, it } from "vitest";
import { forgetDraft, keepDraft, keptDraft, localDraftKey, putAside } from "./localDraft.ts";

/** A browser's store, which may be full. */
function storeOf(limit = Infinity) {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > limit) throw new Error("QuotaExceededError");
      items.set(key, value);
    },
    removeItem: (key: string) => items.delete(key),
  };
}
const now = new Date("2026-11-22T08:00:00Z");
const key = localDraftKey("p1", "guide", "1");
const draft = (title: string, at = now.toISOString()) => ({ at, fields: { title } });

describe("What was typed and not saved", () => {
  it("is offered at the next opening, also at the one after that", () => {
    const store = storeOf();
    keepDraft(store, key, draft("写了一半"));
    expect(putAside(store, key, now)).toEqual(draft("写了一半"));
    expect(putAside(store, key, now)).toEqual(draft("写了一半"));
  });

  it("is not written over by what is typed while it is offered", () => {
    const store = storeOf();
    keepDraft(store, key, draft("昨天的"));
    putAside(store, key, now);
    keepDraft(store, key, draft("今天的"));
    expect(keptDraft(store, `${key}/earlier`, now)).toEqual(draft("昨天的"));
    expect(putAside(store, key, now)).toEqual(draft("今天的"));
  });

  it("is offered to nobody else and in no other form", () => {
    const store = storeOf();
    keepDraft(store, key, draft("我的"));
    for (const other of [
      localDraftKey("p2", "guide", "1"),
      localDraftKey("p1", "policy", "1"),
      localDraftKey("p1", "guide", undefined),
    ])
      expect(putAside(store, other, now)).toBeUndefined();
  });

  it("is gone when it is forgotten, and after two weeks", () => {
    const store = storeOf();
    keepDraft(store, key, draft("旧的", "2026-11-01T08:00:00Z"));
    expect(putAside(store, key, now)).toBeUndefined();
    keepDraft(store, key, draft("新的"));
    forgetDraft(store, key);
    expect(putAside(store, key, now)).toBeUndefined();
  });

  it.each(["{", "null", '"x"', '{"at":"nonsense","fields":{}}'])(
    "breaks nothing when the store holds %s",
    (text) => {
      const store = storeOf();
      store.setItem(key, text);
      expect(putAside(store, key, now)).toBeUndefined();
    },
  );

  it("stops nobody from writing when the store is full", () => {
    const store = storeOf(10);
    expect(() => keepDraft(store, key, draft("很长"))).not.toThrow();
  });
});
