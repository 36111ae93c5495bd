import type { Logger } from "../log.ts";
import { failureOf } from "./failure.ts";
import type { LedgerReader } from "./ledger.ts";
import { releaseAlerts } from "./alertRelease.ts";
import type { Feeds } from "../src/feeds/feedFiles.ts";
import type { Site } from "../src/site.ts";
import type { Workshop } from "./release.ts";
import { consider } from "./consider.ts";

/** What the lane has to go by: the site in memory, and whether the public files show the same. */
interface Ground {
  site: Site;
  feeds: Feeds;
  isShown: boolean;
}

/**
 * Lets alerts out at once, whatever else the publisher is doing or failing at. What it writes is ahead
 * of the files' seq; the ordinary lane comes to the same alerts later and writes the rest.
 */
export class EmergencyLane {
  readonly #workshop: Workshop;
  readonly #ledger: LedgerReader;
  readonly #clock: () => Date;
  readonly #log: Logger;
  #ground: Ground | undefined;
  /** Alerts up to here are out, or part of what the ordinary lane is about to write. */
  #seq = 0;
  #running: Promise<void> | undefined;

  constructor(
    workshop: Workshop,
    options: { ledger: LedgerReader; clock: () => Date; log: Logger },
  ) {
    this.#workshop = workshop;
    this.#ledger = options.ledger;
    this.#clock = options.clock;
    this.#log = options.log;
  }

  /** From here on alerts after the site's seq are let out. */
  async standOn(ground: Ground): Promise<void> {
    await this.#running;
    this.#ground = ground;
    this.#seq = ground.site.live.seq;
  }

  /**
   * Memory goes on to `site`, with all alerts up to `seq`; the files follow. Nothing of this lane is
   * under way when it resolves, so that nothing older is taken for newer than what follows.
   */
  async moveOn(site: Site, seq: number): Promise<void> {
    await this.#running;
    if (this.#ground) this.#ground = { ...this.#ground, site, isShown: false };
    this.#seq = Math.max(this.#seq, seq);
  }

  /** Lets out what is new. Never throws: a failure is logged, and the ordinary lane tries too. */
  run(): Promise<void> {
    this.#running ??= this.#letOut()
      .catch((error: unknown) => {
        const { kind } = failureOf(error);
        this.#log.error(
          { kind, err: error },
          "an alert could not go out ahead: the ordinary release tries too",
        );
      })
      .finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #letOut(): Promise<void> {
    if (!this.#ground) return;
    await this.#ledger.publishDue();
    const { changes: publications, seq } = await this.#ledger.alertChanges(this.#seq);
    const { changes } = consider(publications, this.#ground.site);
    const { site, feeds, isShown } = this.#ground;
    if (changes.length === 0) return;
    const now = this.#clock();
    await releaseAlerts(this.#workshop, { site, feeds, now, changes, withHome: isShown });
    this.#seq = Math.max(this.#seq, seq);
    this.#log.info({ seq, count: changes.length }, "alerts published");
  }
}
