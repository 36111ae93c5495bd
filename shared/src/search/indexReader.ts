import { type Lexicon, lexiconOf } from "../searchText/lexicon.ts";
import { decodePostings, noPostings, type Postings, tiers } from "./postings.ts";
import {
  fileOf,
  type IndexEntry,
  paths,
  recordsPerFile,
  type SearchRecord,
  type SpellingFile,
  type StartFile,
  weightOfLetter,
} from "./indexFiles.ts";

/** Gets a file of the index as text. Throws when there is none. */
export type Load = (path: string) => Promise<string>;

/** How traditional characters are simplified, and how characters and syllables sound. */
export interface Spelling {
  simplified: ReadonlyMap<string, string>;
  soundsOf: ReadonlyMap<string, readonly string[]>;
  syllables: ReadonlySet<string>;
}

/** Reads one index, each file once and only when a query needs it. */
export class IndexReader {
  readonly entry: IndexEntry;
  readonly lexicon: Lexicon;
  readonly #start: StartFile;
  readonly #load: Load;
  readonly #removed: ReadonlySet<number>;
  readonly #added: Map<string, number>[];
  readonly #files = new Map<string, Promise<string>>();
  readonly #postings = new Map<string, Postings>();
  #spelling: Promise<Spelling> | undefined;

  private constructor(entry: IndexEntry, start: StartFile, load: Load) {
    this.entry = entry;
    this.#start = start;
    this.#load = load;
    this.lexicon = lexiconOf(start.concepts);
    this.#removed = new Set(entry.removed);
    this.#added = entry.added.map(({ tokens }) => {
      const places = tokens.flatMap((text, tier) =>
        text.split(" ").map((token): [string, number] => [token, tier]),
      );
      return new Map(places.reverse());
    });
  }

  static async open(entry: IndexEntry, load: Load): Promise<IndexReader> {
    const start = JSON.parse(await load(paths.start(entry.folder))) as StartFile;
    return new IndexReader(entry, start, load);
  }

  /** How many documents are numbered: those of the index, then those that were added to it. */
  get documents(): number {
    return this.entry.documents + this.entry.added.length;
  }

  isLive(document: number): boolean {
    return document < this.documents && !this.#removed.has(document);
  }

  weightOf(document: number): number {
    const added = this.entry.added[document - this.entry.documents];
    return added?.weight ?? weightOfLetter(this.#start.weights.charCodeAt(document));
  }

  /** The postings of tokens; those that nothing has are empty. */
  async postings(tokens: Iterable<string>): Promise<ReadonlyMap<string, Postings>> {
    const wanted = [...new Set(tokens)];
    const found = await Promise.all(wanted.map((token) => this.#postingsOf(token)));
    return new Map(wanted.map((token, index) => [token, found[index] ?? noPostings]));
  }

  async #postingsOf(token: string): Promise<Postings> {
    const known = this.#postings.get(token);
    if (known) return known;
    const text = await this.#tokenFile(token);
    const place = text.indexOf(`\n${token}\t`);
    const line =
      place < 0 ? "" : text.slice(place + token.length + 2, text.indexOf("\n", place + 1));
    const postings = this.#withAdded(token, decodePostings(line));
    this.#postings.set(token, postings);
    return postings;
  }

  async #tokenFile(token: string): Promise<string> {
    const { folder, tokenFiles } = this.entry;
    return tokenFiles === 0 ? "" : this.#file(paths.tokens(folder, fileOf(token, tokenFiles)));
  }

  #withAdded(token: string, postings: Postings): Postings {
    const { documents, tiers: places } = postings;
    this.#added.forEach((tokens, index) => {
      const tier = tokens.get(token);
      if (tier === undefined) return;
      documents.push(this.entry.documents + index);
      places.push(Math.min(tier, tiers.length - 1));
    });
    return postings;
  }

  /** What is shown of a document; undefined when it was withdrawn a moment ago. */
  async record(document: number): Promise<SearchRecord | undefined> {
    const added = this.entry.added[document - this.entry.documents];
    if (added) return added.record;
    const number = Math.floor(document / recordsPerFile);
    const text = await this.#file(paths.records(this.entry.folder, number));
    const records = JSON.parse(text) as (SearchRecord | null)[];
    return records[document % recordsPerFile] ?? undefined;
  }

  /** The lines of names that begin with a character or a letter: beginning, name, initials, pinyin. */
  async names(beginning: string): Promise<string[][]> {
    const { folder, nameFiles } = this.entry;
    const text = await this.#file(paths.names(folder, fileOf(beginning, nameFiles)));
    const lines = text.split("\n").filter((line) => line.startsWith(`${beginning}\t`));
    return lines.map((line) => line.split("\t"));
  }

  spelling(): Promise<Spelling> {
    this.#spelling ??= this.#file(paths.spelling(this.entry.folder)).then(readSpelling);
    return this.#spelling;
  }

  #file(path: string): Promise<string> {
    const known = this.#files.get(path);
    if (known) return known;
    const loading = this.#load(path);
    this.#files.set(path, loading);
    // A failed download is tried again by the next query instead of failing for ever.
    loading.catch(() => this.#files.delete(path));
    return loading;
  }
}

function readSpelling(text: string): Spelling {
  const { simplified, sounds } = JSON.parse(text) as SpellingFile;
  const characters = Array.from(simplified);
  const pairs = new Map<string, string>();
  for (let index = 0; index + 1 < characters.length; index += 2)
    pairs.set(characters[index] ?? "", characters[index + 1] ?? "");
  const soundsOf = new Map<string, string[]>();
  for (const [syllable, read] of Object.entries(sounds))
    for (const character of read)
      soundsOf.set(character, [...(soundsOf.get(character) ?? []), syllable]);
  return { simplified: pairs, soundsOf, syllables: new Set(Object.keys(sounds)) };
}
