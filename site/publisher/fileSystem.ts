import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";

/** More files than this are brought to the disk by one call for the whole file system. */
const singlySynced = 100;

const pauseMilliseconds = 2000;

/** So many are brought to the disk at once; the other threads are left to compressing. */
const lanes = 3;

/**
 * Brings files to the disk, so that a power cut afterwards cannot lose or tear them. It may begin with
 * each as soon as it is written, while others are still being made.
 */
export class Syncing {
  readonly #folder: string;
  readonly #begun = new Set<string>();
  readonly #lanes = Array.from({ length: lanes }, () => Promise.resolve());

  /** @param folder where the files lie */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Begins with files that are written. What goes wrong is told by `finish`. */
  begin(files: readonly string[]): void {
    for (const file of files) {
      if (this.#begun.size === singlySynced) return;
      const lane = this.#begun.size % lanes;
      this.#begun.add(file);
      const synced = (this.#lanes[lane] ?? Promise.resolve()).then(() => syncPath(file, "r+"));
      synced.catch(() => undefined);
      this.#lanes[lane] = synced;
    }
  }

  /**
   * Does something that may take minutes and write very many files. What it has written goes to the
   * disk every now and then: all at once in the end, an alert would have to wait for it.
   */
  async during<Result>(act: () => Promise<Result>): Promise<Result> {
    const ended = new AbortController();
    const now = (async () => {
      while (!ended.signal.aborted) {
        const { signal } = ended;
        await setTimeout(pauseMilliseconds, undefined, { signal }).catch(() => undefined);
        if (!signal.aborted) await syncFileSystem(this.#folder);
      }
    })();
    try {
      return await act();
    } finally {
      ended.abort();
      await now;
    }
  }

  /** Resolves when these files and their names are on the disk. */
  async finish(files: Iterable<string>): Promise<void> {
    const left: string[] = [];
    let isTried = false;
    for (const file of files) {
      if (!this.#begun.has(file)) left.push(file);
      if (isTried || left.length <= singlySynced) continue;
      isTried = true;
      if (!(await syncFileSystem(this.#folder))) continue;
      await Promise.all(this.#lanes);
      return;
    }
    const singly = inBatches(left, (file) => syncPath(file, "r+"));
    await Promise.all([singly, ...this.#lanes, syncFolder(this.#folder)]);
  }
}

/** Brings the entries of folders (new names, renames) to the disk; `parent` holds them all. */
export async function syncFolders(parent: string, folders: readonly string[]): Promise<void> {
  if (folders.length > singlySynced && (await syncFileSystem(parent))) return;
  await inBatches(folders, (folder) => syncFolder(folder).catch(ignoreMissing));
}

async function inBatches<Item>(items: readonly Item[], act: (item: Item) => Promise<void>) {
  for (let start = 0; start < items.length; start += 16)
    await Promise.all(items.slice(start, start + 16).map(act));
}

/** Brings a folder's entries to the disk. */
export async function syncFolder(folder: string): Promise<void> {
  await syncPath(folder, "r");
}

async function syncPath(file: string, flags: string): Promise<void> {
  const handle = await open(file, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function ignoreMissing(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
}

/** Node cannot call syncfs(2); the `sync` command of GNU coreutils and BusyBox can. */
export function syncFileSystem(folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn("sync", ["-f", folder], { stdio: "ignore" });
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0));
  });
}

/** Writes a file durably, in parts or at once: all of it or nothing, whatever happens. */
export async function writeDurably(
  file: string,
  bytes: Buffer | string | Iterable<string>,
): Promise<void> {
  const beside = `${file}.new`;
  try {
    await writeFile(beside, bytes, { flush: true });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncFolder(path.dirname(file));
}

/** The text of a file, or undefined when there is none. */
export async function readIfPresent(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Writes a file beside its place and renames it into place: no reader sees half of it. */
export async function replaceFile(file: string, bytes: Buffer | string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const beside = `${file}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, file);
  } catch (error) {
    // On a full disk the half that was written would take the room of the next attempt.
    await rm(beside, { force: true });
    throw error;
  }
}
