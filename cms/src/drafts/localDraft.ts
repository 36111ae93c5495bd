/** What somebody typed and nobody saved, kept in their own browser. */
export interface LocalDraft {
  /** When it was typed last. */
  at: string;
  fields: Record<string, unknown>;
}

/** Longer than a holiday; older words are no help any more. */
const keptDays = 14;

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** One person's words for one form: on a shared computer nobody is offered those of another. */
export function localDraftKey(person: string, type: string, id: string | undefined): string {
  return `draft/${person}/${type}/${id ?? "new"}`;
}

/** Keeps what is typed; a full or forbidden store is no reason to stop anybody from writing. */
export function keepDraft(store: Store, key: string, draft: LocalDraft): void {
  try {
    store.setItem(key, JSON.stringify(draft));
  } catch {
    // Nothing is kept then, as without this.
  }
}

/** What was kept; undefined when there is nothing, or nothing that can still be used. */
export function keptDraft(store: Store, key: string, now: Date): LocalDraft | undefined {
  try {
    const draft = JSON.parse(store.getItem(key) ?? "null") as LocalDraft | null;
    const age = now.getTime() - Date.parse(draft?.at ?? "");
    return draft && age < keptDays * 24 * 60 * 60 * 1000 ? draft : undefined;
  } catch {
    return undefined;
  }
}

export function forgetDraft(store: Store, key: string): void {
  try {
    store.removeItem(key);
  } catch {
    // A store that is forbidden has nothing to forget.
  }
}

/**
 * At the opening of a form: what was kept before is put aside, so that what is typed now does not
 * write over it, and handed back to be offered.
 */
export function putAside(store: Store, key: string, now: Date): LocalDraft | undefined {
  const current = keptDraft(store, key, now);
  if (current) keepDraft(store, `${key}/earlier`, current);
  forgetDraft(store, key);
  return keptDraft(store, `${key}/earlier`, now);
}
