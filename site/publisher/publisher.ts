import path from "node:path";
import type { Bundle } from "../bundle.ts";
import { Feeds } from "../src/feeds/feedFiles.ts";
import { keyOf, type LiveDocument } from "../src/live/liveDocument.ts";
import { LiveSet } from "../src/live/liveSet.ts";
import { dayInChina } from "../src/live/time.ts";
import { documentPath } from "../src/paths/lists.ts";
import { hasPage } from "../src/paths/pages.ts";
import { type Identity, provideSite, type Site } from "../src/site.ts";
import { hireChildren } from "./children.ts";
import { PagesFailed } from "./crew.ts";
import { EmergencyLane } from "./emergencyLane.ts";
import type { HeldBack } from "./gate.ts";
import type { LedgerReader } from "./ledger.ts";
import { MissingMedia, shows } from "./media.ts";
import { PublicTree } from "./publicTree.ts";
import { release, releaseAll, step, type Workshop } from "./release.ts";
import { Renderer } from "./renderer.ts";
import { writeSearchIndex } from "./searchIndex.ts";
import { admitted, readSnapshot } from "./snapshot.ts";
import { writeStatus } from "./status.ts";
import { tried } from "./trial.ts";

export interface PublisherOptions {
  bundle: Bundle;
  ledger: LedgerReader;
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
  readonly #lane: EmergencyLane;
  #shown: Shown | undefined;
  #searchSeq = -1;
  #searching: Promise<void> = Promise.resolve();

  private constructor(options: PublisherOptions, workshop: Workshop) {
    this.#options = options;
    this.#workshop = workshop;
    this.#lane = new EmergencyLane(workshop, options);
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

  /** Lets new alerts out, at any time: also while `catchUp` is at work. */
  async letAlertsOut(): Promise<void> {
    await this.#lane.run();
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
      const known = this.#shown ?? (await this.#resume(head, now));
      const isOutOfDate = !known || dayInChina(known.site.now) !== dayInChina(now);
      const shown = isOutOfDate ? await this.#all(known, head, now) : known;
      await this.#lane.standOn({ ...shown, isShown: true });
      if (shown.site.live.seq !== head) await this.#next(shown, head, now);
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
    if (making.seq > head) return undefined;
    return this.#read(making.seq, now);
  }

  /**
   * Makes everything anew, at the state that the files show: only then does a new home page, made for
   * an alert in the middle of it, link to nothing that is not there.
   */
  async #all(known: Shown | undefined, head: number, now: Date): Promise<Shown> {
    const seq = this.#workshop.tree.making?.seq ?? head;
    const shown = known
      ? { ...known, ...this.#provide({ ...known.site, now }) }
      : await this.#read(Math.min(seq, head), now);
    const written = await this.#allButBroken(shown);
    await this.#settle(shown, written);
    return shown;
  }

  /** Documents that cannot go out are left out, and the rest is made again. */
  async #allButBroken(shown: Shown): Promise<string[]> {
    const { tree, renderer } = this.#workshop;
    const hire = hireChildren(renderer.bundle, (address) => tree.hashOf(address));
    for (;;) {
      const { site, feeds, heldBack } = shown;
      const isShown = tree.making?.seq === site.live.seq;
      await this.#lane.standOn({ site, feeds, isShown });
      try {
        const releasing = releaseAll(this.#workshop, site, feeds, hire);
        // Alerts that are out already are not part of this state: only what is let out now stays.
        await Promise.all([releasing, this.#lane.run()]);
        return await releasing;
      } catch (error) {
        const broken = culprits(site, error);
        if (broken.length === 0) throw error;
        for (const { type, id } of broken) heldBack.push({ type, id, reason: String(error) });
        for (const entry of broken) site.live.forget(keyOf(entry));
        delete site.live.lists;
        shown.feeds = new Feeds(site);
      }
    }
  }

  async #next({ site, feeds, heldBack }: Shown, head: number, now: Date): Promise<void> {
    await this.#lane.run();
    const publications = await this.#options.ledger.changes(site.live.seq, head);
    const valid = admitted(publications, heldBack);
    const next: Site = { ...site, now };
    provideSite(next);
    const good = await tried(next, this.#workshop, valid.changes);
    await this.#lane.moveOn(next, head);
    const { renderer } = this.#workshop;
    const moved = await renderer.alone(() => step(next, good.changes, head));
    const written = await release(this.#workshop, next, feeds, moved);
    const held = [...valid.heldBack, ...good.heldBack];
    await this.#settle({ site: next, feeds, heldBack: held }, written);
    await this.#lane.standOn({ site: next, feeds, isShown: true });
  }

  async #read(seq: number, now: Date): Promise<Shown> {
    const { identity, url, ledger } = this.#options;
    const { snapshot, heldBack } = await readSnapshot(ledger, seq);
    return { ...this.#provide({ identity, url, live: new LiveSet(snapshot), now }), heldBack };
  }

  #provide(site: Site): { site: Site; feeds: Feeds } {
    provideSite(site);
    return { site, feeds: new Feeds(site) };
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

/** The documents that made a release fail: their pages cannot be rendered, or a picture is missing. */
function culprits({ live }: Site, error: unknown): LiveDocument[] {
  const pages = new Set(error instanceof PagesFailed ? error.failures.map(({ page }) => page) : []);
  const isCulprit = (entry: LiveDocument) =>
    (hasPage(entry) && pages.has(documentPath(entry))) ||
    (error instanceof MissingMedia && shows(entry, error.address));
  return [...live.everything()].filter(isCulprit);
}
