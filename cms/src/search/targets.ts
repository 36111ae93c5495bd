import { type Concept, lexiconOf, mentionsIn } from "@haizhu/shared/searchText/lexicon";
import { normalised } from "@haizhu/shared/searchText/normalise";
import { plainTitle } from "@haizhu/shared/searchText/plainTitle";
import { runsOf } from "@haizhu/shared/searchText/tokens";
import type { LexiconDraft } from "./lexiconDrafts.ts";

/** Where a word may be added: a document of the lexicon, or one that is to be made. */
export interface Target {
  /** Null: there is none yet. */
  id: string | null;
  name: string;
  words: readonly string[];
  /** The page whose title names it, when it was found by that. */
  page?: string;
}

interface Page {
  t: string;
  n?: string[];
}

interface Wish {
  /** What a resident typed. */
  query: string;
  /** The editor's words for what was meant; empty at first. */
  wanted: string;
  /** What the search finds for `wanted`, or for the query while that is empty. */
  pages: readonly Page[];
}

const mostShown = 8;

/**
 * Where a resident's word may belong, the likeliest first. Without a hint: what the pages that were
 * found are about, and what shares characters with the word.
 */
export function targetsFor(
  { query, wanted, pages }: Wish,
  drafts: readonly LexiconDraft[],
): Target[] {
  const plain = compact(wanted);
  const targets =
    plain === ""
      ? [...ofPages(pages, drafts).filter(({ id }) => id !== null), ...alike(query, drafts)]
      : [...called(plain, drafts), ...ofPages(pages, drafts), ...fresh(wanted.trim(), drafts)];
  const first = new Map<string, Target>();
  for (const target of targets) if (!first.has(target.name)) first.set(target.name, target);
  return [...first.values()].slice(0, mostShown);
}

const compact = (text: string) => normalised(text).replace(/\s+/g, "");

/** Documents that are called so: by just that, in their name, in one of their words. */
function called(plain: string, drafts: readonly LexiconDraft[]): Target[] {
  const rank = ({ name, words }: LexiconDraft) => {
    if (compact(name) === plain) return 0;
    if (compact(name).includes(plain)) return 1;
    return words.some((word) => compact(word).includes(plain)) ? 2 : 3;
  };
  return drafts.filter((draft) => rank(draft) < 3).sort((a, b) => rank(a) - rank(b));
}

/** The concepts that pages name in their titles and other names; a page that names none is one. */
function ofPages(pages: readonly Page[], drafts: readonly LexiconDraft[]): Target[] {
  const concepts: Concept[] = drafts.map(({ id, words, name }) => ({
    name: id,
    words: [name, ...words],
  }));
  const lexicon = lexiconOf(concepts);
  const byToken = new Map(drafts.map((draft) => [`=${draft.id}`, draft]));
  return pages.flatMap(({ t, n = [] }): Target[] => {
    const page = plainTitle(t);
    const namedIn = (names: readonly string[]) =>
      names
        .flatMap((name) => runsOf(normalised(name)))
        .flatMap((run) => mentionsIn(run, lexicon))
        .flatMap(({ tokens }) => tokens.flatMap((token) => byToken.get(token) ?? []));
    const inTitle = namedIn([page]);
    const named = inTitle.length > 0 ? inTitle : namedIn(n);
    return named.length > 0
      ? named.map((draft) => ({ ...draft, page }))
      : [{ id: null, name: page, words: [], page }];
  });
}

/** Documents that share characters with the query: rare ones and those of names say the most. */
function alike(query: string, drafts: readonly LexiconDraft[]): Target[] {
  const known = drafts.map((draft) => ({
    draft,
    name: new Set(compact(draft.name)),
    all: new Set(compact([draft.name, ...draft.words].join(""))),
  }));
  const characters = [...new Set(runsOf(normalised(query)).join(""))].map((character) => {
    const { length } = known.filter(({ all }) => all.has(character));
    return { character, weight: length === 0 ? 0 : 1 / length };
  });
  const score = ({ name, all }: (typeof known)[number]) =>
    characters.reduce((sum, { character, weight }) => {
      if (name.has(character)) return sum + 2 * weight;
      return all.has(character) ? sum + weight : sum;
    }, 0);
  return known
    .map((one) => ({ draft: one.draft, score: score(one) }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ draft }) => draft);
}

function fresh(name: string, drafts: readonly LexiconDraft[]): Target[] {
  const isKnown = drafts.some((draft) => compact(draft.name) === compact(name));
  return isKnown || compact(name).length < 2 ? [] : [{ id: null, name, words: [] }];
}
