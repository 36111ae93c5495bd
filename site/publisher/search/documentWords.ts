import type { Phone } from "@haizhu/shared/documents/phone";
import { plainText } from "@haizhu/shared/richText/plainText";
import { plainTitle } from "@haizhu/shared/searchText/plainTitle";
import { facets } from "../../src/paths/facets.ts";
import type { LiveDocument } from "../../src/live/liveDocument.ts";
import type { LiveSet } from "../../src/live/liveSet.ts";

/** The text of a document by how much it says about what the document is for. */
export interface DocumentWords {
  title: string;
  /** Other names, one by one: what residents call it, when they need it, its numbers. */
  names: string[];
  /** What it is, for whom and where. */
  lead: string;
  body: string;
}

type Fields = Partial<Record<string, unknown>>;

/** The text that a document is found by. */
export function documentWords(entry: LiveDocument, live: LiveSet): DocumentWords {
  const document = entry.document as Fields;
  const { title, summary, searchWords } = entry.document;
  const leads = [
    "organisation",
    "purpose",
    "address",
    "landmark",
    "headline",
    "event",
    "organiser",
  ];
  return {
    title: plainTitle(title),
    names: [...searchWords, ...textsIn(document.situations), ...numbersIn(document)],
    lead: [
      summary,
      ...leads.map((field) => textIn(document[field])),
      textIn(document.implementingBody),
      textIn(document.audienceNote),
      ...facetLabels(entry, live),
      ...streetWords(document, live),
      questionsIn(document.faqs),
    ].join("\n"),
    body: wordsIn(document),
  };
}

function numbersIn(document: Fields): string[] {
  const numbers = (document.numbers ?? []) as Phone["numbers"];
  return numbers.flatMap(({ number }) => [number, number.replace(/-/g, "")]);
}

function facetLabels(entry: LiveDocument, live: LiveSet): string[] {
  return facets[entry.type].flatMap(({ valuesOf, labelOf }) =>
    valuesOf(entry, live).map((code) => labelOf(code, live)),
  );
}

/** What serves a few streets is found by their communities; what serves all says nothing by it. */
function streetWords({ street, streets }: Fields, live: LiveSet): string[] {
  const references = [street, ...((streets ?? []) as unknown[])].filter(Boolean) as Street[];
  if (references.length > 3) return [];
  return live
    .resolveAll(references)
    .flatMap(({ document: { shortName, communities } }) => [shortName, ...communities]);
}
interface Street {
  type: "street";
  id: string;
}

function questionsIn(faqs: unknown): string {
  if (!Array.isArray(faqs)) return "";
  return (faqs as { question?: string }[]).map(({ question }) => question ?? "").join("\n");
}

const textIn = (value: unknown) => (typeof value === "string" ? value : "");
const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];

/** Keys whose values are no words of the page, or are words of the office and not of the matter. */
const notWords = new Set([
  "id",
  "slug",
  "sha256",
  "mimeType",
  "finderUserName",
  "feedId",
  "url",
  "owner",
  "reviewBy",
  "verifiedAt",
  "verificationNote",
  "source",
]);

function wordsIn(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return "";
  if (Array.isArray(value)) return value.map(wordsIn).join("\n");
  return Object.entries(value)
    .filter(([key]) => !notWords.has(key))
    .map(([key, item]) => (key === "html" ? plainText(String(item)) : wordsIn(item)))
    .join("\n");
}
