import { fromCantonese } from "./cantonese.ts";

// No lookbehind: Safari before 16.4 refuses the whole script over it.
const spacedDigits = /(^|\D)((?:\d\s+){2,}\d)(?!\d)/g;
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** 没有 and 没 are the same word to residents; 有没有 asks. */
const hasNot = /(^|[^有])没有/g;
const none: ReadonlyMap<string, string> = new Map();

/**
 * Text as the search sees it, the same for pages and for queries: plain forms of full-width
 * characters, lower case, simplified characters, written Chinese for Cantonese words, 没 for 没有;
 * `1 2 3 4 5` is 12345.
 *
 * @param simplified traditional character → simplified one
 */
export function normalised(text: string, simplified: ReadonlyMap<string, string> = none): string {
  const plain = text.normalize("NFKC").replace(invisible, "").toLowerCase();
  const simple =
    simplified.size === 0 ? plain : Array.from(plain, (one) => simplified.get(one) ?? one).join("");
  const joined = simple.replace(
    spacedDigits,
    (_, before: string, digits: string) => before + digits.replace(/\s/g, ""),
  );
  return fromCantonese(joined).replace(hasNot, "$1没");
}
