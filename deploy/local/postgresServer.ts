import { spawn, type ChildProcess } from "node:child_process";
import { open, readFile, rename, stat } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { postgresEnvironment } from "./postgresErrors.ts";
import { readPostmaster } from "./postgresLeftover.ts";
import type { PostgresPrograms } from "./postgresPrograms.ts";
import { StartError } from "./startError.ts";

export interface ServerOptions {
  cluster: string;
  port: number;
  logFile: string;
  fast: boolean;
}

/** One launched server process, ready or not. */
export interface PostgresServer {
  pid: number;
  ended: Promise<void>;
  /** True once connections are accepted, false when the server has given up by itself. */
  ready: (signal: AbortSignal | undefined) => Promise<boolean>;
  /** What it wrote into its log since it was launched. */
  output: () => Promise<string>;
  stop: () => Promise<void>;
}

const logLimit = 10_000_000;
const startLimitMs = 10 * 60_000;

/** Launches the server on a prepared cluster; it does not wait for it. */
export async function launchServer(
  programs: PostgresPrograms,
  options: ServerOptions,
): Promise<PostgresServer> {
  const { cluster, port, logFile, fast } = options;
  const size = (await stat(logFile).catch(() => undefined))?.size ?? 0;
  if (size > logLimit) await rename(logFile, `${logFile}.old`);
  // The server writes to the file itself: it must not lose its voice when the launcher is killed.
  const log = await open(logFile, "a", 0o600);
  try {
    const logStart = (await log.stat()).size;
    const { file, args, as } = programs.postgres;
    const child = spawn(file, [...args, "-D", cluster, "-p", String(port), ...settings(fast)], {
      ...as,
      cwd: cluster,
      env: postgresEnvironment(),
      stdio: ["ignore", log.fd, log.fd],
      // Ctrl-C goes to the launcher alone, which stops the database last.
      detached: true,
    });
    return serverOf(child, { cluster, logFile, logStart });
  } finally {
    await log.close();
  }
}

function settings(fast: boolean): string[] {
  return [
    ...["listen_addresses=127.0.0.1", "unix_socket_directories=", "logging_collector=off"],
    ...["password_encryption=scram-sha-256", "timezone=UTC", "log_timezone=UTC", "lc_messages=C"],
    ...(fast ? ["fsync=off", "full_page_writes=off"] : []),
  ].flatMap((setting) => ["-c", setting]);
}

function serverOf(
  child: ChildProcess,
  { cluster, logFile, logStart }: { cluster: string; logFile: string; logStart: number },
): PostgresServer {
  let over = false;
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  }).then(() => {
    over = true;
  });

  const stop = async () => {
    // SIGINT: fast shutdown. SIGQUIT: at once, the next start recovers from the write-ahead log.
    for (const [signal, limitMs] of [
      ["SIGINT", 60_000],
      ["SIGQUIT", 10_000],
    ] as const) {
      if (over) return;
      child.kill(signal);
      const waited = new AbortController();
      const limit = delay(limitMs, undefined, { signal: waited.signal }).catch(() => undefined);
      await Promise.race([ended, limit]);
      waited.abort();
    }
    if (!over) child.kill("SIGKILL");
    await ended;
  };

  return {
    pid: child.pid ?? -1,
    ended,
    stop,
    async output() {
      return (await readFile(logFile)).subarray(logStart).toString("utf8");
    },
    async ready(signal) {
      const end = Date.now() + startLimitMs;
      while (!over) {
        const note = await readPostmaster(cluster);
        if (note?.pid === child.pid && note?.status === "ready") return true;
        if (signal?.aborted === true || Date.now() > end) {
          await stop();
          signal?.throwIfAborted();
          throw new StartError(
            `PostgreSQL was not ready after ${startLimitMs / 60_000} minutes: see ${logFile}.`,
          );
        }
        await delay(20);
      }
      return false;
    },
  };
}
