import { initialsTokens, soundPair } from "@haizhu/shared/searchText/sounds";
import { runsOf } from "@haizhu/shared/searchText/tokens";
import { pinyin } from "pinyin-pro";

/** The syllables of a run of Chinese characters, read in its context, without tones; ü is v. */
export function syllablesIn(run: string): string[] {
  return pinyin(run, { toneType: "none", type: "array", v: true, nonZh: "removed" });
}

/** The tokens by which a normalised name is found by its sound and by its initials. */
export function pinyinTokens(name: string): string[] {
  return runsOf(name).flatMap((run) => {
    const syllables = syllablesIn(run);
    const pairs = syllables
      .slice(1)
      .map((second, index) => soundPair(syllables[index] ?? "", second));
    return [...pairs, ...initialsTokens(syllables.map((one) => one.charAt(0)).join(""))];
  });
}
