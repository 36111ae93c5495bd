import { keyOf, type LiveDocument } from "../src/live/liveDocument.ts";
import type { LiveChange } from "../src/paths/affected.ts";
import { documentPath } from "../src/paths/lists.ts";
import { hasPage } from "../src/paths/pages.ts";
import type { Site } from "../src/site.ts";
import type { HeldBack } from "./gate.ts";
import { mediaFiles } from "./media.ts";
import type { Workshop } from "./release.ts";

/**
 * Tries each changed document before anything is changed for good. One whose page cannot be rendered
 * or whose picture is missing is held back alone: it must not stop what other people publish, least
 * of all an alert.
 */
export async function tried(
  site: Site,
  workshop: Pick<Workshop, "renderer" | "mediaFolder">,
  changes: readonly LiveChange[],
): Promise<{ changes: LiveChange[]; heldBack: HeldBack[] }> {
  const passed: LiveChange[] = [];
  const heldBack: HeldBack[] = [];
  for (const change of changes) {
    const reason = "put" in change ? await failure(site, workshop, change.put) : undefined;
    if (reason === undefined || !("put" in change)) passed.push(change);
    else heldBack.push({ type: change.put.type, id: change.put.id, reason });
  }
  return { changes: passed, heldBack };
}

/** Why a document cannot go out; undefined when it can. The site is as before after it. */
async function failure(
  { live }: Site,
  { renderer, mediaFolder }: Pick<Workshop, "renderer" | "mediaFolder">,
  entry: LiveDocument,
): Promise<string | undefined> {
  const key = keyOf(entry);
  const [before, notice] = [live.get(key), live.notice(key)];
  live.put(entry);
  try {
    await mediaFiles([entry], mediaFolder);
    if (hasPage(entry)) await renderer.page(documentPath(entry));
    return undefined;
  } catch (error) {
    return `The document cannot go out: ${String(error)}`;
  } finally {
    if (before) live.put(before);
    else if (notice) live.withdraw(notice);
    else live.forget(key);
  }
}
