/**
 * A syllable as it sounds to people who do not tell zh from z, n from l or ing from in apart: most of
 * those who grew up with Cantonese, and all who type in a hurry.
 */
export function soundOf(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, "$1")
    .replace(/^n(?=[aeiouv])/, "l")
    .replace(/ng$/, "n")
    .replace(/v/g, "u");
}

/** The token of two neighbouring sounds in a name. */
export function soundPair(first: string, second: string): string {
  return `~${soundOf(first)}'${soundOf(second)}`;
}

/** The token of three neighbouring initials in a name, or of a short name's initials as a whole. */
export function initialsToken(letters: string): string {
  return `#${letters}`;
}

/** The tokens by which a name is found by initials: all of a short one, neighbouring threes of others. */
export function initialsTokens(letters: string): string[] {
  if (letters.length < 2) return [];
  const threes = Array.from({ length: Math.max(0, letters.length - 2) }, (_, start) =>
    initialsToken(letters.slice(start, start + 3)),
  );
  return letters.length === 2 ? [initialsToken(letters)] : threes;
}

const longestSyllable = 6;

/** Cuts letters into pinyin syllables, the longest first; undefined when they are no pinyin. */
export function syllablesOf(
  letters: string,
  known: { has: (syllable: string) => boolean },
): string[] | undefined {
  // From the end: what can be cut after each place. Without it, odd input takes exponential time.
  const cuts: (string[] | undefined)[] = [];
  cuts[letters.length] = [];
  for (let start = letters.length - 1; start >= 0; start -= 1)
    for (let length = Math.min(longestSyllable, letters.length - start); length > 0; length -= 1) {
      const rest = cuts[start + length];
      const syllable = letters.slice(start, start + length);
      if (!rest || !known.has(syllable)) continue;
      cuts[start] = [syllable, ...rest];
      break;
    }
  return cuts[0];
}
