import { subjectsOf } from "./questions.ts";
import { isHan, runsOf } from "./tokens.ts";

const plain = (text: string) => text.normalize("NFKC").toLowerCase();

/**
 * Whether the search can recognise a word of the lexicon in a query: it looks within unbroken runs of
 * Chinese characters, or of letters and digits, and no single character is a word.
 */
export function isLexiconWord(word: string): boolean {
  const [run] = runsOf(plain(word));
  return run !== undefined && run.length > 1 && run === plain(word);
}

/** What of a query is worth adding to the lexicon: its longest part that says what it is about. */
export function wordIn(query: string): string {
  const parts = runsOf(plain(query)).flatMap((run) => (isHan(run) ? subjectsOf(run) : [run]));
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), "");
}
