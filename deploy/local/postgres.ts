import { realpathSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { freePort } from "./ports.ts";
import { prepareCluster } from "./postgresCluster.ts";
import { explainPostgres, lostPort, stillEnding } from "./postgresErrors.ts";
import { stopLeftover } from "./postgresLeftover.ts";
import {
  assertReachable,
  postgresPrograms,
  type PostgresPrograms,
  type RunAs,
} from "./postgresPrograms.ts";
import { launchServer } from "./postgresServer.ts";
import { makeDataDir } from "./secrets.ts";
import { asStartError, errorCode, StartError } from "./startError.ts";

export interface PostgresOptions {
  /** Holds the cluster (`postgres/`) and the server's log (`postgres.log`); made when missing. */
  dataDir: string;
  /** Of the superuser `postgres`; decided when the cluster is made. */
  password: string;
  log: (text: string) => void;
  /** For tests: nothing is flushed to disk, so that a power cut would lose the data. */
  fast?: boolean;
  /** Gives up a start in progress. */
  signal?: AbortSignal;
  /** Forces how the server is run; found out by default. */
  runAs?: RunAs;
}

export interface RunningPostgres {
  /** `postgres://postgres:…@127.0.0.1:<port>/postgres` */
  adminUrl: string;
  port: number;
  pid: number;
  /** Resolves when the server has ended, wanted or not. */
  ended: Promise<void>;
  /** Fast shutdown; resolves when the server has ended. May be called more than once. */
  stop: () => Promise<void>;
}

/**
 * Starts the embedded PostgreSQL on a free port of 127.0.0.1, without a Unix socket. Creates the
 * cluster on first use; a server that a killed launcher left on it is stopped first. Throws a
 * `StartError` that says what to do.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { password, fast = false, signal } = options;
  try {
    await makeDataDir(options.dataDir);
    // The real path: it is what a leftover server is recognised by, however DATA_DIR is written.
    const dataDir = realpathSync(options.dataDir);
    const cluster = path.join(dataDir, "postgres");
    const programs = await postgresPrograms(options.runAs);
    assertReachable(cluster, programs.owner);
    await stopLeftover(cluster, options.log);
    await prepareCluster(programs, { dataDir, cluster, password, fast, signal });
    return await startOn(programs, cluster, { ...options, dataDir });
  } catch (error) {
    throw asStartError(error);
  }
}

/** How long to try again for what passes by itself: a port lost to another, a server still ending. */
const retryMs = 10_000;

async function startOn(
  programs: PostgresPrograms,
  cluster: string,
  { dataDir, password, fast = false, signal }: PostgresOptions,
): Promise<RunningPostgres> {
  const logFile = path.join(dataDir, "postgres.log");
  const end = Date.now() + retryMs;
  for (;;) {
    signal?.throwIfAborted();
    const port = await freePort();
    const server = await launchServer(programs, { cluster, port, logFile, fast });
    if (await server.ready(signal)) {
      const adminUrl = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
      try {
        await checkPassword(adminUrl, dataDir);
      } catch (error) {
        await server.stop();
        throw error;
      }
      return { adminUrl, port, pid: server.pid, ended: server.ended, stop: server.stop };
    }
    const output = await server.output();
    if (!(lostPort(output) || stillEnding(output)) || Date.now() > end) {
      throw explainPostgres({ what: "server", output, where: cluster, logFile });
    }
    await delay(250);
  }
}

/** The password is decided when the cluster is made: `secrets.json` and cluster belong together. */
async function checkPassword(adminUrl: string, dataDir: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  try {
    await client.connect();
  } catch (error) {
    if (errorCode(error) !== "28P01") throw error;
    throw new StartError(
      `the database in ${dataDir} has another password than secrets.json says: put back the ` +
        `secrets.json that belongs to it, or, if nothing there is needed, delete ${dataDir}.`,
    );
  } finally {
    await client.end();
  }
}
