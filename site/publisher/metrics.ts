import { createServer, type Server } from "node:http";
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import { type FailureKind, failureKinds, type Status } from "@haizhu/shared/feeds/status";

/** What Prometheus is told. `docs/operations.md` says which of it is worth an alarm. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #gauges = {
    seq: this.#gauge("seq", "Sequence number of the ledger that the files show"),
    ledgerSeq: this.#gauge("ledger_seq", "Latest sequence number seen in the ledger"),
    ledgerSeen: this.#gauge("ledger_seen_timestamp_seconds", "When the ledger last answered"),
    queue: this.#gauge("queue", "Publications in the ledger that wait for the publisher"),
    lagDocuments: this.#gauge("lag_documents", "Approved documents that are not out"),
    lagSeconds: this.#gauge("lag_seconds", "Seconds since the oldest publication that is not out"),
    heldBack: this.#gauge("held_back", "Documents that were not let out"),
    searchSeq: this.#gauge("search_seq", "Sequence number that the search index shows"),
    pinned: this.#gauge("pinned", "1 while the site is rolled back to an earlier state"),
    failing: this.#gauge("failing", "1 while the last attempt to publish has failed"),
  };
  readonly #files = new Counter({
    name: "publisher_files_written_total",
    help: "Public files that were written because they differed",
    registers: [this.#registry],
  });
  readonly #errors = new Counter({
    name: "publisher_errors_total",
    help: "Failed attempts, by kind",
    labelNames: ["kind"],
    registers: [this.#registry],
  });
  readonly #releases = new Histogram({
    name: "publisher_release_seconds",
    help: "From reading the ledger to the last file in its place",
    buckets: [0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 300],
    registers: [this.#registry],
  });

  constructor() {
    // Known from the start: a rate over a counter that appears with its first error misses that one.
    for (const kind of failureKinds) this.#errors.inc({ kind }, 0);
  }

  released(seconds: number, files: number): void {
    this.#releases.observe(seconds);
    this.#files.inc(files);
  }

  failed(kind: FailureKind): void {
    this.#errors.inc({ kind });
  }

  show(status: Status): void {
    const gauges = this.#gauges;
    gauges.seq.set(status.seq);
    gauges.ledgerSeq.set(status.ledgerSeq);
    if (status.ledgerSeenAt) gauges.ledgerSeen.set(Date.parse(status.ledgerSeenAt) / 1000);
    gauges.queue.set(status.queue);
    gauges.lagDocuments.set(status.lag.documents);
    gauges.lagSeconds.set(status.lag.seconds);
    gauges.heldBack.set(status.heldBack.length);
    gauges.searchSeq.set(status.searchSeq);
    gauges.pinned.set(status.pinned ? 1 : 0);
    gauges.failing.set(status.state === "failing" ? 1 : 0);
  }

  /** Everything in the text format of Prometheus. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  /**
   * Answers `/metrics` on 127.0.0.1. `current` is asked first, so that what depends on the clock is
   * not as old as the last change.
   */
  serve(port: number, current: () => Status): Promise<Server> {
    collectDefaultMetrics({ register: this.#registry });
    const server = createServer((request, response) => {
      if (request.url !== "/metrics") {
        response.writeHead(404).end();
        return;
      }
      this.show(current());
      this.text().then(
        (text) => response.writeHead(200, { "Content-Type": this.#registry.contentType }).end(text),
        () => response.writeHead(500).end(),
      );
    });
    return new Promise((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "127.0.0.1", () => resolve(server));
    });
  }

  #gauge(name: string, help: string): Gauge {
    return new Gauge({ name: `publisher_${name}`, help, registers: [this.#registry] });
  }
}
