import { useSyncExternalStore } from "react";

/** Notes that stand beside the fields of the form on screen. */
export interface FieldNotes<Note> {
  /** Shows notes beside their fields, by the path of the field, in place of all earlier ones. */
  show: (byField: ReadonlyMap<string, readonly Note[]>) => void;
  /** The notes beside one field; the component renders again when they change. */
  useAt: (path: string) => readonly Note[];
}

/** A kind of note of its own: what shows one leaves the others alone. */
export function fieldNotes<Note>(): FieldNotes<Note> {
  let shown: ReadonlyMap<string, readonly Note[]> = new Map();
  const listeners = new Set<() => void>();
  const nothing: readonly Note[] = [];
  const subscribe = (tell: () => void) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  };
  return {
    show: (byField) => {
      shown = byField;
      for (const tell of listeners) tell();
    },
    useAt: (path) =>
      useSyncExternalStore(
        subscribe,
        () => shown.get(path) ?? nothing,
        () => nothing,
      ),
  };
}

/** Puts notes about a document beside the fields that show the places they are about. */
export function notesByField<Note extends { path: string }>(
  notes: readonly Note[],
  fieldOf: (path: string) => string | undefined,
): Map<string, Note[]> {
  const places = new Map<string, Note[]>();
  for (const note of notes) {
    const field = fieldOf(note.path);
    if (field !== undefined) places.set(field, [...(places.get(field) ?? []), note]);
  }
  return places;
}
