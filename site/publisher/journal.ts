import { mkdir, rename, rm, rmdir } from "node:fs/promises";
import path from "node:path";
import { readIfPresent, syncFolder, writeDurably } from "./fileSystem.ts";

/** What is left to do once a transaction is decided: renames in this order, then removals. */
interface Entry {
  /** [name in the staging folder, path below the public folder] */
  renames: [string, string][];
  removals: string[];
}

/**
 * The write-ahead journal of the public files. As soon as `commit` has written it, the transaction
 * happens, whatever happens: a process that is killed in the middle leaves the journal, and `recover`
 * carries out the rest at the next start. Renaming or removing again what was already done is harmless.
 */
export class Journal {
  readonly #publicFolder: string;
  readonly #file: string;
  readonly stagingFolder: string;

  /** @param workFolder on the same file system as the public folder, so that renames are atomic */
  constructor(publicFolder: string, workFolder: string) {
    this.#publicFolder = publicFolder;
    this.#file = path.join(workFolder, "journal.json");
    this.stagingFolder = path.join(workFolder, "staging");
  }

  /** Finishes a transaction that was decided, forgets one that was not, and clears the stage. */
  async recover(): Promise<"finished" | "nothing"> {
    const text = await readIfPresent(this.#file);
    if (text) await this.#carryOut(JSON.parse(text.toString()) as Entry);
    await rm(this.stagingFolder, { recursive: true, force: true });
    await mkdir(this.stagingFolder, { recursive: true });
    return text ? "finished" : "nothing";
  }

  /** Decides the transaction and carries it out. Staged files must already be on the disk. */
  async commit(entry: Entry): Promise<void> {
    await writeDurably(this.#file, JSON.stringify(entry));
    await this.#carryOut(entry);
  }

  async #carryOut({ renames, removals }: Entry): Promise<void> {
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
    await rm(this.#file, { force: true });
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
