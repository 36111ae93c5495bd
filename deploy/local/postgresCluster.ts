import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import {
  chown,
  mkdtemp,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import path from "node:path";
import { explainPostgres, postgresEnvironment } from "./postgresErrors.ts";
import type { Command, PostgresPrograms } from "./postgresPrograms.ts";
import { stopGroup } from "./processGroup.ts";
import { errorCode, StartError } from "./startError.ts";

export interface ClusterOptions {
  /** The folder in which the cluster is made; others than the cluster may live beside it. */
  dataDir: string;
  cluster: string;
  password: string;
  fast: boolean;
  signal: AbortSignal | undefined;
}

const unfinishedPrefix = ".postgres-init-";

/**
 * Makes sure that `cluster` is a data directory that the programs can use: creates it, or hands an
 * existing one to the user that the server runs as. Throws a `StartError`.
 */
export async function prepareCluster(
  programs: PostgresPrograms,
  options: ClusterOptions,
): Promise<void> {
  const { dataDir, cluster } = options;
  for (const name of await readdir(dataDir)) {
    if (!name.startsWith(unfinishedPrefix)) continue;
    // An initdb that outlived its launcher may still be writing here; the next start tries again.
    await rm(path.join(dataDir, name), { recursive: true, force: true }).catch(() => undefined);
  }
  const version = await readFile(path.join(cluster, "PG_VERSION"), "utf8").catch(
    (error: unknown) => {
      // Only "not there" means a new database: what may not be read must not be taken for nothing.
      if (errorCode(error) === "ENOENT") return undefined;
      throw error;
    },
  );
  if (version === undefined) {
    await setAside(cluster);
    await create(programs, options);
  } else if (version.trim() !== programs.major) {
    throw new StartError(
      `the database in ${cluster} was made by PostgreSQL ${version.trim()}, this version brings ` +
        `${programs.major}: dump it with the old version and load it into a new DATA_DIR.`,
    );
  }
  await giveTo(cluster, programs.owner);
}

/**
 * initdb works in a folder beside, which gets its name when it is complete: a start that was killed
 * leaves no half-made cluster under the real name.
 */
async function create(programs: PostgresPrograms, options: ClusterOptions): Promise<void> {
  const { dataDir, cluster, password, fast, signal } = options;
  const workshop = await mkdtemp(path.join(dataDir, unfinishedPrefix));
  try {
    const passwordFile = path.join(workshop, "password");
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    const { owner } = programs;
    if (owner !== undefined) {
      await chown(passwordFile, owner.uid, owner.gid);
      await chown(workshop, owner.uid, owner.gid);
    }
    const unfinished = path.join(workshop, "data");
    await run(programs.initdb, initdbArguments(unfinished, passwordFile, fast), workshop, signal);
    await rename(unfinished, cluster);
    if (!fast) await syncFolder(dataDir);
  } finally {
    await rm(workshop, { recursive: true, force: true, maxRetries: 5 });
  }
}

function initdbArguments(data: string, passwordFile: string, fast: boolean): string[] {
  return [
    ...["-D", data, "-U", "postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`],
    // The builtin provider sorts the same on every machine and with every C library.
    ...["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
    ...["--no-instructions", ...(fast ? ["--no-sync"] : [])],
  ];
}

async function run(
  { file, args: leading, as }: Command,
  args: string[],
  cwd: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  signal?.throwIfAborted();
  const child = spawn(file, [...leading, ...args], {
    ...as,
    cwd,
    env: postgresEnvironment(),
    stdio: ["ignore", "ignore", "pipe"],
    // initdb starts servers of its own: they end with their group.
    detached: true,
  });
  const { pid } = child;
  const giveUp = () => void (pid === undefined ? undefined : stopGroup(pid, 5000));
  signal?.addEventListener("abort", giveUp);
  let output = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output += text));
  try {
    const code = await new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    });
    signal?.throwIfAborted();
    if (code !== 0) throw explainPostgres({ what: "initdb", output, where: path.dirname(cwd) });
  } finally {
    signal?.removeEventListener("abort", giveUp);
  }
}

/** A folder without PG_VERSION holds no usable database, but it is not ours to delete. */
async function setAside(cluster: string): Promise<void> {
  if (!existsSync(cluster)) return;
  const content = await readdir(cluster);
  if (content.length === 0) await rm(cluster, { recursive: true });
  else await rename(cluster, `${cluster}.unfinished-${Date.now()}`);
}

/** After a change between root and another user, or of the way root runs it, files change hands. */
async function giveTo(folder: string, owner: PostgresPrograms["owner"]): Promise<void> {
  if (owner === undefined || (await stat(folder)).uid === owner.uid) return;
  for (const entry of await readdir(folder, { recursive: true })) {
    await chown(path.join(folder, entry), owner.uid, owner.gid);
  }
  // Last, so that a hand-over that was interrupted is done again.
  await chown(folder, owner.uid, owner.gid);
}

/** Makes the rename itself survive a power cut. */
async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open folders, and does not need it.
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
