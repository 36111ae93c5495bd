import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { compressed, compressedNames } from "./compress.ts";
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
  readonly #journal: Journal;
  readonly #files: Map<string, string>;
  #making: Making | undefined;

  private constructor(folder: string, journal: Journal, manifest: Manifest | undefined) {
    this.folder = folder;
    this.#journal = journal;
    this.#files = new Map(Object.entries(manifest?.files ?? {}));
    this.#making = manifest;
  }

  /** Opens a tree, finishing a transaction that was cut short. */
  static async open(folder: string, workFolder = `${folder}.work`): Promise<PublicTree> {
    await mkdir(folder, { recursive: true });
    await mkdir(workFolder, { recursive: true });
    const journal = new Journal(folder, workFolder);
    await journal.recover();
    const text = await readIfPresent(path.join(folder, "manifest.json"));
    return new PublicTree(folder, journal, text && (JSON.parse(text.toString()) as Manifest));
  }

  /** What the files were last sealed as; undefined for a new tree. */
  get making(): Readonly<Making> | undefined {
    return this.#making;
  }

  /**
   * Writes the files that differ, in the order given, then removes addresses. Returns what was
   * written. Whatever fails before the decision leaves the tree as it was.
   */
  async commit(files: Files, removals: Removals = () => []): Promise<string[]> {
    const hashes = new Map<string, string>();
    const renames: [string, string][] = [];
    for await (const { path: address, bytes } of files) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      if (this.#files.get(address) === sha256) continue;
      hashes.set(address, sha256);
      const target = relativePath(address);
      // The manifest may be older than the files after a crash: then the bytes decide.
      if ((await readIfPresent(path.join(this.folder, target)))?.equals(bytes)) continue;
      for (const [name, content] of [
        ...(await compressed(target, bytes)),
        [target, bytes] as const,
      ]) {
        const staged = String(renames.length);
        await writeFile(path.join(this.#journal.stagingFolder, staged), content);
        renames.push([staged, name]);
      }
    }
    const removed = [...(await removals())];
    if (renames.length > 0 || removed.length > 0) {
      const staged = renames.map(([name]) => path.join(this.#journal.stagingFolder, name));
      await syncFiles(this.#journal.stagingFolder, staged);
      const gone = removed.map(relativePath).flatMap((file) => [file, ...compressedNames(file)]);
      await this.#journal.commit({ renames, removals: gone });
    }
    for (const [address, sha256] of hashes) this.#files.set(address, sha256);
    for (const address of removed) this.#files.delete(address);
    return [...hashes.keys()];
  }

  /** Addresses of ours that are not among `kept`. */
  strangers(kept: ReadonlySet<string>): string[] {
    return [...this.#files.keys()].filter((address) => !kept.has(address));
  }

  /** Writes `manifest.json`: what the files show now. Returns its SHA-256. */
  async seal(making: Making): Promise<string> {
    const files = Object.fromEntries([...this.#files].sort(([a], [b]) => (a < b ? -1 : 1)));
    const text = JSON.stringify({ ...making, files } satisfies Manifest);
    await writeDurably(path.join(this.folder, "manifest.json"), text);
    this.#making = making;
    return createHash("sha256").update(text).digest("hex");
  }
}

/** Where an address lies below the folder: `/guides/` is `guides/index.html`. */
export function relativePath(address: string): string {
  return (address.endsWith("/") ? `${address}index.html` : address).slice(1);
}
