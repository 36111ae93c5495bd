import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** A file of the public tree: address below the site's base, and bytes. */
export interface PublicFile {
  path: string;
  bytes: Buffer;
}

interface Manifest {
  seq: number;
  /** Address → SHA-256 of its bytes. */
  files: Record<string, string>;
}

/**
 * The folder that a web server serves. Each file is written beside its place and renamed, so that no
 * reader ever sees half of one; unchanged files are not touched. `manifest.json` names what is ours:
 * anything else in the folder (platform verification files, the search index) is left alone.
 */
export class PublicTree {
  readonly folder: string;
  readonly #files: Map<string, string>;
  /** The ledger state that the files were last brought to; 0 for an empty folder. */
  readonly seq: number;

  private constructor(folder: string, manifest: Manifest) {
    this.folder = folder;
    this.seq = manifest.seq;
    this.#files = new Map(Object.entries(manifest.files));
  }

  static async open(folder: string): Promise<PublicTree> {
    await mkdir(folder, { recursive: true });
    const text = await readFile(path.join(folder, "manifest.json"), "utf8").catch(() => undefined);
    const manifest = text === undefined ? { seq: 0, files: {} } : (JSON.parse(text) as Manifest);
    return new PublicTree(folder, manifest);
  }

  /** Writes the files that differ, in the order given. Returns the addresses written. */
  async write(files: Iterable<PublicFile>): Promise<string[]> {
    const written: string[] = [];
    for (const { path: address, bytes } of files) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      if (this.#files.get(address) === sha256) continue;
      await replaceFile(this.fileOf(address), bytes);
      this.#files.set(address, sha256);
      written.push(address);
    }
    return written;
  }

  /** Removes files of ours. */
  async remove(addresses: Iterable<string>): Promise<void> {
    for (const address of addresses) {
      await rm(this.fileOf(address), { force: true });
      this.#files.delete(address);
    }
  }

  /** Addresses of ours that are not among `kept`. */
  strangers(kept: ReadonlySet<string>): string[] {
    return [...this.#files.keys()].filter((address) => !kept.has(address));
  }

  /** Writes `manifest.json`, the last file of a release. Returns its SHA-256. */
  async seal(seq: number): Promise<string> {
    const files = Object.fromEntries([...this.#files].sort(([a], [b]) => (a < b ? -1 : 1)));
    const bytes = Buffer.from(JSON.stringify({ seq, files } satisfies Manifest));
    await replaceFile(path.join(this.folder, "manifest.json"), bytes);
    return createHash("sha256").update(bytes).digest("hex");
  }

  /** Where an address lies on disk: `/guides/` is `guides/index.html`. */
  fileOf(address: string): string {
    return path.join(this.folder, address.endsWith("/") ? `${address}index.html` : address);
  }
}

/** Writes a file beside its place and renames it into place. */
export async function replaceFile(file: string, bytes: Buffer | string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const beside = `${file}.${randomUUID().slice(0, 8)}.tmp`;
  await writeFile(beside, bytes);
  await rename(beside, file);
}
