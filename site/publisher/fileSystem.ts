import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** More files than this are brought to the disk by one call for the whole file system. */
const singlySynced = 100;

/** Brings files to the disk, so that a power cut after this cannot lose or tear them. */
export async function syncFiles(folder: string, files: readonly string[]): Promise<void> {
  if (files.length > singlySynced && (await syncFileSystem(folder))) return;
  for (let start = 0; start < files.length; start += 16)
    await Promise.all(files.slice(start, start + 16).map(syncFile));
  await syncFolder(folder);
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Brings a folder's entries (new names, renames) to the disk. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Node cannot call syncfs(2); the `sync` command of GNU coreutils and BusyBox can. */
function syncFileSystem(folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn("sync", ["-f", folder], { stdio: "ignore" });
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0));
  });
}

/** Writes a file durably: all of it or nothing, whatever happens. */
export async function writeDurably(file: string, text: string): Promise<void> {
  const beside = `${file}.new`;
  await writeFile(beside, text, { flush: true });
  await rename(beside, file);
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
