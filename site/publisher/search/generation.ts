import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import {
  type IndexEntry,
  paths,
  recordsPerFile,
  type SearchRecord,
} from "@haizhu/shared/search/indexFiles";
import { compressed } from "../compress.ts";
import { readIfPresent, replaceFile, Syncing } from "../fileSystem.ts";
import type { IndexFile } from "./indexContent.ts";

/** A document of an index: where it is, and the names that the index suggests for it. */
export interface IndexedPage {
  address: string;
  names: readonly string[];
}

/** One complete index on the disk, in a folder of its own, that is never changed but for `erase`. */
export class Generation {
  readonly folder: string;
  readonly #root: string;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #pages: readonly IndexedPage[];
  readonly #nameFiles: number;
  readonly #erased = new Set<string>();

  private constructor(
    root: string,
    { folder, nameFiles }: Pick<IndexEntry, "folder" | "nameFiles">,
    pages: readonly IndexedPage[],
  ) {
    this.folder = folder;
    this.#root = root;
    this.#pages = pages;
    this.#nameFiles = nameFiles;
    this.#numbers = new Map(pages.map(({ address }, number) => [address, number]));
  }

  /** Writes all files and brings them to the disk, so that an entry may name them. */
  static async write(
    root: string,
    entry: IndexEntry,
    files: readonly IndexFile[],
    pages: readonly IndexedPage[],
  ): Promise<Generation> {
    const { folder } = entry;
    await mkdir(path.join(root, folder), { recursive: true });
    const written: string[] = [];
    for (const { path: name, text } of files)
      for (const [target, bytes] of await withCopies(name, text)) {
        await writeFile(path.join(root, target), bytes);
        written.push(path.join(root, target));
      }
    await new Syncing(path.join(root, folder)).finish(written);
    return new Generation(root, entry, pages);
  }

  /** Finds an index that an earlier publisher wrote. Throws when it is not complete. */
  static async find(root: string, entry: IndexEntry): Promise<Generation> {
    const pages: IndexedPage[] = [];
    for (let file = 0; file * recordsPerFile < entry.documents; file += 1) {
      const text = await readFile(path.join(root, paths.records(entry.folder, file)), "utf8");
      for (const record of JSON.parse(text) as (SearchRecord | null)[])
        pages.push({
          address: record?.u ?? "",
          names: record ? [record.t, ...(record.n ?? [])] : [],
        });
    }
    return new Generation(root, entry, pages);
  }

  addresses(): Iterable<string> {
    return this.#numbers.keys();
  }

  numberOf(address: string): number | undefined {
    return this.#numbers.get(address);
  }

  /** Whether a document's text was taken out: it is not found here again, whatever becomes of it. */
  hasErased(address: string): boolean {
    return this.#erased.has(address);
  }

  /** Takes the text of a document out: it was withdrawn, or is not what it was. */
  async erase(address: string): Promise<void> {
    const number = this.#numbers.get(address);
    if (number === undefined) return;
    this.#erased.add(address);
    const name = paths.records(this.folder, Math.floor(number / recordsPerFile));
    const erased = await this.#rewrite(name, (text) => {
      const records = JSON.parse(text) as (SearchRecord | null)[];
      records[number % recordsPerFile] = null;
      return JSON.stringify(records);
    });
    if (!erased) return;
    const gone = new Set(this.#pages[number]?.names);
    for (let file = 0; file < this.#nameFiles; file += 1)
      await this.#rewrite(paths.names(this.folder, file), (text) =>
        text
          .split("\n")
          .filter((line) => !gone.has(line.split("\t")[1] ?? ""))
          .join("\n"),
      );
  }

  /** Whether a file reads differently now; one that is gone does not. */
  async #rewrite(name: string, change: (text: string) => string): Promise<boolean> {
    const before = (await readIfPresent(path.join(this.#root, name)))?.toString();
    const after = before === undefined ? undefined : change(before);
    if (after === undefined || after === before) return false;
    for (const [target, bytes] of await withCopies(name, after))
      await replaceFile(path.join(this.#root, target), bytes);
    return true;
  }

  async remove(): Promise<void> {
    await rm(path.join(this.#root, this.folder), { recursive: true, force: true });
  }
}

/** Removes what is not among the folders to keep: generations of an earlier publisher. */
export async function removeOthers(root: string, kept: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(root, { withFileTypes: true }))
    if (entry.isDirectory() && !kept.has(entry.name))
      await rm(path.join(root, entry.name), { recursive: true, force: true });
}

async function withCopies(name: string, text: string): Promise<[string, Buffer][]> {
  const bytes = Buffer.from(text);
  // The plain file last: a server that prefers a copy never finds an old one beside a new file.
  return [...(await compressed(name, bytes)), [name, bytes]];
}
