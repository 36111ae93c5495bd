import { realpathSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { startPostgres } from "./postgres.ts";
import { stopLeftover } from "./postgresLeftover.ts";
import type { Secrets } from "./secrets.ts";
import type { Settings } from "./settings.ts";
import type { Launch } from "./stage.ts";
import { errorCode, StartError } from "./startError.ts";

/** A server and the database on it that the ledger lives in. */
export interface Database {
  adminUrl: string;
  name: string;
  /** For the start's report. */
  where: string;
}

const oldest = 15;
const defaultName = "haizhu";

/** The embedded PostgreSQL, or the one that DATABASE_URL names, checked. Throws a `StartError`. */
export async function openDatabase(
  { databaseUrl, dataDir }: Settings,
  secrets: Secrets,
  launch: Launch,
): Promise<Database> {
  if (databaseUrl !== undefined) {
    // From a start without DATABASE_URL that was killed: the embedded server would stay for ever.
    await stopLeftover(path.join(realpathSync(dataDir), "postgres"), launch.report);
    return checkForeign(databaseUrl);
  }
  const server = await startPostgres({
    dataDir,
    password: secrets.superuser,
    log: launch.report,
    signal: launch.signal,
  });
  launch.keep(`PostgreSQL (its log: ${dataDir}/postgres.log)`, server.ended, server.stop);
  const where = `PostgreSQL 18 on 127.0.0.1:${server.port}`;
  return { adminUrl: server.adminUrl, name: defaultName, where };
}

/** Messages name the server but never repeat the address: it holds a password. */
async function checkForeign(adminUrl: string): Promise<Database> {
  const { host, pathname } = new URL(adminUrl);
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const result = await client.query<{ version: string }>(
      "SELECT current_setting('server_version_num') AS version",
    );
    const major = Math.floor(Number(result.rows[0]?.version) / 10_000);
    if (major < oldest) {
      throw new StartError(
        `DATABASE_URL: the server at ${host} is PostgreSQL ${major}; ${oldest} or newer is needed.`,
      );
    }
    const name = decodeURIComponent(pathname.slice(1));
    return {
      adminUrl,
      name: name === "" ? defaultName : name,
      where: `PostgreSQL ${major} at ${host}`,
    };
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`DATABASE_URL: ${whyRefused(error, host)}`, { cause: error });
  } finally {
    await client.end().catch(() => undefined);
  }
}

function whyRefused(error: unknown, host: string): string {
  switch (errorCode(error)) {
    case "28P01":
    case "28000":
      return `${host} refuses this user or password: correct them.`;
    case "3D000":
      return `there is no such database at ${host}: create it, or name one that exists.`;
    case "ECONNREFUSED":
      return `nothing answers at ${host}: start that server, or unset DATABASE_URL to use the embedded one.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `the name of ${host} is not known: correct it.`;
    default:
      return `cannot connect to ${host} (${String(error)}): check the address and the network.`;
  }
}
