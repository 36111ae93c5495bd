import { pinyin } from "pinyin-pro";

const longest = 60;
const words = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * An ASCII address for a title: its pinyin, a word a piece (补贴申请 → `butie-shenqing`), at most 60
 * characters, never empty.
 */
export function slugFrom(title: string): string {
  const plain = title.normalize("NFKC");
  // The whole title at once: how 长 is read in 长者 depends on its neighbours.
  const read = pinyin(plain, { type: "all", toneType: "none", v: true });
  const letters = read.map(({ origin, pinyin: syllable, isZh }) => (isZh ? syllable : origin));
  let position = 0;
  const pieces = [...words.segment(plain)].map(({ segment }) => {
    const { length } = Array.from(segment);
    position += length;
    return spelled(letters.slice(position - length, position));
  });
  const slug = pieces.filter((piece) => piece !== "").reduce(joined, "");
  return slug === "" ? "neirong" : slug;
}

function spelled(letters: readonly string[]): string {
  return letters
    .join("")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

/** Whole words only, as many as fit; a single endless word is cut. */
function joined(slug: string, piece: string): string {
  if (slug === "") return piece.slice(0, longest);
  const longer = `${slug}-${piece}`;
  return longer.length <= longest ? longer : slug;
}
