import { useSyncExternalStore } from "react";
import type { Finding } from "@haizhu/shared/checks/finding";

/** What stands beside each field of the form on screen, by the path of the field. */
let shown: ReadonlyMap<string, readonly Finding[]> = new Map();
const listeners = new Set<() => void>();
const nothing: readonly Finding[] = [];

/** Shows findings beside their fields, in place of all earlier ones. */
export function showFindings(byField: ReadonlyMap<string, readonly Finding[]>): void {
  shown = byField;
  for (const tell of listeners) tell();
}

/** The findings beside one field; the component renders again when they change. */
export function useFindingsAt(path: string): readonly Finding[] {
  const at = () => shown.get(path) ?? nothing;
  return useSyncExternalStore(subscribe, at, () => nothing);
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
