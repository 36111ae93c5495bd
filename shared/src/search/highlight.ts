/** A piece of a text, marked when it was searched for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Cuts a text where words of the query stand in it; words that overlap are one piece. */
export function highlighted(text: string, words: readonly string[]): Piece[] {
  const lower = text.toLowerCase();
  const marks: boolean[] = Array.from({ length: text.length }, () => false);
  // One that changes length in lower case would shift the marks; no word of ours is like that.
  if (lower.length === text.length)
    for (const word of words)
      for (let at = lower.indexOf(word); at >= 0 && word !== ""; at = lower.indexOf(word, at + 1))
        marks.fill(true, at, at + word.length);
  const pieces: Piece[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const marked = marks[index] ?? false;
    const last = pieces[pieces.length - 1];
    if (last?.marked === marked) last.text += text.charAt(index);
    else pieces.push({ text: text.charAt(index), marked });
  }
  return pieces;
}
