import path from "node:path";
import type { Bundle } from "../bundle.ts";
import { Feeds } from "../src/feeds/feedFiles.ts";
import { LiveSet } from "../src/live/liveSet.ts";
import { dayInChina } from "../src/live/time.ts";
import { type Identity, provideSite, type Site } from "../src/site.ts";
import { hireChildren } from "./children.ts";
import { EmergencyLane } from "./emergencyLane.ts";
import { Holding } from "./holding.ts";
import type { LedgerReader } from "./ledger.ts";
import { makeAll, moveOn, type Shown } from "./moves.ts";
import { PublicTree } from "./publicTree.ts";
import { beat, type Workshop } from "./release.ts";
import { Renderer } from "./renderer.ts";
import { writeSearchIndex } from "./searchIndex.ts";
import { readSnapshot } from "./snapshot.ts";
import { writeStatus } from "./status.ts";

export interface PublisherOptions {
  bundle: Bundle;
  ledger: LedgerReader;
  /** The folder that a web server serves. */
  publicFolder: string;
  mediaFolder: string;
  identity: Identity;
  url: URL;
  /** Makes the search index in the background; only a measurement of something else leaves it out. */
  indexSearch?: typeof writeSearchIndex;
  publishWgs84?: boolean | undefined;
  clock: () => Date;
  log: (line: string) => void;
}

/** How often documents that are held back are tried again: what stopped them may be mended. */
const retryMilliseconds = 60_000;

/** Keeps the public files equal to what the ledger says is live. */
export class Publisher {
  readonly #options: PublisherOptions;
  readonly #workshop: Workshop;
  readonly #lane: EmergencyLane;
  #shown: Shown | undefined;
  #retriedAt = 0;
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
      const retry = this.#retryIsDue(shown, now);
      if (shown.site.live.seq !== head || retry) await this.#next(shown, head, now, retry);
      else if (!this.#shown || heartbeatIsDue(shown.site.now, now))
        await this.#heartbeat(shown, now);
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
    return this.#read(making.seq, now, true);
  }

  /**
   * Makes everything anew, at the state that the files show: only then does a new home page, made for
   * an alert in the middle of it, link to nothing that is not there.
   */
  async #all(known: Shown | undefined, head: number, now: Date): Promise<Shown> {
    const { making } = this.#workshop.tree;
    const isShown = making !== undefined && making.seq <= head;
    const shown = known
      ? { ...known, ...this.#provide({ ...known.site, now }) }
      : await this.#read(isShown ? making.seq : head, now, isShown);
    const { ledger } = this.#options;
    const move = { workshop: this.#workshop, ledger, shown, now };
    let running: Promise<void> = Promise.resolve();
    const attempt = async (site: Site, feeds: Feeds) => {
      await running;
      const { tree } = this.#workshop;
      await this.#lane.standOn({ site, feeds, isShown: tree.making?.seq === site.live.seq });
      running = this.#lane.run();
    };
    const { renderer, tree } = this.#workshop;
    const hire = hireChildren(renderer.bundle, (address) => tree.hashOf(address));
    const moved = await makeAll(move, { hire, attempt }, isShown);
    // Alerts that are out already are not part of this state: only what is let out now stays.
    await running;
    await this.#settle(moved.shown, moved.written);
    return moved.shown;
  }

  #retryIsDue({ holding }: Shown, now: Date): boolean {
    const waiting = holding.entries().some(([, { heldSeq }]) => heldSeq !== undefined);
    return waiting && now.getTime() - this.#retriedAt >= retryMilliseconds;
  }

  async #next(from: Shown, head: number, now: Date, retry: boolean): Promise<void> {
    await this.#lane.run();
    if (retry) this.#retriedAt = now.getTime();
    const move = { workshop: this.#workshop, ledger: this.#options.ledger, shown: from, head, now };
    const ready = (site: Site) => this.#lane.moveOn(site, head);
    const { shown, written } = await moveOn(move, retry, ready);
    await this.#settle(shown, written);
    await this.#lane.standOn({ ...shown, isShown: true });
  }

  async #read(seq: number, now: Date, isShown: boolean): Promise<Shown> {
    const { identity, url, publishWgs84 = false, ledger } = this.#options;
    const { snapshot, held, alarms, keep } = await readSnapshot(ledger, seq, isShown);
    const holding = new Holding(alarms);
    for (const [key, entry] of held) holding.hold(key, entry);
    const live = new LiveSet(snapshot);
    return { ...this.#provide({ identity, url, publishWgs84, live, now }), holding, keep };
  }

  #provide(site: Site): { site: Site; feeds: Feeds } {
    provideSite(site);
    return { site, feeds: new Feeds(site) };
  }

  /** The files are in place: says so in the ledger, the manifest and `status.json`. */
  async #settle(shown: Shown, written: readonly string[]): Promise<void> {
    const { seq } = shown.site.live;
    const { ledger } = this.#options;
    await shown.holding.save(ledger, shown.site.live);
    this.#shown = shown;
    const { heldBack } = shown.holding;
    const { tree } = this.#workshop;
    if (!tree.isSealed) {
      await tree.seal((from, manifest) =>
        ledger.recordRelease(Math.min(from, seq), seq, manifest, heldBack),
      );
      this.#options.log(
        `published seq=${seq} files=${written.length} held back=${heldBack.length}`,
      );
    }
    await this.#writeStatus();
    this.#searching = this.#searching.then(() => this.#refreshSearch());
  }

  /** Nothing has changed: tells the apps so, before they take the silence for a failure. */
  async #heartbeat(shown: Shown, now: Date): Promise<void> {
    const site: Site = { ...shown.site, now };
    provideSite(site);
    const written = await beat(this.#workshop, site, shown.feeds);
    await this.#settle({ ...shown, site }, written);
  }

  /** Resolves when the search index shows the latest release. */
  async searchable(): Promise<void> {
    await this.#searching;
  }

  async #writeStatus(): Promise<void> {
    if (!this.#shown) return;
    const { site, holding } = this.#shown;
    const { seq } = site.live;
    const searchSeq = Math.max(0, this.#searchSeq);
    await writeStatus(this.#options.publicFolder, {
      seq,
      ledgerSeq: seq,
      generatedAt: this.#options.clock().toISOString(),
      heldBack: holding.heldBack,
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
      const indexSearch = this.#options.indexSearch ?? writeSearchIndex;
      await indexSearch(live, folder, this.#options.clock());
      this.#searchSeq = seq;
      await this.#writeStatus();
    } catch (error) {
      this.#options.log(`search index failed, the last one stays: ${String(error)}`);
    }
  }
}

const heartbeatMilliseconds = 60 * 60 * 1000;

const heartbeatIsDue = (last: Date, now: Date) =>
  now.getTime() - last.getTime() >= heartbeatMilliseconds;
