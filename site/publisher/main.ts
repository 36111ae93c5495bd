import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { identityFromEnvironment } from "../identity.ts";
import { Ledger } from "./ledger.ts";
import { Publisher } from "./publisher.ts";

const pollMilliseconds = 1000;
const retryMilliseconds = 2000;

/** The long-lived publisher. Environment: PUBLISHER_DATABASE_URL, DATA_DIR, SITE_URL, DEMO. */
async function main(): Promise<void> {
  const databaseUrl = required("PUBLISHER_DATABASE_URL");
  const dataFolder = required("DATA_DIR");
  const ledger = new Ledger(databaseUrl);
  const publisher = await Publisher.open({
    ledger,
    publicFolder: path.join(dataFolder, "public"),
    mediaFolder: path.join(dataFolder, "media"),
    ...identityFromEnvironment(),
    clock: () => new Date(),
    log: (line) => console.log(line),
  });

  let stopping = false;
  let wake = new AbortController();
  const stop = () => {
    stopping = true;
    wake.abort();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  const lost = (error: Error) => {
    console.error(`The publisher's database connection was lost: ${error.message}`);
    process.exitCode = 1;
    stop();
  };
  const claim = await ledger.claim(() => wake.abort(), lost);

  let announced = false;
  while (!stopping) {
    wake = new AbortController();
    let pause = pollMilliseconds;
    try {
      await publisher.catchUp();
      if (!announced) console.log(`publisher ready seq=${publisher.seq}`);
      announced = true;
    } catch (error) {
      // The last good files stay; the next round tries again.
      console.error("publishing failed:", error);
      pause = retryMilliseconds;
    }
    await wait(pause, undefined, { signal: wake.signal }).catch(() => undefined);
  }
  await publisher.searchable();
  claim.release(true);
  await ledger.close();
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set. Start everything with: npx pnpm start`);
  return value;
}

await main();
