import path from "node:path";
import type { Bundle } from "../bundle.ts";
import { Feeds } from "../src/feeds/feedFiles.ts";
import { keyOf, type LiveDocument } from "../src/live/liveDocument.ts";
import { LiveSet } from "../src/live/liveSet.ts";
import { dayInChina } from "../src/live/time.ts";
import { keyOfChange, type LiveChange } from "../src/paths/affected.ts";
import { documentPath } from "../src/paths/lists.ts";
import { hasPage } from "../src/paths/pages.ts";
import { type Identity, provideSite, type Site } from "../src/site.ts";
import type { HeldBack } from "./gate.ts";
import type { Ledger } from "./ledger.ts";
import { MissingMedia, shows } from "./media.ts";
import { PublicTree } from "./publicTree.ts";
import { release, releaseAll, step, type Workshop } from "./release.ts";
import { Renderer, RenderError } from "./renderer.ts";
import { writeSearchIndex } from "./searchIndex.ts";
import { admitted, readSnapshot } from "./snapshot.ts";
import { writeStatus } from "./status.ts";
import { tried } from "./trial.ts";

export interface PublisherOptions {
  bundle: Bundle;
  ledger: Ledger;
  /** The folder that a web server serves. */
  publicFolder: string;
  mediaFolder: string;
  identity: Identity;
  url: URL;
  clock: () => Date;
  log: (line: string) => void;
}

/** The site as the files show it. */
interface Shown {
  site: Site;
  feeds: Feeds;
  heldBack: HeldBack[];
}

/** Keeps the public files equal to what the ledger says is live. */
export class Publisher {
  readonly #options: PublisherOptions;
  readonly #workshop: Workshop;
  #shown: Shown | undefined;
  #searchSeq = -1;
  #searching: Promise<void> = Promise.resolve();

  private constructor(options: PublisherOptions, workshop: Workshop) {
    this.#options = options;
    this.#workshop = workshop;
  }

  static async open(options: PublisherOptions): Promise<Publisher> {
    const tree = await PublicTree.open(options.publicFolder);
    const renderer = await Renderer.load(options.bundle);
    return new Publisher(options, { tree, renderer, mediaFolder: options.mediaFolder });
  }

  /** The ledger state that the files show; undefined before the first release. */
  get seq(): number | undefined {
    return this.#shown?.site.live.seq;
  }

  /**
   * Brings the files up to the ledger. Everything is rendered only for new templates or a new day
   * (past activities leave the lists); otherwise only what has changed since, also over a restart.
   */
  async catchUp(): Promise<void> {
    const { ledger, clock } = this.#options;
    await ledger.publishDue();
    const head = await ledger.head();
    const now = clock();
    try {
      const shown = this.#shown ?? (await this.#resume(head, now));
      if (!shown || dayInChina(shown.site.now) !== dayInChina(now)) await this.#all(head, now);
      else if (shown.site.live.seq !== head) await this.#next(shown, head, now);
      else if (!this.#shown) await this.#settle(shown, []);
    } catch (error) {
      // Memory may be ahead of the files now: the next round starts from the files again.
      this.#shown = undefined;
      await this.#writeFailure(head, error);
      throw error;
    }
  }

  /** The site as the files show it, if templates and day are still the same. */
  async #resume(head: number, now: Date): Promise<Shown | undefined> {
    const { tree, renderer } = this.#workshop;
    await tree.recover();
    const { making } = tree;
    if (making?.bundle !== renderer.bundle.identity) return undefined;
    if (making.day !== dayInChina(now)) return undefined;
    // The ledger was put back to an earlier state: what came after that has never happened.
    if (Math.max(making.seq, making.alertSeq ?? 0) > head) return undefined;
    return this.#read(making.seq, now, making.alertSeq);
  }

