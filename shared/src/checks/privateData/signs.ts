/** One sign of a text in its plain form, with its place in the original, in UTF-16 units. */
export interface Sign {
  char: string;
  from: number;
  to: number;
}

const invisible = /^[\p{Cf}\p{Mn}]$/u;

/** The text sign by sign in its plain form (Unicode NFKC), without what nobody sees. */
export function signsOf(text: string): Sign[] {
  const signs: Sign[] = [];
  let from = 0;
  for (const point of text) {
    const to = from + point.length;
    if (!invisible.test(point))
      for (const char of point.normalize("NFKC")) signs.push({ char, from, to });
    from = to;
  }
  return signs;
}
