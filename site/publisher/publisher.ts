import type { Bundle } from "../bundle.ts";
import type { Identity } from "../src/identity.ts";
import { Feeds } from "../src/feeds/feedFiles.ts";
import { LiveSet } from "../src/live/liveSet.ts";
import { dayInChina } from "../src/live/time.ts";
import { documentPath } from "../src/paths/lists.ts";
import { hasPage } from "../src/paths/pages.ts";
import { provideSite, type Site } from "../src/site.ts";
import type { Logger } from "../log.ts";
import { hireChildren } from "./children.ts";
import { keyOfPublication } from "./consider.ts";
import { EmergencyLane } from "./emergencyLane.ts";
import { Holding } from "./holding.ts";
import { type Health, nothingWaits } from "./health.ts";
import type { Change, LedgerReader } from "./ledger.ts";
import { makeAll, moveOn, type Shown } from "./moves.ts";
import { PublicTree } from "./publicTree.ts";
import { beat, versionOf, type Workshop } from "./release.ts";
import { Renderer } from "./renderer.ts";
import { Search } from "./search.ts";
import { readSnapshot } from "./snapshot.ts";

export interface PublisherOptions {
  bundle: Bundle;
  ledger: LedgerReader;
  /** The folder that a web server serves. */
  publicFolder: string;
  mediaFolder: string;
  identity: Identity;
  url: URL;
  /** Whether there is a search index; only a measurement of something else leaves it out. */
  searchIndex?: boolean;
  publishWgs84?: boolean | undefined;
  clock: () => Date;
  log: Logger;
  health: Health;
}

/** As many publications are read at once. */
const portion = 500;

/** How often documents that are held back are tried again: what stopped them may be mended. */
const retryMilliseconds = 60_000;

/** How often the feed index is made anew when nothing changes. */
const heartbeatMilliseconds = 60 * 60 * 1000;

/** Keeps the public files equal to what the ledger says is live. */
export class Publisher {
  readonly #options: PublisherOptions;
  readonly #workshop: Workshop;
  readonly #lane: EmergencyLane;
  #shown: Shown | undefined;
  #retriedAt = 0;
  readonly #search: Search;
  #began = 0;
  /** The latest sequence number that was seen. */
  #head = 0;

  private constructor(options: PublisherOptions, workshop: Workshop, search: Search) {
    this.#options = options;
    this.#workshop = workshop;
    this.#search = search;
    this.#lane = new EmergencyLane(workshop, options);
  }

