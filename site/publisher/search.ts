import path from "node:path";
import { indexFolder } from "@haizhu/shared/search/indexFiles";
import type { Logger } from "../log.ts";
import type { LiveSet } from "../src/live/liveSet.ts";
import type { Site } from "../src/site.ts";
import { SearchFailure } from "./failure.ts";
import type { Health } from "./health.ts";
import { longestWait, SearchIndex } from "./search/searchIndex.ts";

export interface SearchOptions {
  publicFolder: string;
  clock: () => Date;
  log: Logger;
  health: Health;
  searchIndex?: boolean;
}

const retryMilliseconds = 30_000;
const longestPause = 30_000;

/**
 * Keeps the search index up to date in the background, however many releases there are meanwhile.
 * Pages that a release takes off are hidden before it is seen.
 */
export class Search {
  readonly #options: SearchOptions;
  readonly #index: SearchIndex;
  #isWanted = false;
  #working: Promise<void> | undefined;
  #later: NodeJS.Timeout | undefined;

  private constructor(options: SearchOptions, index: SearchIndex) {
    this.#options = options;
    this.#index = index;
  }

  static async open(options: SearchOptions): Promise<Search> {
    const folder = path.join(options.publicFolder, indexFolder);
    return new Search(options, await SearchIndex.open(folder));
  }

  /** Takes pages out of what can be found, before the release that takes them off is seen. */
  async hide(pages: readonly string[]): Promise<void> {
    await this.#index.hide(pages);
  }

  /** The same for everything that the index has and that is not live. */
  async hideGone(live: LiveSet): Promise<void> {
    await this.#index.hideGone({ live });
  }

  /** Has what is live now found, soon. */
  refresh(site: Site): void {
    if (this.#options.searchIndex === false) return;
    this.#index.take(site);
    this.#start();
  }

  /** Resolves when the search shows what was last asked for, or could not. */
  async idle(): Promise<void> {
    await this.#working;
  }

  #start(): void {
    this.#isWanted = true;
    this.#working ??= this.#work();
  }

  async #work(): Promise<void> {
    const { health, log, clock } = this.#options;
    // Not in the caller's turn: it notes first that work is under way.
    await Promise.resolve();
    while (this.#takeWish()) {
      const began = performance.now();
      try {
        await this.#index.show();
        if (this.#index.isDue(clock())) await this.#index.remake(clock());
        health.tell({ searchSeq: this.#index.seq });
        health.succeeded("search");
        this.#again(longestWait);
      } catch (cause) {
        const { kind, message } = health.failed(new SearchFailure("", { cause }));
        log.error({ kind, err: cause }, message);
        this.#again(retryMilliseconds);
        break;
      }
      // At most half of the time goes into indexes, whatever comes in.
      const pause = Math.min(performance.now() - began, longestPause);
      if (this.#isWanted) await new Promise((resolve) => setTimeout(resolve, pause));
    }
    this.#working = undefined;
  }

  #takeWish(): boolean {
    const wanted = this.#isWanted;
    this.#isWanted = false;
    return wanted;
  }

  /** Looks again after a while: what changed since may be due, or what failed may work. */
  #again(milliseconds: number): void {
    clearTimeout(this.#later);
    this.#later = setTimeout(() => this.#start(), milliseconds).unref();
  }
}
