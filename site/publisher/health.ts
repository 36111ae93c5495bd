import type { Status } from "@haizhu/shared/feeds/status";
import type { Logger } from "../log.ts";
import { type Failure, failureOf } from "./failure.ts";
import { Metrics } from "./metrics.ts";
import { heartbeatSeconds, type HeldBack, writeStatus } from "./status.ts";

/** What waits in the ledger. */
export interface Waiting {
  publications: number;
  documents: number;
  /** When the oldest of them was published in the ledger. */
  since: Date | undefined;
}

/** What the publisher knows about itself. */
interface Facts {
  seq: number;
  ledgerSeq: number;
  ledgerSeenAt: Date | undefined;
  waiting: Waiting;
  /** The earlier state that the site is rolled back to. */
  pinned: { seq: number; since: Date } | undefined;
  heldBack: readonly HeldBack[];
  searchSeq: number;
  lastError: (Failure & { at: Date }) | undefined;
  stopped: boolean;
}

interface HealthOptions {
  publicFolder: string;
  clock: () => Date;
  log: Logger;
}

export const nothingWaits: Waiting = { publications: 0, documents: 0, since: undefined };

/** Changes that follow one another within this time are one writing of `status.json`. */
const settleMilliseconds = 50;

/** How publishing is: told by the publisher, shown in `status.json` and in the metrics. */
export class Health {
  readonly metrics = new Metrics();
  readonly #options: HealthOptions;
  readonly #facts: Facts = {
    ...{ seq: 0, ledgerSeq: 0, ledgerSeenAt: undefined, waiting: nothingWaits },
    ...{ pinned: undefined, heldBack: [], searchSeq: 0, lastError: undefined, stopped: false },
  };
  #heartbeat: NodeJS.Timeout | undefined;
  #soon: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(options: HealthOptions) {
    this.#options = options;
  }

  /** Begins to write, and to go on by itself. Until then the status of an earlier run stays. */
  start(): void {
    this.#heartbeat ??= setInterval(() => this.#write(), heartbeatSeconds * 1000);
    this.tell({});
  }

  /** Says that the publisher does not run any more. */
  async stop(): Promise<void> {
    this.#facts.stopped = true;
    clearInterval(this.#heartbeat);
    await this.written();
  }

  tell(facts: Partial<Omit<Facts, "lastError" | "stopped">>): void {
    Object.assign(this.#facts, facts);
    if (this.#heartbeat) this.#soon ??= setTimeout(() => this.#write(), settleMilliseconds);
  }

  /** An attempt failed; the next success takes it back. */
  failed(error: unknown): Failure {
    const failure = failureOf(error);
    this.#facts.lastError = { ...failure, at: this.#options.clock() };
    this.metrics.failed(failure.kind);
    this.tell({});
    return failure;
  }

  /** @param what an index that cannot be made stays a failure while pages go out, and the reverse */
  succeeded(what: "publishing" | "search"): void {
    const { lastError } = this.#facts;
    if (!lastError || (lastError.kind === "search") !== (what === "search")) return;
    this.#facts.lastError = undefined;
    this.tell({});
  }

  /** The status as it would be written now. */
  status(): Status {
    const { seq, ledgerSeq, ledgerSeenAt, waiting, heldBack, searchSeq, lastError } = this.#facts;
    const { pinned } = this.#facts;
    const now = this.#options.clock();
    const age = waiting.since ? now.getTime() - waiting.since.getTime() : 0;
    return {
      ...{ seq, ledgerSeq },
      ...(ledgerSeenAt && { ledgerSeenAt: ledgerSeenAt.toISOString() }),
      generatedAt: now.toISOString(),
      heartbeatSeconds,
      state: this.#state(),
      lag: { documents: waiting.documents, seconds: Math.max(0, age) / 1000 },
      queue: waiting.publications,
      heldBack: [...heldBack],
      searchSeq,
      ...(pinned && { pinned: { seq: pinned.seq, since: pinned.since.toISOString() } }),
      ...(lastError && { lastError: { ...lastError, at: lastError.at.toISOString() } }),
    };
  }

  /** Resolves when `status.json` says what is known now. */
  async written(): Promise<void> {
    this.#write();
    await this.#writing;
  }

  #state(): Status["state"] {
    const { stopped, lastError, waiting } = this.#facts;
    if (stopped) return "stopped";
    if (lastError) return "failing";
    return waiting.publications > 0 ? "behind" : "current";
  }

  #write(): void {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    this.#writing = this.#writing.then(async () => {
      const status = this.status();
      this.metrics.show(status);
      try {
        await writeStatus(this.#options.publicFolder, status);
      } catch (error) {
        this.#options.log.error({ err: error }, "status.json cannot be written: check DATA_DIR");
      }
    });
  }
}
