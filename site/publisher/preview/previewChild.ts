import { isDocumentType } from "@haizhu/shared/documents/registry";
import { validateDocument } from "@haizhu/shared/documents/validate";
import type { Bundle } from "../../bundle.ts";
import { identityFromEnvironment } from "../../identity.ts";
import { keyOf, type LiveDocument } from "../../src/live/liveDocument.ts";
import { LiveSet } from "../../src/live/liveSet.ts";
import { documentPath } from "../../src/paths/lists.ts";
import { hasPage } from "../../src/paths/pages.ts";
import { provideSite } from "../../src/site.ts";
import { Ledger } from "../ledger.ts";
import { Renderer } from "../renderer.ts";
import { readSnapshot } from "../snapshot.ts";

/** A document that is not live, to be shown as if it were. */
export interface PreviewTask {
  bundle: Bundle;
  type: string;
  id: string;
  /** Its hash, as the ledger would have it. */
  revision: string;
  document: unknown;
}

/** The page, or why there is none; English. */
export type PreviewPage = { html: string } | { refusal: string };

/*
 * A process that renders previews and nothing else. It has a live set of its own, beside the
 * publisher's: a draft that is put into it cannot come into anything that is published.
 */
let ledger: Ledger | undefined;
let renderer: Promise<Renderer> | undefined;
let known: LiveSet | undefined;

async function rendered({ bundle, ...draft }: PreviewTask): Promise<PreviewPage> {
  const { type, id, revision } = draft;
  if (!isDocumentType(type)) return { refusal: "unknown type" };
  const result = validateDocument(type, draft.document);
  if (!result.ok) return { refusal: "the draft does not fit its schema" };
  const { document } = result;
  if (document.id !== id) return { refusal: "the draft is another document's" };
  if (!hasPage({ type })) return { refusal: "this type has no page" };
  renderer ??= Renderer.load(bundle);
  const live = await currentSet();
  const now = new Date();
  const before = live.get(keyOf({ type, id }));
  const entry: LiveDocument = {
    ...{ type, id, slug: document.slug, document, revision },
    publishedAt: before?.publishedAt ?? now.toISOString(),
    updatedAt: now.toISOString(),
    firstSeq: before?.firstSeq ?? live.seq + 1,
    seq: live.seq + 1,
  };
  return shownIn(live, entry, async () => {
    provideSite({ ...identityFromEnvironment(), live, now });
    const bytes = await (await renderer)?.page(documentPath(entry));
    return { html: bytes?.toString("utf8") ?? "" };
  });
}

/** Everything that is live now: read again only when something has been published since. */
async function currentSet(): Promise<LiveSet> {
  ledger ??= new Ledger(process.env.PUBLISHER_DATABASE_URL ?? "");
  const { head, pinned } = await ledger.position(known?.seq ?? 0);
  if (known?.seq !== head || known.pinned !== pinned?.seq)
    known = new LiveSet((await readSnapshot(ledger, head, pinned?.seq, true)).snapshot);
  return known;
}

/** Puts a draft in the place of what is live while something is done, and takes it out again. */
async function shownIn<T>(live: LiveSet, entry: LiveDocument, act: () => Promise<T>): Promise<T> {
  const key = keyOf(entry);
  const [before, notice] = [live.get(key), live.notice(key)];
  live.put(entry);
  try {
    return await act();
  } finally {
    live.forget(key);
    if (before) live.put(before);
    else if (notice) live.withdraw(notice);
    // Lists were made with the draft in it, if the page asked for one.
    delete live.lists;
  }
}

let queue: Promise<void> = Promise.resolve();
process.on("message", (task: PreviewTask) => {
  queue = queue.then(async () => {
    const answer = await rendered(task).catch(
      // The kind of error alone: its text may quote the document.
      (error: unknown): PreviewPage => ({
        refusal: error instanceof Error ? error.name : "failed",
      }),
    );
    process.send?.(answer);
  });
});
process.on("disconnect", () => process.exit());
