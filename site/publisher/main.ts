import path from "node:path";
import { buildBundle } from "../bundle.ts";
import { identityFromEnvironment } from "../identity.ts";
import { Ledger } from "./ledger.ts";
import { Publisher } from "./publisher.ts";
import { WakeUp } from "./wakeUp.ts";

const pollMilliseconds = 1000;
const retryMilliseconds = 2000;

/** The long-lived publisher. Environment: PUBLISHER_DATABASE_URL, DATA_DIR, SITE_URL, DEMO. */
async function main(): Promise<void> {
  const dataFolder = required("DATA_DIR");
  const ledger = new Ledger(required("PUBLISHER_DATABASE_URL"));
  const bundle = await buildBundle();
  const [wakeUp, alertWakeUp] = [new WakeUp(), new WakeUp()];
  const wake = () => {
    alertWakeUp.now();
    wakeUp.now();
  };
  const stopping = new AbortController();
  const stop = () => {
    stopping.abort();
    wake();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  // Before the files are touched: opening them clears the stage, which another may be using.
  const claim = await ledger.claim(wake, (error) => {
    // Another publisher may have begun by now. Stopping anywhere is safe; going on is not.
    console.error(`The publisher's database connection was lost: ${error.message}`);
    process.exit(1);
  });
  const publisher = await Publisher.open({
    bundle,
    ledger,
    publicFolder: path.join(dataFolder, "public"),
    mediaFolder: path.join(dataFolder, "media"),
    ...identityFromEnvironment(),
    clock: () => new Date(),
    log: (line) => console.log(line),
  });
  await Promise.all([
    keepUp(publisher, wakeUp, stopping.signal),
    keepAlertsOut(publisher, alertWakeUp, stopping.signal),
  ]);
  await publisher.searchable();
  claim.release(true);
  await ledger.close();
}

async function keepUp(publisher: Publisher, wakeUp: WakeUp, stopping: AbortSignal): Promise<void> {
  let announced = false;
  while (!stopping.aborted) {
    try {
      await publisher.catchUp();
      if (!announced) console.log(`publisher ready seq=${publisher.seq ?? 0}`);
      announced = true;
      await wakeUp.within(pollMilliseconds);
    } catch (error) {
      // The last good files stay; the next round tries again.
      console.error("publishing failed, trying again:", error);
      await wakeUp.within(retryMilliseconds);
    }
  }
}

/** Beside `keepUp`: an alert must not wait for a full render that may take minutes. */
async function keepAlertsOut(publisher: Publisher, wakeUp: WakeUp, stopping: AbortSignal) {
  while (!stopping.aborted) {
    await publisher.letAlertsOut();
    await wakeUp.within(pollMilliseconds);
  }
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set. Start everything with: npx pnpm start`);
  return value;
}

await main();
