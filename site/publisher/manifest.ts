import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { open, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { finished } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import { readIfPresent, syncFolder } from "./fileSystem.ts";
import type { Transaction } from "./journal.ts";

/** What a tree was made from. Equal makings of equal states give equal files. */
export interface Making {
  seq: number;
  /** The earlier state that the site is rolled back to. */
  pinned?: number | undefined;
  /** What all pages are made with, `versionOf`. */
  version: string;
  /** The day in China that the pages are for. */
  day: string;
}

/** What the files show, unless it is no state to go on from, and a hash over all that led to it. */
interface State extends Partial<Making> {
  digest: string;
}

/** What the ledger has been told. */
interface Seal {
  sealed: { seq: number; digest: string };
}

/** `manifest.json`: the files at some moment; the logs from `log` on tell what came since. */
interface Base extends State, Partial<Seal> {
  log: number;
  /** Address → SHA-256 of its bytes. */
  files: Record<string, string>;
}

/** A line of a log: a file and its hash, a file that is gone, what is reached with that, or a seal. */
type Line = FileLine | State | Seal;
type FileLine = [address: string, sha256: string] | [address: string];

/** Rewriting the base pays once the logs are long in proportion to it; the first seal makes it. */
const fewLines = 1000;
const pairsAtATime = 2000;

/**
 * Which files are ours, with the hash of each, and what they show. Noting costs what changed, not what
 * there is: changes are appended to `manifest-<n>.log`, and `manifest.json` is made anew from time to
 * time, in the background.
 */
export class Manifest {
  readonly #folder: string;
  readonly #files: Map<string, string>;
  #state: State;
  #sealed: Seal["sealed"] | undefined;
  #log: { number: number; lines: number; exists: boolean };
  #hasBase: boolean;
  #writing: Promise<void> = Promise.resolve();
  #compacting: Promise<void> | undefined;

  private constructor(folder: string, base: Base, logs: { lines: Line[]; last: number }) {
    this.#folder = folder;
    this.#files = new Map(Object.entries(base.files));
    const { seq, pinned, version, day, digest } = base;
    this.#state = { seq, pinned, version, day, digest };
    this.#sealed = base.sealed;
    for (const line of logs.lines)
      if (Array.isArray(line)) this.#apply(line);
      else if ("sealed" in line) this.#sealed = line.sealed;
      else this.#state = line;
    // A log may end in half a line after a power cut: never append to one.
    this.#log = { number: logs.last + 1, lines: logs.lines.length, exists: false };
    this.#hasBase = base.digest !== "";
  }

  static async open(folder: string): Promise<Manifest> {
    const text = await readIfPresent(path.join(folder, "manifest.json"));
    const base = {
      log: 1,
      digest: "",
      files: {},
      ...(JSON.parse(text?.toString() ?? "{}") as Partial<Base>),
    };
    const numbers = (await readdir(folder)).flatMap(logNumber).sort((a, b) => a - b);
    const lines: Line[] = [];
    for (const number of numbers.filter((number) => number >= base.log))
      lines.push(...(await readLog(path.join(folder, logName(number)))));
    return new Manifest(folder, base, { lines, last: Math.max(base.log - 1, ...numbers) });
  }

  /** What the files show; undefined for a new tree, and when it is no state to go on from. */
  get making(): Readonly<Making> | undefined {
    const { seq, pinned, version, day } = this.#state;
    if (seq === undefined || version === undefined || day === undefined) return undefined;
    return { seq, pinned, version, day };
  }

  /** Stands for everything that was noted so far. */
  get digest(): string {
    return this.#state.digest;
  }

  get sealedSeq(): number | undefined {
    return this.#sealed?.seq;
  }

  /** Whether nothing was noted since the last seal. */
  get isSealed(): boolean {
    return this.#sealed?.digest === this.#state.digest;
  }

  hashOf(address: string): string | undefined {
    return this.#files.get(address);
  }

  addresses(): IterableIterator<string> {
    return this.#files.keys();
  }

  /** Notes durably what a transaction has done. */
  note(transaction: Transaction): Promise<void> {
    return this.#afterOthers(() => this.#note(transaction));
  }

  async #note(transaction: Transaction): Promise<void> {
    const { making } = transaction;
    const hash = createHash("sha256").update(JSON.stringify([this.#state.digest, making]));
    let lines = 1;
    let state: State = { digest: "" };
    const parts = function* (): Generator<string> {
      for (const part of partsOf(transaction)) {
        const changes = part.map((line) => `${JSON.stringify(line)}\n`).join("");
        hash.update(changes);
        lines += part.length;
        yield changes;
      }
      state = { ...making, digest: hash.digest("hex") };
      yield `${JSON.stringify(state)}\n`;
    };
    await this.#append(parts());
    this.#log.lines += lines;
    for (const part of partsOf(transaction)) for (const line of part) this.#apply(line);
    this.#state = state;
    const isLong = this.#log.lines > fewLines + this.#files.size / 4;
    if (isLong || !this.#hasBase) this.#startCompacting();
  }

  #apply([address, sha256]: FileLine): void {
    if (sha256 === undefined) this.#files.delete(address);
    else this.#files.set(address, sha256);
  }

  /** Notes that the ledger was told. Lost in a power cut, it is told again: that is harmless. */
  seal(seq: number, digest: string): Promise<void> {
    return this.#afterOthers(async () => {
      const seal: Seal = { sealed: { seq, digest } };
      await this.#append([`${JSON.stringify(seal)}\n`], false);
      this.#log.lines += 1;
      this.#sealed = seal.sealed;
    });
  }

  /** Two notes at a time would mix their lines. */
  #afterOthers(act: () => Promise<void>): Promise<void> {
    const done = this.#writing.then(act);
    this.#writing = done.catch(() => undefined);
    return done;
  }

  async #append(parts: Iterable<string>, durably = true): Promise<void> {
    const log = await open(path.join(this.#folder, logName(this.#log.number)), "a");
    try {
      for (const part of parts) await log.appendFile(part);
      if (durably) await log.datasync();
    } catch (error) {
      // On a full disk it may end in half a line now: never append to one.
      this.#log = { ...this.#log, number: this.#log.number + 1, exists: false };
      throw error;
    } finally {
      await log.close();
    }
    if (this.#log.exists || !durably) return;
    await syncFolder(this.#folder);
    this.#log.exists = true;
  }

  #startCompacting(): void {
    if (this.#compacting) return;
    const { number } = this.#log;
    this.#log = { number: number + 1, lines: 0, exists: false };
    const sealed = this.#sealed && { sealed: this.#sealed };
    const about = { ...this.#state, ...sealed, log: number + 1 };
    this.#compacting = this.#compact(about)
      .then(() => void (this.#hasBase = true))
      // The logs still tell everything; the next seal that finds them long tries again.
      .catch(() => undefined)
      .finally(() => (this.#compacting = undefined));
  }

  /** What is noted meanwhile may be in the base as well: the log after it says the same again. */
  async #compact(about: Omit<Base, "files">): Promise<void> {
    const target = path.join(this.#folder, "manifest.json");
    const beside = createWriteStream(`${target}.new`, { flush: true });
    const failed = finished(beside);
    beside.write(`${JSON.stringify(about).slice(0, -1)},"files":{`);
    await Promise.race([writePairs(beside, this.#files), failed]);
    beside.end("}}\n");
    await failed;
    await rename(`${target}.new`, target);
    await syncFolder(this.#folder);
    for (const number of (await readdir(this.#folder)).flatMap(logNumber))
      if (number < about.log) await rm(path.join(this.#folder, logName(number)), { force: true });
  }

  /** Resolves when nothing is written in the background. */
  async idle(): Promise<void> {
    await this.#compacting;
  }
}

/** In parts, so that an alert can be let out in between. */
async function writePairs(out: WriteStream, files: ReadonlyMap<string, string>): Promise<void> {
  let isFirst = true;
  for (const pairs of inParts(files)) {
    const text = pairs.map((pair) => pair.map((item) => JSON.stringify(item)).join(":")).join(",");
    const hasRoom = out.write(isFirst ? text : `,${text}`);
    isFirst = false;
    if (hasRoom) await setImmediate();
    else await once(out, "drain");
  }
}

/** The lines of a log that a transaction makes. */
function* partsOf({ files, removals }: Transaction): Generator<FileLine[]> {
  const pair = ({ path, sha256 }: Transaction["files"][number]): FileLine => [path, sha256];
  for (const part of inParts(files)) yield part.map(pair);
  for (const part of inParts(removals)) yield part.map((address): FileLine => [address]);
}

function* inParts<Item>(items: Iterable<Item>): Generator<Item[]> {
  let part: Item[] = [];
  for (const item of items) {
    part.push(item);
    if (part.length < pairsAtATime) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

async function readLog(file: string): Promise<Line[]> {
  const text = (await readIfPresent(file))?.toString() ?? "";
  // Half a line is half a note: the journal still has what it was about.
  const lines = text.slice(0, text.lastIndexOf("\n") + 1).split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Line);
}

const logName = (number: number) => `manifest-${number}.log`;
const logNumber = (name: string) => /^manifest-(\d+)\.log$/.exec(name)?.slice(1).map(Number) ?? [];
