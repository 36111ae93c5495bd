import { existsSync } from "node:fs";
import path from "node:path";
import { readPostmaster } from "./postgresLeftover.ts";
import { loadSecrets } from "./secrets.ts";
import type { Settings } from "./settings.ts";
import { StartError } from "./startError.ts";

const embeddedName = "haizhu";

/**
 * The ledger as its owner, for commands beside the running product: `OWNER_DATABASE_URL`, or what a
 * local start in `DATA_DIR` uses. Throws a `StartError` when there is none, or it does not run.
 */
export async function ownerUrl(
  { dataDir, databaseUrl }: Settings,
  environment: Record<string, string | undefined>,
): Promise<string> {
  if (environment.OWNER_DATABASE_URL) return environment.OWNER_DATABASE_URL;
  if (!existsSync(path.join(dataDir, "secrets.json")))
    throw new StartError(
      `there is no installation in ${dataDir}: set DATA_DIR to its folder, or OWNER_DATABASE_URL ` +
        `to the ledger as its owner.`,
    );
  const { owner } = await loadSecrets(dataDir);
  const url = new URL(databaseUrl ?? (await embedded(dataDir)));
  const name = decodeURIComponent(url.pathname.slice(1)) || embeddedName;
  url.pathname = `/${encodeURIComponent(name)}`;
  url.username = encodeURIComponent(`${name}_owner`);
  url.password = encodeURIComponent(owner);
  return url.href;
}

async function embedded(dataDir: string): Promise<string> {
  const note = await readPostmaster(path.join(dataDir, "postgres"));
  if (note?.status !== "ready")
    throw new StartError(
      `the database in ${dataDir} does not run: start everything with "npx pnpm start", and run ` +
        `this beside it.`,
    );
  return `postgres://postgres@127.0.0.1:${note.port}/${embeddedName}`;
}
