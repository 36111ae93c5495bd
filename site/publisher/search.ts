import path from "node:path";
import type { Logger } from "../log.ts";
import type { LiveDocument } from "../src/live/liveDocument.ts";
import type { LiveSet } from "../src/live/liveSet.ts";
import { documentPath } from "../src/paths/lists.ts";
import { hasPage } from "../src/paths/pages.ts";
import { SearchFailure } from "./failure.ts";
import { readIfPresent, replaceFile } from "./fileSystem.ts";
import type { Health } from "./health.ts";
import { indexedFile, withdrawnFile } from "./searchFolder.ts";
import { writeSearchIndex } from "./searchIndex.ts";

export interface SearchOptions {
  publicFolder: string;
  clock: () => Date;
  log: Logger;
  health: Health;
  /** Makes the index; only a measurement of something else leaves it out. */
  indexSearch?: typeof writeSearchIndex;
}

/** What was live at a moment: the live set itself goes on changing while the index is made. */
interface Snapshot {
  entries: readonly LiveDocument[];
  seq: number;
}

/** More pages than this are not listed: search then says that it does not work for the moment. */
const mostHidden = 500;
const retryMilliseconds = 30_000;
const longestPause = 30_000;

/**
 * The search index, made anew in the background: from one snapshot at a time, the latest, however
 * many releases there were meanwhile. Pages that leave the site in between are named in a small file
 * beside it, which every search in a browser reads.
 */
export class Search {
  readonly #options: SearchOptions;
  readonly #folder: string;
  readonly #namesFile: string;
  /** Pages that the index in place names. */
  #named: ReadonlySet<string>;
  #hidden: Set<string>;
  /** Hidden since the snapshot that is being made into an index. */
  #hiddenSince = new Set<string>();
  #wanted: Snapshot | undefined;
  #made: Snapshot | undefined;
  #working: Promise<void> | undefined;

  private constructor(
    options: SearchOptions,
    namesFile: string,
    named: string[],
    hidden: string[],
  ) {
    this.#options = options;
    this.#folder = path.join(options.publicFolder, "pagefind");
    this.#namesFile = namesFile;
    this.#named = new Set(named);
    this.#hidden = new Set(hidden);
  }

  static async open(options: SearchOptions): Promise<Search> {
    const namesFile = path.join(options.publicFolder, "pagefind", indexedFile);
    const hiddenFile = path.join(options.publicFolder, "pagefind", withdrawnFile);
    const named = JSON.parse((await readIfPresent(namesFile))?.toString() ?? "[]") as string[];
    const text = (await readIfPresent(hiddenFile))?.toString() ?? "{}";
    const { pages = [], complete = true } = JSON.parse(text) as Partial<WithdrawnPages>;
    // Too many to be listed: after a restart all of them count, until the new index stands.
    return new Search(options, namesFile, named, complete ? pages : named);
  }

  /**
   * Takes pages out of what can be found, before the release that takes them off is seen. One that
   * comes back is found again with the next index: this one may hold what it was taken off for.
   */
  async hide(pages: readonly string[]): Promise<void> {
    const gone = pages.filter((page) => this.#named.has(page));
    for (const page of gone) this.#hiddenSince.add(page);
    const before = this.#hidden.size;
    for (const page of gone) this.#hidden.add(page);
    if (this.#hidden.size > before) await this.#writeHidden();
  }

  /** The same for everything that the index names and that is not live. */
  async hideGone(live: LiveSet): Promise<void> {
    const pages = new Set([...live.everything()].filter(hasPage).map(documentPath));
    await this.hide([...this.#named].filter((page) => !pages.has(page)));
  }

  /** Has an index made of what is live now, soon. */
  refresh(live: LiveSet): void {
    this.#start({ entries: [...live.everything()].filter(hasPage), seq: live.shownSeq });
  }

  /** Resolves when the index shows what was last asked for, or could not be made. */
  async idle(): Promise<void> {
    await this.#working;
  }

  async #work(): Promise<void> {
    const { log, health } = this.#options;
    // Not in the caller's turn: it notes first that work is under way.
    await Promise.resolve();
    for (let snapshot = this.#take(); snapshot; snapshot = this.#take()) {
      if (this.#made && isSame(this.#made, snapshot)) continue;
      const began = performance.now();
      try {
        await this.#make(snapshot);
        this.#made = snapshot;
        health.tell({ searchSeq: snapshot.seq });
        health.succeeded("search");
      } catch (cause) {
        const { kind, message } = health.failed(new SearchFailure("", { cause }));
        log.error({ kind, err: cause }, message);
        const failed = snapshot;
        setTimeout(() => this.#start(this.#wanted ?? failed), retryMilliseconds).unref();
        break;
      }
      // At most half of the time goes into indexes, whatever comes in.
      const pause = Math.min(performance.now() - began, longestPause);
      if (this.#wanted) await new Promise((resolve) => setTimeout(resolve, pause));
    }
    this.#working = undefined;
  }

  #take(): Snapshot | undefined {
    const wanted = this.#wanted;
    this.#wanted = undefined;
    return wanted;
  }

  #start(snapshot: Snapshot): void {
    this.#wanted = snapshot;
    this.#working ??= this.#work();
  }

  async #make({ entries }: Snapshot): Promise<void> {
    this.#hiddenSince = new Set();
    const pages = entries.map(documentPath);
    // Both, until it is certain which index a killed publisher leaves behind.
    await replaceFile(this.#namesFile, JSON.stringify([...new Set([...this.#named, ...pages])]));
    await (this.#options.indexSearch ?? writeSearchIndex)(
      entries,
      this.#folder,
      this.#options.clock(),
    );
    this.#named = new Set(pages);
    await replaceFile(this.#namesFile, JSON.stringify(pages));
    this.#hidden = new Set([...this.#hiddenSince].filter((page) => this.#named.has(page)));
    await this.#writeHidden();
  }

  async #writeHidden(): Promise<void> {
    const complete = this.#hidden.size <= mostHidden;
    const content: WithdrawnPages = { pages: complete ? [...this.#hidden].sort() : [], complete };
    await replaceFile(path.join(this.#folder, withdrawnFile), `${JSON.stringify(content)}\n`);
  }
}

/** `pagefind/withdrawn.json`: addresses below the site's base. */
interface WithdrawnPages {
  pages: string[];
  /** False when there are more than the file would hold. */
  complete: boolean;
}

function isSame(a: Snapshot, b: Snapshot): boolean {
  return (
    a.seq === b.seq &&
    a.entries.length === b.entries.length &&
    a.entries.every((entry, index) => entry === b.entries[index])
  );
}
