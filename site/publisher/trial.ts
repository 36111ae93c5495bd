import { keyOf, type LiveDocument } from "../src/live/liveDocument.ts";
import type { LiveChange } from "../src/paths/affected.ts";
import { documentPath } from "../src/paths/lists.ts";
import { hasPage } from "../src/paths/pages.ts";
import type { Site } from "../src/site.ts";
import type { HeldBack } from "./gate.ts";
import type { Renderer } from "./renderer.ts";

/**
 * Tries each changed document's page before anything is changed for good. One that cannot be rendered
 * is held back alone: it must not stop what other people publish, least of all an alert.
 */
export async function tried(
  site: Site,
  renderer: Renderer,
  changes: readonly LiveChange[],
): Promise<{ changes: LiveChange[]; heldBack: HeldBack[] }> {
  const passed: LiveChange[] = [];
  const heldBack: HeldBack[] = [];
  for (const change of changes) {
    const reason = "put" in change ? await failure(site, renderer, change.put) : undefined;
    if (reason === undefined || !("put" in change)) passed.push(change);
    else heldBack.push({ type: change.put.type, id: change.put.id, reason });
  }
  return { changes: passed, heldBack };
}

/** Why a document's page cannot be rendered; undefined when it can. The site is as before after it. */
async function failure(
  { live }: Site,
  renderer: Renderer,
  entry: LiveDocument,
): Promise<string | undefined> {
  if (!hasPage(entry)) return undefined;
  const key = keyOf(entry);
  const [before, notice] = [live.get(key), live.notice(key)];
  live.put(entry);
  try {
    await renderer.page(documentPath(entry));
    return undefined;
  } catch (error) {
    return `The page could not be rendered: ${String(error)}`;
  } finally {
    if (before) live.put(before);
    else if (notice) live.withdraw(notice);
    else live.forget(key);
  }
}
