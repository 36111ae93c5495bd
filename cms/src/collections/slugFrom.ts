import { pinyin } from "pinyin-pro";

const longest = 60;
const words = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * An ASCII address for a title: its pinyin, a word a piece (长者饭堂 → `zhangzhe-fantang`), at most
 * 60 characters, never empty.
 */
export function slugFrom(title: string): string {
  const pieces = [...words.segment(title.normalize("NFKC"))].map(({ segment }) => spelled(segment));
  const slug = pieces.filter((piece) => piece !== "").reduce(joined, "");
  return slug === "" ? "neirong" : slug;
}

/** A word's letters and digits; v stands for ü, as on a keyboard. */
function spelled(word: string): string {
  const syllables = pinyin(word, { toneType: "none", type: "array", v: true, nonZh: "consecutive" });
  return syllables.join("").toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** Whole words only, as many as fit; a single endless word is cut. */
function joined(slug: string, piece: string): string {
  if (slug === "") return piece.slice(0, longest);
  const longer = `${slug}-${piece}`;
  return longer.length <= longest ? longer : slug;
}
