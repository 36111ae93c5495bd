import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { compressedNames } from "./compress.ts";
import { Syncing } from "./fileSystem.ts";
import { Journal, type Transaction } from "./journal.ts";
import { type Making, Manifest } from "./manifest.ts";
import { type Folders, type MadeFile, type PublicFile, relativePath, stage } from "./stage.ts";

type Files = Iterable<PublicFile> | AsyncIterable<PublicFile>;
/** Asked once all files are known. */
type Removals = () => Iterable<string> | Promise<Iterable<string>>;

/**
 * The folder that a web server serves. A transaction is all or nothing, also across a power cut (see
 * `journal.ts`); no reader ever sees half a file; unchanged files keep their time and inode, so that
 * ETags stay. The manifest names what is ours: anything else in the folder (platform verification
 * files, the search index) is left alone.
 */
export class PublicTree {
  readonly folder: string;
  readonly #journal: Journal;
  readonly #manifest: Manifest;
  #transactions = 0;
  /** Transactions under way, each with the addresses that others have written since it began. */
  readonly #open = new Map<string, Set<string>>();

  private constructor(folder: string, workFolder: string, manifest: Manifest) {
    this.folder = folder;
    this.#manifest = manifest;
    this.#journal = new Journal(folder, workFolder, (transaction) => manifest.note(transaction));
  }

  /** Opens a tree, finishing the transactions that were cut short. */
  static async open(folder: string, workFolder = `${folder}.work`): Promise<PublicTree> {
    await mkdir(folder, { recursive: true });
    await mkdir(workFolder, { recursive: true });
    await removeLeftovers(folder);
    const tree = new PublicTree(folder, workFolder, await Manifest.open(folder));
    await tree.#journal.recover();
    return tree;
  }

  /** After a failure: finishes what was decided, so that `making` is what the files show. */
  async recover(): Promise<void> {
    await this.#journal.finishFailed();
  }

  /** What the files show; undefined for a new tree, and when it is no state to go on from. */
  get making(): Readonly<Making> | undefined {
    return this.#manifest.making;
  }

  /** The SHA-256 of a file of ours, by its address. */
  hashOf(address: string): string | undefined {
    return this.#manifest.hashOf(address);
  }

  /** Addresses of ours that are not among `kept`. */
  strangers(kept: ReadonlySet<string>): string[] {
    return [...this.#manifest.addresses()].filter((address) => !kept.has(address));
  }

  /**
   * Writes the files that differ: first those that are new, because nobody links to them yet, then
   * the others, each in the order given; then removes addresses. Returns what was written. Whatever
   * fails before the decision leaves the tree as it was.
   *
   * @param making what the files show afterwards
   */
  async commit(files: Files, removals?: Removals, making?: Making): Promise<string[]> {
    const makeAll = async (folders: Folders, written: (file: MadeFile) => void) => {
      // While a large file is compressed in another thread, the next one is made.
      const staging: Promise<MadeFile>[] = [];
      const failed = new AbortController();
      try {
        for await (const file of files) {
          const staged = stage(folders, file, this.hashOf(file.path), String(staging.length));
          staging.push(staged);
          staged.then(written, () => failed.abort());
          if (failed.signal.aborted) break;
        }
      } finally {
        // Nothing is written to a stage that is being cleared.
        await Promise.allSettled(staging);
      }
      return Promise.all(staging);
    };
    return this.transaction(makeAll, removals, making);
  }

  /**
   * Like `commit`, with files that `make` has put on the stage by whatever means. Another transaction
   * may begin and end in the meantime: what that one writes is newer, and stays.
   *
   * @param make may tell of files that it has written, so that they are on the disk the sooner
   */
  async transaction(
    make: (folders: Folders, written: (file: MadeFile) => void) => Promise<readonly MadeFile[]>,
    removals: Removals = () => [],
    making?: Making,
  ): Promise<string[]> {
    await this.recover();
    const name = String(++this.#transactions);
    this.#open.set(name, new Set());
    const stagingFolder = path.join(this.#journal.stagingFolder, name);
    try {
      await mkdir(stagingFolder);
      const syncing = new Syncing(stagingFolder);
      const copiesOf = (file: MadeFile) =>
        stagedNames(file).map((name) => path.join(stagingFolder, name));
      const folders = { publicFolder: this.folder, stagingFolder };
      const made = await syncing.during(() =>
        make(folders, (file) => syncing.begin(copiesOf(file))),
      );
      const copies = function* () {
        for (const file of made) yield* copiesOf(file);
      };
      if (made.some(({ staged }) => staged !== undefined)) await syncing.finish(copies());
      const removed = [...(await removals())];
      return await this.#decide(name, made, removed, making);
    } finally {
      this.#open.delete(name);
      // The disk may be full: what waits there for nothing must not stay.
      if (!this.#journal.hasFailed) await rm(stagingFolder, { recursive: true, force: true });
    }
  }

  async #decide(
    name: string,
    made: readonly MadeFile[],
    removed: readonly string[],
    making: Making | undefined,
  ): Promise<string[]> {
    const newer = this.#open.get(name) ?? new Set<string>();
    const changed = made.filter(
      (file) => !newer.has(file.path) && this.hashOf(file.path) !== file.sha256,
    );
    const [added, replaced] = [true, false].map((isNew) =>
      changed.filter((file) => file.isNew === isNew),
    );
    const transaction: Transaction = {
      files: [...(added ?? []), ...(replaced ?? [])].map(({ staged, ...file }) =>
        staged === undefined ? file : { ...file, staged: `${name}/${staged}` },
      ),
      removals: removed.filter((address) => !newer.has(address)),
      making,
    };
    for (const [other, overtaken] of this.#open)
      if (other !== name) for (const { path: address } of made) overtaken.add(address);
    const isWork = transaction.files.length > 0 || transaction.removals.length > 0;
    if (isWork) await this.#journal.commit(transaction);
    else if (!isDeepStrictEqual(making, this.making)) await this.#manifest.note(transaction);
    return changed.map((file) => file.path);
  }

  /** Whether the ledger has been told what the files show. */
  get isSealed(): boolean {
    return this.#manifest.isSealed;
  }

  /**
   * Tells the ledger what the files show now.
   *
   * @param announce told the seq that was sealed before, and the hash that stands for the manifest now.
   *   Killed after it, the next start announces again; the other way round nobody would ever hear of it.
   */
  async seal(announce: (from: number, sha256: string) => Promise<void>): Promise<void> {
    const { making, digest, sealedSeq } = this.#manifest;
    if (!making) throw new Error("The public files are no state that could be sealed.");
    await announce(sealedSeq ?? 0, digest);
    await this.#manifest.seal(making.seq, digest);
  }

  /** Resolves when nothing is written in the background. */
  async idle(): Promise<void> {
    await this.#manifest.idle();
  }
}

function stagedNames({ path: address, staged }: MadeFile): string[] {
  if (staged === undefined) return [];
  const file = relativePath(address);
  return [file, ...compressedNames(file)].map((copy) => staged + copy.slice(file.length));
}

/** What a killed publisher had half written beside `manifest.json` and `status.json`. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (/^(?:manifest|status)\.json\..*(?:tmp|new)$/.test(name))
      await rm(path.join(folder, name), { force: true });
}
