import type { Check, Remark } from "./finding.ts";
import { excerptOf, type PlacedText } from "./placedTexts.ts";

const han = String.raw`\p{Script=Han}`;
const rule = (pattern: string, message: string, holdsHan = false) => ({
  ...{ pattern: new RegExp(pattern, "gu"), message },
  // Looked for afterwards: within the pattern it would cost the square of a long paragraph.
  counts: (all: string) => !holdsHan || /\p{Script=Han}/u.test(all),
});

/** GB/T 15834-2011 标点符号用法; digits and letters after GB/T 15835-2011. */
const rules = [
  rule(`(?<=${han})[,;:?!](?=${han}|\\n|$)`, "中文里要用全角标点，如“，”“；”“：”“？”"),
  rule(`(?<=${han})\\.(?=\\n|$)`, "句末要用“。”"),
  rule(`\\([^()\\n]*\\)`, "中文里要用全角括号“（）”", true),
  rule(`"[^"\\n]*"`, "中文里要用“”，不用直引号", true),
  rule(`([。，、；：])\\1`, "标点重复了"),
  rule(`(?<=${han})\\.{3,}|。{3,}`, "省略号写作“……”"),
  rule(`(?<=${han})--+(?=${han})`, "破折号写作“——”"),
  rule(`[，、；](?=[。，、；：！？]|\\n|$)|：(?=[。，、；：！？])`, "标点多了一个，或句子没有写完"),
  rule("[０-９Ａ-Ｚａ-ｚ]+", "数字和字母要用半角"),
];

const pairs = [
  ["“", "”"],
  ["（", "）"],
  ["《", "》"],
  ["【", "】"],
] as const;

/** Half-width, doubled, unpaired or left-over punctuation in Chinese prose. */
export const punctuation: Check = {
  name: "punctuation",
  severity: "warning",
  look: ({ texts }) =>
    texts
      .filter(
        ({ kind, text }) => (kind === "prose" || kind === "alt") && /\p{Script=Han}/u.test(text),
      )
      .flatMap((placed) => [...ruleRemarks(placed), ...unpaired(placed)]),
};

function ruleRemarks(placed: PlacedText): Remark[] {
  let lastEnd = -1;
  return rules
    .flatMap(({ pattern, message, counts }) =>
      [...placed.text.matchAll(pattern)]
        .filter(([all]) => counts(all))
        .map(({ index, 0: all }) => ({ index, all, message })),
    )
    .toSorted((a, b) => a.index - b.index)
    .filter(({ index, all }) => {
      const own = index >= lastEnd;
      if (own) lastEnd = index + all.length;
      return own;
    })
    .map(({ index, all, message }) => ({
      path: placed.path,
      message,
      excerpt: excerptOf(placed, index, index + all.length),
    }));
}

/** `1）` at the beginning of a line opens nothing. */
const listSign = /^\s*[0-9一二三四五六七八九十a-zA-Z]{1,3}）/;

function unpaired(placed: PlacedText): Remark[] {
  let offset = 0;
  return placed.text.split("\n").flatMap((line) => {
    const from = offset;
    offset += line.length + 1;
    const counted = line.replace(listSign, (sign) => " ".repeat(sign.length));
    const count = (sign: string) => counted.split(sign).length - 1;
    const [pair] = pairs.filter(([open, close]) => count(open) !== count(close));
    if (!pair) return [];
    const first = Math.max(line.indexOf(pair[0]), line.indexOf(pair[1]));
    const message = `“${pair[0]}”和“${pair[1]}”没有成对`;
    const excerpt = excerptOf(placed, from + first, from + first + 1);
    return [{ path: placed.path, message, excerpt }];
  });
}
