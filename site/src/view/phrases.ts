const words = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * A heading in the pieces between which a line may end, so that no word is torn in two. Chinese has no
 * spaces; browsers break it anywhere. Punctuation needs no help: browsers know where it may stand.
 */
export function phrases(heading: string): string[] {
  const pieces: string[] = [];
  let followsWord = false;
  for (const { segment, isWordLike = false } of words.segment(heading)) {
    // A single character is most often the end of a word that the dictionary does not know.
    const begins = followsWord && isWordLike && segment.length > 1;
    if (begins || pieces.length === 0) pieces.push(segment);
    else pieces.push((pieces.pop() ?? "") + segment);
    followsWord = isWordLike;
  }
  return pieces;
}
