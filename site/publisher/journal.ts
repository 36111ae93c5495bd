import { mkdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { compressedNames } from "./compress.ts";
import { readIfPresent, syncFolders, writeDurably } from "./fileSystem.ts";
import type { Making } from "./manifest.ts";
import { type MadeFile, relativePath } from "./stage.ts";

/** What a decided transaction does: puts files in place in this order, then removes addresses. */
export interface Transaction {
  /** Staged ones are put in place; the others are what is public already. */
  files: readonly MadeFile[];
  removals: readonly string[];
  /** What the public files show after it; without one, no state to go on from. */
  making?: Making | undefined;
}

/** Takes down what a transaction has done, durably. */
type Account = (transaction: Transaction) => Promise<void>;

interface Decided {
  number: number;
  targets: ReadonlySet<string>;
  state: "writing" | "open" | "done" | "failed";
}

/** So many files are put in place at a time: in between, an alert may be let out. */
const filesAtATime = 50;

/**
 * The write-ahead journal of the public files. As soon as `commit` has written a transaction, it
 * happens, whatever happens: a process that is killed in the middle leaves the journal, and `finish`
 * carries out the rest at the next start. Doing again what was already done is harmless. An entry
 * stays until the manifest accounts for what it did: otherwise a kill between the two would leave
 * files that nothing knows of.
 *
 * A small transaction may be decided and carried out while a large one is under way. Where both
 * concern the same file the later decision wins, so its entry stays until the earlier one is done.
 */
export class Journal {
  readonly #publicFolder: string;
  readonly #workFolder: string;
  readonly #account: Account;
  readonly stagingFolder: string;
  /** In the order of decision; finished ones stay until all before them are. */
  #decided: Decided[] = [];
  #last = 0;

  /** @param workFolder on the same file system as the public folder, so that renames are atomic */
  constructor(publicFolder: string, workFolder: string, account: Account) {
    this.#publicFolder = publicFolder;
    this.#workFolder = workFolder;
    this.#account = account;
    this.stagingFolder = path.join(workFolder, "staging");
  }

  /** Finishes what a killed process had decided, forgets what it had not, and clears the stage. */
  async recover(): Promise<void> {
    await this.#finish();
    for (const name of await readdir(this.#workFolder))
      if (name.endsWith(".new")) await rm(path.join(this.#workFolder, name), { force: true });
    await rm(this.stagingFolder, { recursive: true, force: true });
    await mkdir(this.stagingFolder, { recursive: true });
  }

  /** Finishes what was decided and could not be carried out (a full disk), if there is such. */
  async finishFailed(): Promise<void> {
    if (this.hasFailed) await this.#finish();
  }

  /** Whether something is decided, and could not be carried out yet. */
  get hasFailed(): boolean {
    return this.#decided.some(({ state }) => state === "failed");
  }

  /** Decides the transaction and carries it out. Staged files must already be on the disk. */
  async commit(transaction: Transaction): Promise<void> {
    const number = ++this.#last;
    const decided: Decided = { number, targets: targetsOf(transaction), state: "writing" };
    // Known from here on: a later one that is done first must stay known until this one is.
    this.#decided.push(decided);
    try {
      await writeDurably(this.#fileOf(number), written(transaction));
    } catch (error) {
      this.#decided.splice(this.#decided.indexOf(decided), 1);
      await rm(this.#fileOf(number), { force: true });
      await this.#forgetDone();
      throw error;
    }
    decided.state = "open";
    try {
      const overtaken = (address: string) => this.#isOvertaken(number, address);
      await this.#carryOut(transaction, overtaken);
      decided.state = "done";
    } finally {
      if (decided.state !== "done") decided.state = "failed";
    }
    await this.#forgetDone();
  }

  #isOvertaken(number: number, address: string): boolean {
    const later = this.#decided.filter((item) => item.number > number && item.state !== "writing");
    return later.some(({ targets }) => targets.has(address));
  }

  async #finish(): Promise<void> {
    const numbers = (await readdir(this.#workFolder)).flatMap(numberOf).sort((a, b) => a - b);
    const transactions: Transaction[] = [];
    for (const number of numbers) {
      const text = await readIfPresent(this.#fileOf(number));
      if (text) transactions.push(read(text));
    }
    const targets = transactions.map(targetsOf);
    for (const [index, transaction] of transactions.entries()) {
      const later = targets.slice(index + 1);
      await this.#carryOut(transaction, (address) => later.some((others) => others.has(address)));
    }
    for (const number of numbers) await rm(this.#fileOf(number), { force: true });
    this.#decided = [];
    this.#last = Math.max(this.#last, ...numbers);
  }

  async #carryOut(transaction: Transaction, isOvertaken: (address: string) => boolean) {
    const folders = new Set<string>();
    for (const [index, file] of transaction.files.entries()) {
      if (index % filesAtATime === filesAtATime - 1) await setImmediate();
      if (file.staged === undefined || isOvertaken(file.path)) continue;
      const target = relativePath(file.path);
      const folder = path.dirname(path.join(this.#publicFolder, target));
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      this.#putInPlace(file.staged, target);
    }
    for (const [index, address] of transaction.removals.entries()) {
      if (index % filesAtATime === filesAtATime - 1) await setImmediate();
      if (!isOvertaken(address)) this.#remove(relativePath(address));
    }
    const isOurs = (address: string) => !isOvertaken(address);
    const files = transaction.files.filter((file) => isOurs(file.path));
    const removals = transaction.removals.filter(isOurs);
    // The journal may go only once both the names and the account of them are on the disk.
    await Promise.all([
      syncFolders(this.#publicFolder, [...folders]),
      this.#account({ ...transaction, files, removals }),
    ]);
  }

  #putInPlace(staged: string, target: string): void {
    const from = path.join(this.stagingFolder, staged);
    const to = path.join(this.#publicFolder, target);
    const copies = compressedNames(target).map((name) => name.slice(target.length));
    for (const suffix of [...copies, ""])
      try {
        renameSync(from + suffix, to + suffix);
      } catch (error) {
        // Done before the process was killed.
        if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      }
  }

  #remove(file: string): void {
    for (const name of [file, ...compressedNames(file)])
      rmSync(path.join(this.#publicFolder, name), { force: true });
    let folder = path.dirname(path.join(this.#publicFolder, file));
    while (folder.length > this.#publicFolder.length && removeIfEmpty(folder))
      folder = path.dirname(folder);
  }

  async #forgetDone(): Promise<void> {
    for (let first = this.#decided[0]; first?.state === "done"; first = this.#decided[0]) {
      this.#decided.shift();
      await rm(this.#fileOf(first.number), { force: true });
    }
  }

  #fileOf(number: number): string {
    return path.join(this.#workFolder, `journal-${number}.json`);
  }
}

/** So many files are written down at a time: in between, an alert may be let out. */
const filesInPart = 1000;

/** The JSON of a transaction, in parts. */
function* written({ files, removals, making }: Transaction): Generator<string> {
  yield `{"making":${JSON.stringify(making ?? null)},"removals":${JSON.stringify(removals)},"files":[`;
  for (let start = 0; start < files.length; start += filesInPart) {
    const part = JSON.stringify(files.slice(start, start + filesInPart)).slice(1, -1);
    yield start === 0 ? part : `,${part}`;
  }
  yield "]}";
}

function read(text: Buffer): Transaction {
  const { making, ...transaction } = JSON.parse(text.toString()) as Transaction;
  return { ...transaction, making: making ?? undefined };
}

const numberOf = (name: string) => /^journal-(\d+)\.json$/.exec(name)?.slice(1).map(Number) ?? [];

const targetsOf = ({ files, removals }: Transaction) =>
  new Set([...files.map((file) => file.path), ...removals]);

function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