  static async open(options: PublisherOptions): Promise<Publisher> {
    const tree = await PublicTree.open(options.publicFolder);
    const renderer = await Renderer.load(options.bundle);
    const seq = tree.making?.seq ?? 0;
    options.health.tell({ seq: tree.making?.pinned ?? seq, ledgerSeq: seq });
    const workshop = { tree, renderer, mediaFolder: options.mediaFolder };
    return new Publisher(options, workshop, await Search.open(options));
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
    const { ledger, clock, health } = this.#options;
    await ledger.publishDue();
    const shownSeq = this.seq ?? this.#workshop.tree.making?.seq ?? 0;
    const { head, waiting, pinned } = await ledger.position(shownSeq);
    const now = clock();
    this.#began = performance.now();
    this.#head = head;
    health.tell({ ledgerSeq: head, ledgerSeenAt: now, waiting, pinned });
    try {
      const resumed = this.#shown ?? (await this.#resume(head, now));
      const known = resumed && isOf(resumed.site.live, head, pinned?.seq) ? resumed : undefined;
      const isOutOfDate = !known || dayInChina(known.site.now) !== dayInChina(now);
      const shown = isOutOfDate ? await this.#all(known, head, now, pinned?.seq) : known;
      await this.#lane.standOn({ ...shown, isShown: true });
      const retry = this.#retryIsDue(shown, now);
      if (shown.site.live.seq !== head || retry) await this.#next(shown, head, now, retry);
      else if (!this.#shown || heartbeatIsDue(shown.site.now, now))
        await this.#heartbeat(shown, now);
    } catch (error) {
      // Memory may be ahead of the files now: the next round starts from the files again.
      this.#shown = undefined;
      throw error;
    }
  }

  /** The site as the files show it, if templates and day are still the same. */
  async #resume(head: number, now: Date): Promise<Shown | undefined> {
    const { tree, renderer } = this.#workshop;
    await tree.recover();
    const { making } = tree;
    if (making?.version !== versionOf(renderer.bundle, this.#options)) return undefined;
    if (making.day !== dayInChina(now)) return undefined;
    // The ledger was put back to an earlier state: what came after that has never happened.
    if (making.seq > head) return undefined;
    return this.#read(making.seq, now, { pinned: making.pinned, isShown: true });
  }

  /**
   * Makes everything anew, at the state that the files show: only then does a new home page, made for
   * an alert in the middle of it, link to nothing that is not there.
   */
  async #all(
    known: Shown | undefined,
    head: number,
    now: Date,
    pinned: number | undefined,
  ): Promise<Shown> {
    const { making } = this.#workshop.tree;
    const isShown = making !== undefined && making.seq <= head && making.pinned === pinned;
    const shown = known
      ? { ...known, ...this.#provide({ ...known.site, now }) }
      : await this.#read(isShown ? making.seq : head, now, { pinned, isShown });
    await this.#search.hideGone(shown.site.live);
    const { ledger } = this.#options;
    const move = { workshop: this.#workshop, ledger, shown, now };
    let running: Promise<void> = Promise.resolve();
    const attempt = async (site: Site, feeds: Feeds) => {
      await running;
      const { tree } = this.#workshop;
      const { seq } = site.live;
      const isSame = tree.making?.seq === seq && tree.making.pinned === pinned;
      await this.#lane.standOn({ site, feeds, isShown: isSame });
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

  /**
   * Takes in what was published since. A long backlog is read in portions, so that memory does not
   * grow with it; the alerts of all of it come first.
   */
  async #next(from: Shown, head: number, now: Date, retry: boolean): Promise<void> {
    await this.#lane.run();
    if (retry) this.#retriedAt = now.getTime();
    const { ledger } = this.#options;
    const { seq: start, pinned } = from.site.live;
    const isLong = head - start > portion;
    const alerts = isLong ? await ledger.alertChanges(start) : { changes: [], seq: head };
    let [shown, seq] = [from, start];
    do {
      const to = Math.min(seq + portion, head);
      const read = await ledger.changes(seq, to, pinned);
      // An alert's earlier publications would undo its last one, which went out first.
      const others = isLong ? read.filter((publication) => !isAlert(publication)) : read;
      const publications = seq === start ? [...alerts.changes, ...others] : others;
      const move = { workshop: this.#workshop, ledger, shown, head: to, now, publications };
      await this.#search.hide(pagesOf(publications));
      const ready = (site: Site) => this.#lane.moveOn(site, Math.max(head, alerts.seq));
      const moved = await moveOn(move, retry && to === head, ready);
      await this.#settle(moved.shown, moved.written);
      [shown, seq] = [moved.shown, to];
    } while (seq < head);
    await this.#lane.standOn({ ...shown, isShown: true });
  }

  async #read(
    seq: number,
    now: Date,
    { pinned, isShown }: { pinned: number | undefined; isShown: boolean },
  ): Promise<Shown> {
    const { identity, url, publishWgs84 = false, ledger } = this.#options;
    const { snapshot, held, alarms, keep } = await readSnapshot(ledger, seq, pinned, isShown);
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
    const { ledger, log, health } = this.#options;
    await shown.holding.save(ledger, shown.site.live);
    this.#shown = shown;
    const { heldBack } = shown.holding;
    const { tree } = this.#workshop;
    if (!tree.isSealed) {
      await tree.seal((from, manifest) =>
        ledger.recordRelease(Math.min(from, seq), seq, manifest, heldBack),
      );
      health.metrics.released((performance.now() - this.#began) / 1000, written.length);
      log.info({ seq, files: written.length, heldBack: heldBack.length }, "published");
    }
    const isAll = seq >= this.#head;
    health.tell({
      ...{ seq: shown.site.live.shownSeq, heldBack },
      ...(isAll ? { waiting: nothingWaits } : {}),
    });
    this.#search.refresh(shown.site);
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
    await this.#search.idle();
  }
}

/** Whether a live set can be brought to a state change by change. */
function isOf(live: LiveSet, head: number, pinned: number | undefined): boolean {
  // A ledger that is behind the files was restored from a backup: it decides all the same.
  return live.pinned === pinned && live.seq <= head;
}

const isAlert = (publication: Change) => keyOfPublication(publication).startsWith("alert/");

/** The pages that some publications may take off. */
function pagesOf(publications: readonly Change[]): string[] {
  return publications.flatMap((publication) =>
    publication.op === "withdraw" && hasPage(publication.document)
      ? [documentPath(publication.document)]
      : [],
  );
}

const heartbeatIsDue = (last: Date, now: Date) =>
  now.getTime() - last.getTime() >= heartbeatMilliseconds;
