import { type Sign, signsOf } from "./signs.ts";

/** One digit as somebody wrote it, with its place in the original text. */
interface Digit {
  value: string;
  from: number;
  to: number;
}

/** Digits without a break in one script, and what stands between them and those before. */
interface Piece {
  digits: Digit[];
  gap: string;
}

/** A number that somebody may have meant: whole pieces that follow each other. */
export interface Candidate {
  /** ASCII digits; `X` may be the last. */
  value: string;
  /** How many digits stand between the gaps: `[3, 4, 4]` for 138 0013 8000. */
  shape: number[];
  gaps: string[];
  /** Place in the original text. */
  from: number;
  to: number;
}

const chinese: Readonly<Record<string, string>> = {
  ...{ 零: "0", 〇: "0", "○": "0", "◯": "0", 一: "1", 壹: "1", 幺: "1", 二: "2", 贰: "2", 貳: "2" },
  ...{ 三: "3", 叁: "3", 參: "3", 四: "4", 肆: "4", 五: "5", 伍: "5", 六: "6", 陆: "6", 陸: "6" },
  ...{ 七: "7", 柒: "7", 八: "8", 捌: "8", 九: "9", 玖: "9" },
};
/** Latin, Greek and Cyrillic letters that look like a digit; taken for one only beside a digit. */
const lookAlikes: Readonly<Record<string, string>> = {
  ...{ O: "0", o: "0", О: "0", о: "0", Ο: "0", ο: "0" },
  ...{ l: "1", I: "1", "|": "1", І: "1", ı: "1" },
};
const signX = /^[xXХхΧχ×✕╳]$/;
const separator = /^[\s\-‐‑‒–—―−_.·•・/,，、]$/;
const longestGap = 3;
/** A mobile number and the longest bank card. */
const shortestCandidate = 11;
const longestCandidate = 19;

type Script = "ascii" | "chinese" | "other" | "x";

function digitOf(char: string): { value: string; script: Script } | undefined {
  if (char >= "0" && char <= "9" && char.length === 1) return { value: char, script: "ascii" };
  const value = chinese[char];
  if (value !== undefined) return { value, script: "chinese" };
  if (!/^\p{Nd}$/u.test(char)) return undefined;
  return { value: decimalValue(char), script: "other" };
}

/** Decimal digits of other scripts stand in tens, zero first (Unicode, General_Category Nd). */
function decimalValue(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  let before = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}

/** All pieces in order; a piece with the gap `undefined` begins a new number. */
function piecesOf(text: string): (Piece & { first: boolean })[] {
  const signs = signsOf(text);
  const values = signs.map(({ char }) => digitOf(char));
  readLookAlikes(signs, values);
  const pieces: (Piece & { first: boolean })[] = [];
  let gap: string | undefined;
  let script: Script | undefined;
  signs.forEach(({ char, from, to }, index) => {
    const digit = values[index] ?? xAt(signs, values, index, gap);
    if (!digit) {
      gap = gap !== undefined && separator.test(char) ? gap + char : undefined;
      if (gap !== undefined && gap.length > longestGap) gap = undefined;
      script = undefined;
      return;
    }
    const known = { value: digit.value, from, to };
    const last = pieces.at(-1);
    if (last && gap === "" && script === digit.script) last.digits.push(known);
    else pieces.push({ digits: [known], gap: gap ?? "", first: gap === undefined });
    gap = digit.script === "x" ? undefined : "";
    script = digit.script;
  });
  return pieces;
}

const isLetter = (sign: Sign | undefined) => sign !== undefined && /^[a-zA-Z]$/.test(sign.char);

const digitLike = new RegExp(
  `[\\p{N}${Object.keys(chinese).join("")}${Object.keys(lookAlikes).join("")}]`,
  "gu",
);

/** How many signs of a text are digits or could be meant as such: never fewer than there are. */
export function digitsAbout(text: string): number {
  return text.match(digitLike)?.length ?? 0;
}

/** Turns letters that stand for digits into digits: `138O0138` is read, `ISO9001` is not. */
function readLookAlikes(signs: readonly Sign[], values: ReturnType<typeof digitOf>[]): void {
  let index = 0;
  while (index < signs.length) {
    let end = index;
    while (end < signs.length && !values[end] && lookAlikes[signs[end]?.char ?? ""]) end += 1;
    if (end === index) {
      index += 1;
      continue;
    }
    const [before, after] = [signs[index - 1], signs[end]];
    const beside = values[index - 1] !== undefined || values[end] !== undefined;
    if (beside && !isLetter(before) && !isLetter(after))
      for (let at = index; at < end; at += 1)
        values[at] = { value: lookAlikes[signs[at]?.char ?? ""] ?? "", script: "ascii" };
    index = end;
  }
}

/** The check sign X of GB 11643: after a digit, with nothing that goes on behind it. */
function xAt(
  signs: readonly Sign[],
  values: readonly ReturnType<typeof digitOf>[],
  index: number,
  gap: string | undefined,
): { value: string; script: Script } | undefined {
  if (gap === undefined || !signX.test(signs[index]?.char ?? "")) return undefined;
  if (isLetter(signs[index + 1]) || values[index + 1] !== undefined) return undefined;
  return { value: "X", script: "x" };
}

/**
 * Every number of 11 to 19 digits that a text may mean: whole groups of digits that stand beside each
 * other, in whatever script and with separators between them. Never a part of a group: the middle of
 * a long code is no telephone number.
 */
export function candidatesIn(text: string): Candidate[] {
  const pieces = piecesOf(text);
  const candidates: Candidate[] = [];
  for (let start = 0; start < pieces.length; start += 1) {
    let length = 0;
    for (let end = start; end < pieces.length; end += 1) {
      const piece = pieces[end];
      if (!piece || (end > start && piece.first)) break;
      length += piece.digits.length;
      if (length > longestCandidate) break;
      if (length >= shortestCandidate) candidates.push(candidateOf(pieces.slice(start, end + 1)));
    }
  }
  return candidates;
}

function candidateOf(pieces: readonly Piece[]): Candidate {
  const digits = pieces.flatMap((piece) => piece.digits);
  const shape: number[] = [];
  const gaps: string[] = [];
  pieces.forEach((piece, index) => {
    if (index > 0 && piece.gap === "") shape.push((shape.pop() ?? 0) + piece.digits.length);
    else {
      if (index > 0) gaps.push(piece.gap);
      shape.push(piece.digits.length);
    }
  });
  const value = digits.map((digit) => digit.value).join("");
  return { value, shape, gaps, from: digits[0]?.from ?? 0, to: digits.at(-1)?.to ?? 0 };
}

/** Numbers of more digits than any candidate has, without gaps: something may hide inside. */
export function longRunsIn(text: string): { values: string; digits: readonly Digit[] }[] {
  return piecesOf(text)
    .filter(({ digits }) => digits.length > 18)
    .map(({ digits }) => ({ values: digits.map(({ value }) => value).join(""), digits }));
}
