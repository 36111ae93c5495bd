import { mkdir, rename, rm, rmdir } from "node:fs/promises";
import path from "node:path";
import { readIfPresent, syncFolder, writeDurably } from "./fileSystem.ts";

/** What a decided transaction does, in this order. */
export interface Transaction<Result> {
  /** [name in the staging folder, path below the public folder] */
  renames: [string, string][];
  removals: string[];
  /** What the public files are after it; without one, nothing to go on from. */
  result?: Result | undefined;
  /** Paths that transactions before it touched and that no manifest accounts for yet. */
  earlier: string[];
}

/**
 * The write-ahead journal of the public files. As soon as `commit` has written it, the transaction
 * happens, whatever happens: a process that is killed in the middle leaves the journal, and `recover`
 * carries out the rest at the next start. Renaming or removing again what was already done is harmless.
 *
 * The journal stays until the manifest accounts for what it did (`forget`). Otherwise a kill between
 * the two would leave files that nothing knows of: never removed, or taken for what they were before.
 */
export class Journal<Result> {
  readonly #publicFolder: string;
  readonly #file: string;
  readonly stagingFolder: string;

  /** @param workFolder on the same file system as the public folder, so that renames are atomic */
  constructor(publicFolder: string, workFolder: string) {
    this.#publicFolder = publicFolder;
    this.#file = path.join(workFolder, "journal.json");
    this.stagingFolder = path.join(workFolder, "staging");
  }

  /** Finishes the transaction that was decided last and returns it; forgets one that was not. */
  async recover(): Promise<Transaction<Result> | undefined> {
    const text = await readIfPresent(this.#file);
    const decided = text && (JSON.parse(text.toString()) as Transaction<Result>);
    if (decided) await this.#carryOut(decided);
    await rm(this.stagingFolder, { recursive: true, force: true });
    await mkdir(this.stagingFolder, { recursive: true });
    return decided;
  }

  /**
   * Decides the transaction and carries it out. Staged files must already be on the disk, under names
   * that no earlier transaction used: that one's journal may still be there and be carried out again.
   */
  async commit(transaction: Transaction<Result>): Promise<void> {
    await writeDurably(this.#file, JSON.stringify(transaction));
    await this.#carryOut(transaction);
  }

  /** The manifest has it all. */
  async forget(): Promise<void> {
    await rm(this.#file, { force: true });
  }

  async #carryOut({ renames, removals }: Transaction<Result>): Promise<void> {
    const folders = new Set<string>();
    for (const [staged, target] of renames) {
      const to = path.join(this.#publicFolder, target);
      const folder = path.dirname(to);
      if (!folders.has(folder)) await mkdir(folder, { recursive: true });
      folders.add(folder);
      await rename(path.join(this.stagingFolder, staged), to).catch(ignoreMissing);
    }
    for (const removal of removals) {
      const file = path.join(this.#publicFolder, removal);
      await rm(file, { force: true });
      await this.#removeEmpty(path.dirname(file));
    }
    // The journal may go only once the names are on the disk.
    for (const folder of folders) await syncFolder(folder).catch(ignoreMissing);
  }

  async #removeEmpty(folder: string): Promise<void> {
    if (folder === this.#publicFolder || !folder.startsWith(this.#publicFolder)) return;
    const removed = await rmdir(folder).then(
      () => true,
      () => false,
    );
    if (removed) await this.#removeEmpty(path.dirname(folder));
  }
}

function ignoreMissing(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
}
