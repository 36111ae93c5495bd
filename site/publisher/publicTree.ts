import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { compressed, compressedNames, isCompressedName } from "./compress.ts";
import { readIfPresent, syncFiles, writeDurably } from "./fileSystem.ts";
import { Journal } from "./journal.ts";

/** A file of the public tree: address below the site's base, and bytes. */
export interface PublicFile {
  path: string;
  bytes: Buffer;
}

/** What a tree was made from. Equal makings of equal states give equal files. */
export interface Making {
  seq: number;
  /** Alerts go out first: how far they are, while everything else is still at `seq`. */
  alertSeq?: number;
  /** Identifies the templates and the configuration. */
  bundle: string;
  /** The day in China that the pages are for. */
  day: string;
}

interface Manifest extends Making {
  /** Address → SHA-256 of its bytes. */
  files: Record<string, string>;
}

type Files = Iterable<PublicFile> | AsyncIterable<PublicFile>;
/** Asked once all files are known. */
type Removals = () => Iterable<string> | Promise<Iterable<string>>;

/**
 * The folder that a web server serves. A transaction is all or nothing, also across a power cut (see
 * `journal.ts`); no reader ever sees half a file; unchanged files keep their time and inode, so that
 * ETags stay. `manifest.json` names what is ours: anything else in the folder (platform verification
 * files, the search index) is left alone.
 */
export class PublicTree {
  readonly folder: string;
  readonly #journal: Journal<Making>;
  #files = new Map<string, string>();
  #making: Making | undefined;
  /** As `manifest.json` has it. */
  #sealed: Making | undefined;
  /** Paths whose files may not be what `manifest.json` says. */
  #touched = new Set<string>();
  /** False while memory may differ from the files. */
  #certain = false;

  private constructor(folder: string, workFolder: string) {
    this.folder = folder;
    this.#journal = new Journal(folder, workFolder);
  }

  /** Opens a tree, finishing a transaction that was cut short. */
  static async open(folder: string, workFolder = `${folder}.work`): Promise<PublicTree> {
    await mkdir(folder, { recursive: true });
    await mkdir(workFolder, { recursive: true });
    await removeLeftovers(folder);
    const tree = new PublicTree(folder, workFolder);
    await tree.recover();
    return tree;
  }

  /**
   * After a failure: finishes the transaction if it was decided, forgets it if not, and learns from the
   * disk what the files show. Does nothing when that is certain.
   */
  async recover(): Promise<void> {
    if (this.#certain) return;
    const decided = await this.#journal.recover();
    const text = await readIfPresent(path.join(this.folder, manifestName));
    const { files = {}, ...sealed } = text ? (JSON.parse(text.toString()) as Manifest) : {};
    this.#sealed = "seq" in sealed ? sealed : undefined;
    this.#making = decided ? decided.result : this.#sealed;
    this.#files = new Map(Object.entries(files));
    const renamed = decided?.renames.map(([, target]) => target) ?? [];
    this.#touched = new Set([
      ...(decided?.earlier ?? []),
      ...renamed,
      ...(decided?.removals ?? []),
    ]);
    for (const file of this.#touched) await this.#learn(file);
    this.#certain = true;
  }

  async #learn(file: string): Promise<void> {
    if (isCompressedName(file)) return;
    const bytes = await readIfPresent(path.join(this.folder, file));
    if (bytes) this.#files.set(addressOf(file), sha256Of(bytes));
    else this.#files.delete(addressOf(file));
  }

  /** What the files show; undefined for a new tree, and when it is no state to go on from. */
  get making(): Readonly<Making> | undefined {
    return this.#making;
  }

  /**
   * Writes the files that differ: first those that are new, because nobody links to them yet, then
   * the others, each in the order given; then removes addresses. Returns what was written. Whatever
   * fails before the decision leaves the tree as it was.
   *
   * @param making what the files show afterwards
   */
  async commit(files: Files, removals: Removals = () => [], making?: Making): Promise<string[]> {
    await this.recover();
    this.#certain = false;
    const hashes = new Map<string, string>();
    const added: [string, string][] = [];
    const replaced: [string, string][] = [];
    const stage = randomUUID().slice(0, 8);
    for await (const { path: address, bytes } of files) {
      const sha256 = sha256Of(bytes);
      if (this.#files.get(address) === sha256) continue;
      hashes.set(address, sha256);
      const target = relativePath(address);
      const present = await readIfPresent(path.join(this.folder, target));
      if (present?.equals(bytes)) continue;
      const renames = present ? replaced : added;
      for (const [name, content] of [
        ...(await compressed(target, bytes)),
        [target, bytes] as const,
      ]) {
        const staged = `${stage}-${added.length + replaced.length}`;
        await writeFile(path.join(this.#journal.stagingFolder, staged), content);
        renames.push([staged, name]);
      }
    }
    const removed = [...(await removals())];
    const renames = [...added, ...replaced];
    if (renames.length > 0 || removed.length > 0) {
      const staged = renames.map(([name]) => path.join(this.#journal.stagingFolder, name));
      await syncFiles(this.#journal.stagingFolder, staged);
      const gone = removed.map(relativePath).flatMap((file) => [file, ...compressedNames(file)]);
      const earlier = [...this.#touched];
      await this.#journal.commit({ renames, removals: gone, result: making, earlier });
      for (const file of [...renames.map(([, target]) => target), ...gone]) this.#touched.add(file);
    }
    for (const [address, sha256] of hashes) this.#files.set(address, sha256);
    for (const address of removed) this.#files.delete(address);
    this.#making = making;
    this.#certain = true;
    return [...hashes.keys()];
  }

  /** Addresses of ours that are not among `kept`. */
  strangers(kept: ReadonlySet<string>): string[] {
    return [...this.#files.keys()].filter((address) => !kept.has(address));
  }

  /** Whether `manifest.json` says what the files show. */
  get isSealed(): boolean {
    const [now, then] = [this.#making, this.#sealed];
    const same = now?.seq === then?.seq && now?.bundle === then?.bundle && now?.day === then?.day;
    return same && this.#touched.size === 0;
  }

  /**
   * Writes `manifest.json`: what the files show now.
   *
   * @param announce told before: the seq of the manifest so far, and the SHA-256 of the new one. Killed
   *   in between, the next start announces again; the other way round nobody would ever hear of it.
   */
  async seal(announce: (from: number, sha256: string) => Promise<void>): Promise<void> {
    if (!this.#making) throw new Error("The public files are no state that could be sealed.");
    const files = Object.fromEntries([...this.#files].sort(([a], [b]) => (a < b ? -1 : 1)));
    const text = JSON.stringify({ ...this.#making, files } satisfies Manifest);
    await announce(this.#sealed?.seq ?? 0, sha256Of(text));
    await writeDurably(path.join(this.folder, manifestName), text);
    await this.#journal.forget();
    this.#sealed = this.#making;
    this.#touched.clear();
  }
}

const manifestName = "manifest.json";

const sha256Of = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest("hex");

/** Where an address lies below the folder: `/guides/` is `guides/index.html`. */
export function relativePath(address: string): string {
  return (address.endsWith("/") ? `${address}index.html` : address).slice(1);
}

function addressOf(file: string): string {
  return `/${file}`.replace(/\/index\.html$/, "/");
}

/** What a killed publisher had half written beside `manifest.json` and `status.json`. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (/^(?:manifest|status)\.json\..*(?:tmp|new)$/.test(name))
      await rm(path.join(folder, name), { force: true });
}
