import type { Candidate } from "./digits.ts";
import type { Span } from "./privateSpans.ts";

/** Check digit of ISO/IEC 7812-1 Annex B (Luhn). */
export function passesLuhn(value: string): boolean {
  let sum = 0;
  for (let at = value.length - 1, twice = false; at >= 0; at -= 1, twice = !twice) {
    const digit = Number(value.charAt(at)) * (twice ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** Issuers' first digits (ISO/IEC 7812-1) with the lengths that their cards have. */
const issuers: readonly [RegExp, readonly number[]][] = [
  // 银联.
  [/^62/, [16, 17, 18, 19]],
  // Debit cards of before 银联: 工行 9558, 农行 9559, 中行 6013, 建行 436742 and others by Visa's 4.
  [/^955[89]|^6013/, [16, 18, 19]],
  [/^4/, [16, 19]],
  [/^5[1-5]|^2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)/, [16]],
  [/^35(?:2[89]|[3-8]\d)/, [16]],
  [/^3[47]/, [15]],
];

function isCard(value: string): boolean {
  if (!/^\d+$/.test(value) || !passesLuhn(value)) return false;
  return issuers.some(([start, lengths]) => start.test(value) && lengths.includes(value.length));
}

/** In the groups that cards are printed in: two telephone numbers in a row are none. */
function isGroupedLikeCard({ shape, gaps }: Candidate): boolean {
  if (gaps.some((gap) => /[\t\n,，、]/.test(gap))) return false;
  if (gaps.length === 1 && gaps[0] === ".") return false;
  if (shape.length === 1 || (shape.length === 2 && shape[0] === 6)) return true;
  const fours = shape.slice(0, -1).every((length) => length === 4) && (shape.at(-1) ?? 0) <= 4;
  const singles = shape.every((length) => length === 1);
  // American Express prints 4, 6, 5.
  return fours || singles || shape.join() === "4,6,5";
}

/** 银行卡号 among numbers: issuer, length, grouping and check digit all have to fit. */
export function bankCardsAmong(candidates: readonly Candidate[]): Span[] {
  return candidates
    .filter((candidate) => isCard(candidate.value) && isGroupedLikeCard(candidate))
    .map(({ from, to }) => ({ kind: "bankCard", from, to }));
}
