const runs = /[〇㐀-鿿]+|[a-z0-9]+/g;
const han = /[〇㐀-鿿]/;
// No lookbehind: Safari before 16.4 refuses the whole script over it.
const spacedDigits = /(^|\D)((?:\d\s+){2,}\d)(?!\d)/g;

/**
 * The words that text is found by, the same for pages and for queries: pairs of neighbouring Chinese
 * characters (a search engine without a dictionary cannot cut 老人食堂 into words), whole runs of
 * letters and digits. `1 2 3 4 5` is read as 12345; full-width forms count as their plain ones.
 */
export function searchTokens(text: string): string[] {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(
      spacedDigits,
      (_, before: string, digits: string) => before + digits.replace(/\s/g, ""),
    );
  return [...plain.matchAll(runs)].flatMap(([run]) => (han.test(run) ? pairs(run) : [run]));
}

function pairs(run: string): string[] {
  // All characters of a run lie in the basic plane, one code unit each.
  if (run.length === 1) return [run];
  return Array.from({ length: run.length - 1 }, (_, start) => run.slice(start, start + 2));
}

/** The token under which a page is found by its names (title, other names) alone. */
export function nameToken(token: string): string {
  return `name${token}`;
}
