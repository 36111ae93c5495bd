import { readFile } from "node:fs/promises";
import { identityFromEnvironment } from "./identity.ts";
import type { LiveSnapshot } from "./src/live/liveDocument.ts";
import { LiveSet } from "./src/live/liveSet.ts";
import { provideSite } from "./src/site.ts";

/**
 * Provides the site from a ledger snapshot file (`SNAPSHOT`, see `publisher/exportSnapshot.ts`) at a
 * given clock (`NOW`, ISO 8601; default the present), for the reference build and `astro dev`.
 */
export async function provideSnapshot(): Promise<void> {
  const file = process.env.SNAPSHOT;
  const snapshot: LiveSnapshot = file
    ? (JSON.parse(await readFile(file, "utf8")) as LiveSnapshot)
    : { seq: 0, live: [], withdrawn: [] };
  provideSite({
    live: new LiveSet(snapshot),
    now: process.env.NOW ? new Date(process.env.NOW) : new Date(),
    ...identityFromEnvironment(),
  });
}
