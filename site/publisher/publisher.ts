import path from "node:path";
import type { Identity } from "../src/site.ts";
import { provideSite, type Site } from "../src/site.ts";
import { LiveSet } from "../src/live/liveSet.ts";
import { dayInChina } from "../src/live/time.ts";
import type { HeldBack } from "./gate.ts";
import type { Ledger } from "./ledger.ts";
import { PublicTree, replaceFile } from "./publicTree.ts";
import { releaseAll, releaseChanges, type Workshop } from "./release.ts";
import { Renderer } from "./renderer.ts";
import { writeSearchIndex } from "./searchIndex.ts";
import { nextSnapshot, readSnapshot } from "./snapshot.ts";

export interface PublisherOptions {
  ledger: Ledger;
  /** The folder that a web server serves. */
  publicFolder: string;
  mediaFolder: string;
  identity: Identity;
  url: URL;
  clock: () => Date;
  log: (line: string) => void;
}

/** Keeps the public files equal to what the ledger says is live. */
export class Publisher {
  readonly #options: PublisherOptions;
  readonly #workshop: Workshop;
  #site: Site | undefined;
  #heldBack: HeldBack[] = [];
  #searchSeq = -1;
  #searching: Promise<void> = Promise.resolve();

  private constructor(options: PublisherOptions, workshop: Workshop) {
    this.#options = options;
    this.#workshop = workshop;
  }

  static async open(options: PublisherOptions): Promise<Publisher> {
    const tree = await PublicTree.open(options.publicFolder);
    const renderer = await Renderer.load();
    return new Publisher(options, { tree, renderer, mediaFolder: options.mediaFolder });
  }

  /** The ledger state that the files show; undefined before the first release. */
  get seq(): number | undefined {
    return this.#site?.live.seq;
  }

  /**
   * Brings the files up to the ledger. Everything is rendered at the start and on a new day (past
   * activities leave the lists); afterwards only what a change affects.
   */
  async catchUp(): Promise<void> {
    const { ledger, clock, log } = this.#options;
    await ledger.publishDue();
    const head = await ledger.head();
    const before = this.#site;
    const now = clock();
    const newDay = before === undefined || dayInChina(before.now) !== dayInChina(now);
    if (!newDay && before.live.seq === head) return;
    const written = newDay
      ? await this.#releaseAll(head, now)
      : await this.#releaseNext(before, head, now);
    const manifest = await this.#workshop.tree.seal(head);
    await ledger.recordRelease(before?.live.seq ?? 0, head, manifest, this.#heldBack);
    await this.writeStatus(head);
    log(`published seq=${head} files=${written.length} held back=${this.#heldBack.length}`);
    this.#searching = this.#searching.then(() => this.#refreshSearch());
  }

  async #releaseAll(seq: number, now: Date): Promise<string[]> {
    const { snapshot, heldBack } = await readSnapshot(this.#options.ledger, seq);
    const next: Site = { ...this.#place(), live: new LiveSet(snapshot), now };
    provideSite(next);
    const written = await releaseAll(this.#workshop, next);
    this.#site = next;
    this.#heldBack = heldBack;
    return written;
  }

  async #releaseNext(before: Site, seq: number, now: Date): Promise<string[]> {
    const changes = await this.#options.ledger.changes(before.live.seq, seq);
    const current = { snapshot: before.live.snapshot(), heldBack: this.#heldBack };
    const { snapshot, heldBack, changed } = nextSnapshot(current, changes, seq);
    const next: Site = { ...this.#place(), live: new LiveSet(snapshot), now };
    provideSite(next);
    const written = await releaseChanges(this.#workshop, next, before.live, changed);
    this.#site = next;
    this.#heldBack = heldBack;
    return written;
  }

  /** Resolves when the search index shows the latest release. */
  async searchable(): Promise<void> {
    await this.#searching;
  }

  /** `status.json`: whether publishing is alive, for operators and apps. */
  async writeStatus(ledgerSeq: number): Promise<void> {
    const status = {
      seq: this.seq ?? 0,
      ledgerSeq,
      generatedAt: this.#options.clock().toISOString(),
      heldBack: this.#heldBack,
      searchSeq: Math.max(0, this.#searchSeq),
    };
    const file = path.join(this.#options.publicFolder, "status.json");
    await replaceFile(file, `${JSON.stringify(status)}\n`);
  }

  /** The whole index is made anew in the background; a burst of changes needs it once. */
  async #refreshSearch(): Promise<void> {
    const site = this.#site;
    if (!site || site.live.seq === this.#searchSeq) return;
    try {
      const folder = path.join(this.#options.publicFolder, "pagefind");
      await writeSearchIndex(site.live, folder, this.#options.clock());
      this.#searchSeq = site.live.seq;
      await this.writeStatus(site.live.seq);
    } catch (error) {
      this.#options.log(`search index failed, the last one stays: ${String(error)}`);
    }
  }

  #place(): Pick<Site, "identity" | "url"> {
    const { identity, url } = this.#options;
    return { identity, url };
  }
}
