import { fnv1a } from "../searchText/fnv1a.ts";
import type { Concept } from "../searchText/lexicon.ts";

/** What the search shows of a document. Keys are short: these travel with every query. */
export interface SearchRecord {
  /** Title, address below the site's base, label of the type, summary. */
  t: string;
  u: string;
  y: string;
  s: string;
  /** Other names that people use. */
  n?: string[];
  a?: DirectAnswer;
}

/** What can be answered on the spot, without opening the page. */
export type DirectAnswer =
  | { kind: "phone"; numbers: { number: string; href: string; label?: string; hours?: string }[] }
  | { kind: "hours"; rows: string[]; note: string; address?: string }
  | { kind: "alert"; level: string; steps: string[]; expires: string };

/** A document that was published or changed after the index was made. */
export interface AddedDocument {
  record: SearchRecord;
  weight: number;
  /** Tokens by tier, parted by a space. */
  tokens: string[];
}

/** `index.json`: the one file that is replaced; all it names is written before it. */
export interface IndexEntry {
  /** The ledger's sequence number that the search shows. */
  seq: number;
  /** The folder of the index's files. */
  folder: string;
  documents: number;
  tokenFiles: number;
  nameFiles: number;
  /** Numbers of documents that were changed or withdrawn since. */
  removed: number[];
  added: AddedDocument[];
}

/** `start.json`: what every search needs. */
export interface StartFile {
  /** A factor for each document, one letter each: see `letterOfWeight`. */
  weights: string;
  concepts: Concept[];
}

/** `spelling.json`: what only other scripts and misspelt words need. */
export interface SpellingFile {
  /** Traditional and simplified character in turn. */
  simplified: string;
  /** Syllable → the characters that may be read so. */
  sounds: Record<string, string>;
}

/** How many documents' records lie in one file. */
export const recordsPerFile = 8;

/** Which of `count` files holds a token. */
export function fileOf(token: string, count: number): number {
  return fnv1a(token) % count;
}

const smallestWeight = 0.3;
const weightStep = 0.05;

/** A document's factor as a letter, in steps of 0.05 from 0.3 (`A`). */
export function letterOfWeight(weight: number): string {
  const step = Math.round((weight - smallestWeight) / weightStep);
  return String.fromCharCode(65 + Math.min(40, Math.max(0, step)));
}

export function weightOfLetter(letter: number): number {
  return smallestWeight + (letter - 65) * weightStep;
}

/** Where the index lies in the public folder and below the site's base. */
export const indexFolder = "search-index";

export const paths = {
  entry: "index.json",
  start: (folder: string) => `${folder}/start.json`,
  spelling: (folder: string) => `${folder}/spelling.json`,
  tokens: (folder: string, file: number) => `${folder}/t${file}.txt`,
  records: (folder: string, file: number) => `${folder}/r${file}.json`,
  names: (folder: string, file: number) => `${folder}/n${file}.txt`,
};
