import { createHash } from "node:crypto";
import {
  fileOf,
  type IndexEntry,
  letterOfWeight,
  paths,
  recordsPerFile,
} from "@haizhu/shared/search/indexFiles";
import { encodePostings, tiers } from "@haizhu/shared/search/postings";
import { type Concept, lexiconOf } from "@haizhu/shared/searchText/lexicon";
import type { Key, LiveDocument } from "../../src/live/liveDocument.ts";
import type { Site } from "../../src/site.ts";
import { indexDocument, type IndexedDocument, type Language } from "./indexDocument.ts";
import type { IndexedPage } from "./generation.ts";
import { nameFiles } from "./nameFiles.ts";
import { simplifiedCharacters, spellingFile } from "./spelling.ts";

/** A file of the index: its path below the index's folder, and its text. */
export interface IndexFile {
  path: string;
  text: string;
}

/** What an index is made of: the documents that have a page, and the site around them. */
interface IndexedState {
  site: Site;
  seq: number;
  entries: ReadonlyMap<Key, LiveDocument>;
}

/** A complete index. `entry` names the rest. */
export interface IndexContent {
  entry: IndexEntry;
  files: IndexFile[];
  /** The documents by their number. */
  pages: IndexedPage[];
  language: Language;
}

/** A file is worth a request of its own from about this size on, before compression. */
const tokenFileCharacters = 2500;
const mostTokenFiles = 2048;
/** So many documents are indexed before other work gets its turn: an alert must not wait. */
const atOnce = 20;

/** Makes the index of what is live at one moment. */
export async function indexContent(
  { site, seq, entries: live }: IndexedState,
  concepts: readonly Concept[] = [],
): Promise<IndexContent> {
  const simplified = simplifiedCharacters();
  const language = { lexicon: lexiconOf(concepts, simplified), simplified };
  const entries = inOrder([...live.values()]);
  const documents: IndexedDocument[] = [];
  for (const [index, entry] of entries.entries()) {
    documents.push(indexDocument(entry, site, language));
    if (index % atOnce === atOnce - 1) await new Promise((resolve) => setImmediate(resolve));
  }
  const lines = tokenLines(documents);
  const size = lines.reduce((sum, { text }) => sum + text.length, 0);
  const tokenFiles = Math.min(mostTokenFiles, Math.max(1, Math.ceil(size / tokenFileCharacters)));
  const names = nameFiles(documents, simplified);
  const onPages = new Set(
    lines.flatMap(({ token }) => (/^[㐀-鿿]+$/.test(token) ? Array.from(token) : [])),
  );
  const start = {
    weights: documents.map(({ weight }) => letterOfWeight(weight)).join(""),
    concepts,
  };
  const spelling = spellingFile(simplified, onPages);
  const make = (folder: string): IndexFile[] => [
    { path: paths.start(folder), text: JSON.stringify(start) },
    { path: paths.spelling(folder), text: JSON.stringify(spelling) },
    ...tokenTexts(lines, tokenFiles).map((text, file) => ({
      path: paths.tokens(folder, file),
      text,
    })),
    ...recordTexts(documents).map((text, file) => ({ path: paths.records(folder, file), text })),
    ...names.map((text, file) => ({ path: paths.names(folder, file), text })),
  ];
  // The number, because text may have been erased from a folder of the same content.
  const folder = `${seq}-${hashOf(make(""))}`;
  const entry: IndexEntry = {
    seq,
    folder,
    documents: documents.length,
    tokenFiles,
    nameFiles: names.length,
    removed: [],
    added: [],
  };
  return {
    entry,
    files: make(folder),
    pages: documents.map(({ record, names }) => ({ address: record.u, names })),
    language,
  };
}

/** Alike documents beside each other: what answers one query then lies in few files. */
function inOrder(entries: LiveDocument[]): LiveDocument[] {
  const key = ({ type, document, id }: LiveDocument) =>
    `${type} ${"kind" in document ? document.kind : ""} ${document.title} ${id}`;
  return entries.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function tokenLines(documents: readonly IndexedDocument[]): { token: string; text: string }[] {
  const lists = new Map<string, number[][]>();
  documents.forEach(({ tokens }, number) => {
    tokens.forEach((ofTier, tier) => {
      for (const token of ofTier) {
        const known = lists.get(token) ?? tiers.map(() => []);
        lists.set(token, known);
        known[tier]?.push(number);
      }
    });
  });
  const sorted = [...lists].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([token, numbers]) => ({
    token,
    text: `${token}\t${encodePostings(numbers)}\n`,
  }));
}

function tokenTexts(lines: readonly { token: string; text: string }[], count: number): string[] {
  const texts: string[] = Array.from({ length: count }, () => "\n");
  for (const { token, text } of lines) {
    const file = fileOf(token, count);
    texts[file] = (texts[file] ?? "") + text;
  }
  return texts;
}

function recordTexts(documents: readonly IndexedDocument[]): string[] {
  const count = Math.ceil(documents.length / recordsPerFile);
  return Array.from({ length: count }, (_, file) =>
    JSON.stringify(
      documents
        .slice(file * recordsPerFile, (file + 1) * recordsPerFile)
        .map(({ record }) => record),
    ),
  );
}

function hashOf(files: readonly IndexFile[]): string {
  const hash = createHash("sha256");
  for (const { path, text } of files) hash.update(`${path}\0${text}\0`);
  return hash.digest("hex").slice(0, 12);
}
