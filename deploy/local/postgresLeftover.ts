import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { describeProcess, isSameProcess } from "./processTable.ts";
import { errorCode, StartError } from "./startError.ts";

/** What a running server writes into its data directory as `postmaster.pid`, line by line. */
export interface PostmasterFile {
  pid: number;
  port: number;
  /** "ready" once connections are accepted. */
  status: string;
}

const fileName = "postmaster.pid";

/** The server's own note in `cluster`; undefined when there is none (yet). */
export async function readPostmaster(cluster: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(path.join(cluster, fileName), "utf8").catch(() => undefined);
  const lines = text?.split("\n") ?? [];
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]), status: lines[7]?.trim() ?? "" };
}

/**
 * Stops the server that a killed launcher left running on `cluster`, if there is one. A pid that
 * belongs to another program by now is left alone. Throws a `StartError` when it cannot be stopped.
 */
export async function stopLeftover(cluster: string, report: (text: string) => void): Promise<void> {
  const note = await readPostmaster(cluster);
  const found = note === undefined ? undefined : describeProcess(note.pid);
  if (found === undefined) return;
  if (!isServerOf(cluster, found.command)) {
    await disown(cluster);
    return;
  }
  const { pid, started } = found;
  report(`stopping a PostgreSQL that a killed launcher left running (process ${pid})`);
  // SIGINT: fast shutdown, clean. SIGQUIT: immediate, the next start recovers from its log.
  for (const { signal, limitMs } of [
    { signal: "SIGINT", limitMs: 30_000 },
    { signal: "SIGQUIT", limitMs: 10_000 },
  ] as const) {
    send(pid, signal);
    const end = Date.now() + limitMs;
    while (isSameProcess(pid, started) && Date.now() < end) await delay(25);
    if (!isSameProcess(pid, started)) return;
  }
  throw new StartError(
    `a PostgreSQL left from an earlier start (process ${pid}) does not stop: end it and start again.`,
  );
}

/** Whether the command line is that of a PostgreSQL server which works on `cluster`. */
function isServerOf(cluster: string, command: string): boolean {
  return /^\S*postgres(\.exe)?\s/.test(command) && `${command} `.includes(` -D ${cluster} `);
}

/**
 * PostgreSQL takes any living process with the noted pid for a running server and refuses to start.
 * Our own pid is the one it is sure about: it is its parent. The rest of the note stays, because
 * with it the server makes sure that no process of the old one still uses the data.
 */
async function disown(cluster: string): Promise<void> {
  const file = path.join(cluster, fileName);
  const lines = (await readFile(file, "utf8")).split("\n");
  await writeFile(file, [String(process.pid), ...lines.slice(1)].join("\n"));
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (errorCode(error) !== "EPERM") return;
    throw new StartError(
      `a PostgreSQL left from an earlier start (process ${pid}) belongs to another user: ` +
        `stop it as that user, or set another DATA_DIR.`,
    );
  }
}
