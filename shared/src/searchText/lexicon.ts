import { normalised } from "./normalise.ts";

/** A concept of the editors' lexicon and the words that people use for it. */
export interface Concept {
  name: string;
  words: readonly string[];
}

/** The lexicon as the search reads it: a word leads to the tokens of its concepts. */
export interface Lexicon {
  tokensOf: ReadonlyMap<string, readonly string[]>;
  longest: number;
}

/** A word of the lexicon in a text, from its first character to after its last. */
export interface Mention {
  start: number;
  end: number;
  tokens: readonly string[];
}

const shortest = 2;

/** Makes a lexicon; a concept's own name is one of its words. Single characters are no words. */
export function lexiconOf(
  concepts: readonly Concept[],
  simplified?: ReadonlyMap<string, string>,
): Lexicon {
  const tokensOf = new Map<string, string[]>();
  let longest = 0;
  for (const { name, words } of concepts) {
    const token = `=${name}`;
    for (const word of [name, ...words]) {
      const plain = normalised(word, simplified).replace(/\s+/g, "");
      if (plain.length < shortest) continue;
      const tokens = tokensOf.get(plain) ?? [];
      if (!tokens.includes(token)) tokensOf.set(plain, [...tokens, token]);
      longest = Math.max(longest, plain.length);
    }
  }
  return { tokensOf, longest };
}

/** The lexicon's words in a normalised run, without those that lie inside a longer one. */
export function mentionsIn(run: string, { tokensOf, longest }: Lexicon): Mention[] {
  const found: Mention[] = [];
  let reached = 0;
  for (let start = 0; start + shortest <= run.length; start += 1)
    for (let end = Math.min(run.length, start + longest); end >= start + shortest; end -= 1) {
      const tokens = end > reached ? tokensOf.get(run.slice(start, end)) : undefined;
      if (!tokens) continue;
      found.push({ start, end, tokens });
      reached = end;
      break;
    }
  return found;
}
