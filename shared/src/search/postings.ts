/** Where a word stands in a document, the weightiest first. */
export const tiers = ["title", "words", "lead", "body"] as const;

/** The documents that have a token: their numbers in order, and for each the best tier. */
export interface Postings {
  documents: number[];
  tiers: number[];
}

export const noPostings: Postings = { documents: [], tiers: [] };

const digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
const half = 32;
const valueOf = new Map(Array.from(digits, (digit, value) => [digit, value]));

/**
 * Writes postings as text: a list per tier, each number as its distance from the one before, five bits
 * a character. Text compresses as well as bytes would, and a person can read the file.
 */
export function encodePostings(lists: readonly (readonly number[])[]): string {
  return lists.map(encodeList).join(";").replace(/;+$/, "");
}

function encodeList(numbers: readonly number[]): string {
  let previous = -1;
  let text = "";
  for (const number of numbers) {
    text += encodeNumber(number - previous - 1);
    previous = number;
  }
  return text;
}

function encodeNumber(value: number): string {
  const last = digits.charAt(value % half);
  return value < half ? last : encodeHigher(Math.floor(value / half)) + last;
}

function encodeHigher(value: number): string {
  const digit = digits.charAt(half + (value % half));
  return value < half ? digit : encodeHigher(Math.floor(value / half)) + digit;
}

/** Reads what `encodePostings` wrote. */
export function decodePostings(text: string): Postings {
  const found: [number, number][] = [];
  text.split(";").forEach((list, tier) => {
    let number = -1;
    let value = 0;
    for (const digit of list) {
      const bits = valueOf.get(digit) ?? 0;
      value = value * half + (bits % half);
      if (bits >= half) continue;
      number += value + 1;
      value = 0;
      found.push([number, tier]);
    }
  });
  found.sort(([a], [b]) => a - b);
  return { documents: found.map(([number]) => number), tiers: found.map(([, tier]) => tier) };
}
