import path from "node:path";
import { buildBundle } from "../bundle.ts";
import { identityFromEnvironment } from "../identity.ts";
import { createLog, type Logger } from "../log.ts";
import { AnotherPublisher } from "./claim.ts";
import { Health } from "./health.ts";
import { keepUp } from "./keepUp.ts";
import { Ledger } from "./ledger.ts";
import { PreviewDesk } from "./preview/previewDesk.ts";
import { Publisher } from "./publisher.ts";
import { WakeUp } from "./wakeUp.ts";

/** Exit codes beside 0 (stopped) and 1 (cannot start): a supervisor may treat them differently. */
const anotherPublisherRuns = 3;

/**
 * What is still being made after this long is given up. That is safe: until a transaction is decided
 * nothing of it is seen, and one that is decided is finished by the next start.
 */
const patienceMilliseconds = 5000;

/** The long-lived publisher. Its environment is described in `docs/operations.md`. */
async function main(log: Logger): Promise<void> {
  const dataFolder = required("DATA_DIR");
  const publicFolder = path.join(dataFolder, "public");
  const clock = () => new Date();
  const [wakeUp, alertWakeUp] = [new WakeUp(), new WakeUp()];
  const wake = () => {
    alertWakeUp.now();
    wakeUp.now();
  };
  const health = new Health({ publicFolder, clock, log });
  const named = identityFromEnvironment();
  const { signOff } = named.identity;
  const ledger = new Ledger(required("PUBLISHER_DATABASE_URL"), wake, { signOff });
  await serveMetrics(health, log);
  const bundle = await buildBundle();
  const stopping = untilStopped(wake);
  const mediaFolder = path.join(dataFolder, "media");
  const site = { bundle, publicFolder, mediaFolder, ...named };
  const socket = path.join(dataFolder, "preview.sock");
  const previews = new PreviewDesk({ socket, bundle, site: site.url, log });
  let previewing: Promise<void> | undefined;
  const work = keepUp(
    {
      open: () => {
        // Not earlier: another publisher may run, and answer there.
        previewing ??= previews.serve();
        return Publisher.open({ ...site, ledger, clock, log, health });
      },
      ...{ claim: ledger.claim, wakeUp, alertWakeUp, health, log },
      abandon: () => {
        log.fatal("the claim on the ledger was lost in the middle of a release: start again");
        process.exit(1);
      },
    },
    stopping,
  );
  try {
    await finishedSoon(work);
  } catch (error) {
    if (!(error instanceof AnotherPublisher)) throw error;
    log.fatal(error.message);
    // The status file is the other one's.
    process.exit(anotherPublisherRuns);
  }
  await health.stop();
  log.info("publisher stopped");
  // What is left (a search index in the making) is made again by the next start.
  process.exit(0);

  /** The result of the work, or the end of patience once it was told to stop. */
  async function finishedSoon(work: Promise<void>): Promise<void> {
    const impatience = Promise.withResolvers<undefined>();
    stopping.addEventListener("abort", () => {
      setTimeout(() => {
        log.warn("stopping in the middle of a release: the next start makes it again");
        impatience.resolve(undefined);
      }, patienceMilliseconds);
    });
    await Promise.race([work, impatience.promise]);
  }
}

function untilStopped(wake: () => void): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.on(signal, () => {
      stopping.abort();
      wake();
    });
  return stopping.signal;
}

/** Metrics are a help: a port that is taken must not keep anything from being published. */
async function serveMetrics(health: Health, log: Logger): Promise<void> {
  const port = process.env.METRICS_PORT;
  if (!port) return;
  if (!/^\d{1,5}$/.test(port)) throw new Error(`METRICS_PORT is "${port}": set a port number.`);
  try {
    await health.metrics.serve(Number(port), () => health.status());
    log.info({ port: Number(port) }, "metrics are served on 127.0.0.1");
  } catch (error) {
    log.error({ err: error }, "metrics are not served: set METRICS_PORT to a port that is free");
  }
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set. Start everything with: npx pnpm start`);
  return value;
}

const log = createLog("publisher");
main(log).catch((error: unknown) => {
  log.fatal({ err: error }, "the publisher cannot run: see the reason, correct it, start it again");
  process.exit(1);
});
