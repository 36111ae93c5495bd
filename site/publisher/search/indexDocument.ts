import { filterToken } from "@haizhu/shared/search/engine";
import type { SearchRecord } from "@haizhu/shared/search/indexFiles";
import { tiers } from "@haizhu/shared/search/postings";
import { mentionsIn, type Lexicon } from "@haizhu/shared/searchText/lexicon";
import { normalised } from "@haizhu/shared/searchText/normalise";
import { nameToken } from "@haizhu/shared/searchText/slots";
import { isHan, numberBeginnings, runsOf, searchTokens } from "@haizhu/shared/searchText/tokens";
import type { LiveDocument } from "../../src/live/liveDocument.ts";
import { facets } from "../../src/paths/facets.ts";
import type { Site } from "../../src/site.ts";
import { documentWeight } from "./documentWeight.ts";
import { documentWords } from "./documentWords.ts";
import { pinyinTokens } from "./pinyinTokens.ts";
import { searchRecord } from "./searchRecord.ts";

/** What pages are found with, apart from the pages themselves. */
export interface Language {
  lexicon: Lexicon;
  simplified: ReadonlyMap<string, string>;
}

/** A document as the index holds it. */
export interface IndexedDocument {
  record: SearchRecord;
  weight: number;
  /** Every token in the best tier that has it, by tier. */
  tokens: string[][];
  /** Names that may be suggested, best first. */
  names: string[];
}

/** Makes a document searchable. */
export function indexDocument(entry: LiveDocument, site: Site, language: Language) {
  const { title, names, lead, body } = documentWords(entry, site.live);
  const best = new Map<string, number>();
  const add = (tokens: Iterable<string>, tier: number) => {
    for (const token of tokens) if ((best.get(token) ?? tiers.length) > tier) best.set(token, tier);
  };
  add(tokensOfName(title, language), 0);
  for (const name of names) add(tokensOfName(name, language), 1);
  add(tokensOfText(lead, language), 2);
  add(tokensOfText(body, language), 3);
  add(filterTokens(entry, site), 0);
  return {
    record: searchRecord(entry, site),
    weight: documentWeight(entry, site),
    tokens: tiers.map((_, tier) =>
      [...best].filter(([, place]) => place === tier).map(([token]) => token),
    ),
    names: [title, ...names],
  } satisfies IndexedDocument;
}

function tokensOfName(name: string, language: Language): string[] {
  const plain = normalised(name, language.simplified);
  const whole = plain.replace(/[^〇㐀-鿿a-z0-9]/g, "");
  const characters = runsOf(plain)
    .filter(isHan)
    .flatMap((run) => Array.from(run));
  return [...tokensOfText(name, language), nameToken(whole), ...characters, ...pinyinTokens(plain)];
}

function tokensOfText(text: string, { lexicon, simplified }: Language): string[] {
  const concepts = runsOf(normalised(text, simplified)).flatMap((run) => mentionsIn(run, lexicon));
  return [
    ...searchTokens(text, simplified),
    ...numberBeginnings(text),
    ...concepts.flatMap(({ tokens }) => tokens),
  ];
}

function filterTokens(entry: LiveDocument, { live }: Site): string[] {
  const values = facets[entry.type].flatMap(({ name, valuesOf }) =>
    valuesOf(entry, live).map((code) => filterToken(name, code)),
  );
  return [filterToken("type", entry.type), ...values];
}