  async #all(head: number, now: Date): Promise<void> {
    const shown = await this.#read(head, now);
    const written = await this.#allButBroken(shown);
    await this.#settle(shown, written);
  }

  /** A document that cannot go out is left out, and the rest is made again. */
  async #allButBroken(shown: Shown): Promise<string[]> {
    for (;;) {
      const { site, feeds, heldBack } = shown;
      try {
        return await releaseAll(this.#workshop, site, feeds);
      } catch (error) {
        const entry = culprit(site, error);
        if (!entry) throw error;
        heldBack.push({ type: entry.type, id: entry.id, reason: String(error) });
        site.live.forget(keyOf(entry));
        delete site.live.lists;
        shown.feeds = new Feeds(site);
      }
    }
  }

  async #next({ site, feeds, heldBack }: Shown, head: number, now: Date): Promise<void> {
    const from = site.live.seq;
    const publications = await this.#options.ledger.changes(from, head);
    const valid = admitted(publications, heldBack);
    const next: Site = { ...site, now };
    provideSite(next);
    const good = await tried(next, this.#workshop, valid.changes);
    const written: string[] = [];
    for (const part of urgentFirst(good.changes, from, head)) {
      const moved = step(next, part.changes, part.seq);
      written.push(...(await release(this.#workshop, next, feeds, moved, head)));
    }
    const held = [...valid.heldBack, ...good.heldBack];
    await this.#settle({ site: next, feeds, heldBack: held }, written);
  }

  async #read(seq: number, now: Date, alertSeq?: number): Promise<Shown> {
    const { identity, url, ledger } = this.#options;
    const { snapshot, heldBack } = await readSnapshot(ledger, seq, alertSeq);
    const site: Site = { identity, url, live: new LiveSet(snapshot), now };
    provideSite(site);
    return { site, feeds: new Feeds(site), heldBack };
  }

  /** The files are in place: says so in the ledger, the manifest and `status.json`. */
  async #settle(shown: Shown, written: readonly string[]): Promise<void> {
    const { seq } = shown.site.live;
    this.#shown = shown;
    const { tree } = this.#workshop;
    if (!tree.isSealed) {
      await tree.seal((from, manifest) =>
        this.#options.ledger.recordRelease(Math.min(from, seq), seq, manifest, shown.heldBack),
      );
      const held = shown.heldBack.length;
      this.#options.log(`published seq=${seq} files=${written.length} held back=${held}`);
    }
    await this.#writeStatus();
    this.#searching = this.#searching.then(() => this.#refreshSearch());
  }

  /** Resolves when the search index shows the latest release. */
  async searchable(): Promise<void> {
    await this.#searching;
  }

  async #writeStatus(): Promise<void> {
    if (!this.#shown) return;
    const { site, heldBack } = this.#shown;
    const { seq } = site.live;
    const searchSeq = Math.max(0, this.#searchSeq);
    await writeStatus(this.#options.publicFolder, {
      seq,
      ledgerSeq: seq,
      generatedAt: this.#options.clock().toISOString(),
      heldBack,
      searchSeq,
    });
  }

  /** Whoever watches must see that the files are behind, not the last good news. */
  async #writeFailure(ledgerSeq: number, error: unknown): Promise<void> {
    await writeStatus(this.#options.publicFolder, {
      seq: this.#workshop.tree.making?.seq ?? 0,
      ledgerSeq,
      generatedAt: this.#options.clock().toISOString(),
      heldBack: [],
      searchSeq: Math.max(0, this.#searchSeq),
      lastError: error instanceof Error ? error.message : String(error),
    }).catch(() => undefined);
  }

  /** The whole index is made anew in the background; a burst of changes needs it once. */
  async #refreshSearch(): Promise<void> {
    const live = this.#shown?.site.live;
    if (!live || live.seq === this.#searchSeq) return;
    const { seq } = live;
    try {
      const folder = path.join(this.#options.publicFolder, "pagefind");
      await writeSearchIndex(live, folder, this.#options.clock());
      this.#searchSeq = seq;
      await this.#writeStatus();
    } catch (error) {
      this.#options.log(`search index failed, the last one stays: ${String(error)}`);
    }
  }
}

/** The document that made a release fail: its page cannot be rendered, or its picture is missing. */
function culprit({ live }: Site, error: unknown): LiveDocument | undefined {
  const isCulprit = (entry: LiveDocument) =>
    (error instanceof RenderError && hasPage(entry) && documentPath(entry) === error.page) ||
    (error instanceof MissingMedia && shows(entry, error.address));
  return [...live.everything()].find(isCulprit);
}

/** Alerts go out before whatever else has piled up; until the rest follows, the seq stays behind. */
function urgentFirst(changes: readonly LiveChange[], from: number, head: number) {
  const urgent = changes.filter((change) => keyOfChange(change).startsWith("alert/"));
  const others = changes.filter((change) => !urgent.includes(change));
  if (urgent.length === 0 || others.length === 0) return [{ changes, seq: head }];
  return [
    { changes: urgent, seq: from },
    { changes: others, seq: head },
  ];
}
