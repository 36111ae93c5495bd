import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { identityFromEnvironment } from "./identity.ts";
import { astro } from "./bundle.ts";
import { Ledger } from "./publisher/ledger.ts";
import { mediaFiles } from "./publisher/media.ts";
import { readSnapshot } from "./publisher/snapshot.ts";
import type { LiveSnapshot } from "./src/live/liveDocument.ts";

export interface ReferenceBuild {
  snapshot: LiveSnapshot;
  outFolder: string;
  mediaFolder: string;
  now: Date;
}

/**
 * The whole site by plain `astro build`: slow, simple, and what the publisher's files are compared
 * with. Writes to `outFolder`.
 */
export async function referenceBuild(build: ReferenceBuild): Promise<void> {
  const scratch = await mkdtemp(path.join(tmpdir(), "haizhu-reference-"));
  try {
    const file = path.join(scratch, "snapshot.json");
    await writeFile(file, JSON.stringify(build.snapshot));
    await astro(["build", "--silent"], {
      SNAPSHOT: file,
      NOW: build.now.toISOString(),
      OUT_DIR: build.outFolder,
    });
    await mkdir(path.join(build.outFolder, "media"), { recursive: true });
    const media = mediaFiles(build.snapshot.live, build.mediaFolder);
    for await (const { path: address, bytes } of media)
      await writeFile(path.join(build.outFolder, address), bytes);
  } finally {
    await rm(scratch, { recursive: true });
  }
}

/** `pnpm --filter ./site build`: what is live now, into `dist/reference`. */
async function main(): Promise<void> {
  const { PUBLISHER_DATABASE_URL, DATA_DIR } = process.env;
  if (!PUBLISHER_DATABASE_URL || !DATA_DIR)
    throw new Error("Set PUBLISHER_DATABASE_URL and DATA_DIR to the ledger to build from.");
  const { signOff } = identityFromEnvironment().identity;
  const ledger = new Ledger(PUBLISHER_DATABASE_URL, undefined, { signOff });
  const { head } = await ledger.position(0);
  const { snapshot } = await readSnapshot(ledger, head);
  await ledger.close();
  await referenceBuild({
    snapshot,
    outFolder: path.join(import.meta.dirname, "dist", "reference"),
    mediaFolder: path.join(DATA_DIR, "media"),
    now: new Date(),
  });
}

if (import.meta.main) await main();
