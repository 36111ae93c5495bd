import { type Candidate, longRunsIn } from "./digits.ts";
import type { Span } from "./privateSpans.ts";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkSigns = "10X98765432";

/** ISO 7064 MOD 11-2, as GB 11643-1999 uses it: the check sign of the first 17 digits. */
export function checkSign(first17: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17[at]), 0);
  return checkSigns.charAt(sum % 11);
}

/** GB/T 2260 provinces, 港澳台 residence permits (81–83), foreigners' permanent residence (9…). */
const province = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
const foreigner = /^9(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])/;

/**
 * Prefectures have been 01–29 (also those of the 1980s: 4425 惠阳地区), 31–34, 40–43, 51–53 and 90;
 * `00` in 港澳台 permits. 统一社会信用代码 (GB 32100-2015) of 广东 read 44 here and so are none.
 */
const prefecture = /^..(?:0[0-9]|1\d|2\d|3[1-4]|4[0-3]|5[1-3]|90)/;

function isRegion(digits: string): boolean {
  return (province.test(digits) && prefecture.test(digits)) || foreigner.test(digits);
}

/** No clock: a birthday in the near future is a typing error in a real number. */
function isBirthday(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year <= 2099;
}

/** 公民身份号码, GB 11643-1999: region, birthday, sequence and check sign all have to fit. */
export function isIdentityNumber18(value: string): boolean {
  if (!/^\d{17}[\dX]$/.test(value) || !isRegion(value)) return false;
  const [year, month, day] = [value.slice(6, 10), value.slice(10, 12), value.slice(12, 14)];
  if (!isBirthday(Number(year), Number(month), Number(day))) return false;
  return checkSign(value.slice(0, 17)) === value.charAt(17);
}

/** 15 digits, GB 11643-1989: no check sign, so region and birthday (19xx) decide. */
export function isIdentityNumber15(value: string): boolean {
  if (!/^\d{15}$/.test(value) || !province.test(value) || !prefecture.test(value)) return false;
  const [year, month, day] = [value.slice(6, 8), value.slice(8, 10), value.slice(10, 12)];
  return isBirthday(1900 + Number(year), Number(month), Number(day));
}

/** Old numbers have no check sign, so only an unbroken or evenly grouped one counts. */
function isOldNumber({ value, shape, gaps }: Candidate): boolean {
  const plain = gaps.every((gap) => !/[\t\n,，、]/.test(gap));
  const grouped = shape.length === 1 || shape[0] === 6 || shape.every((length) => length <= 4);
  return plain && grouped && isIdentityNumber15(value);
}

/** 身份证号码 among numbers, also such as go on in the next line or cell. */
export function identityNumbersAmong(candidates: readonly Candidate[]): Span[] {
  return candidates
    .filter((candidate) => isIdentityNumber18(candidate.value) || isOldNumber(candidate))
    .map(({ from, to }) => ({ kind: "identityNumber", from, to }));
}

/** An 18-digit number inside a longer one, as in file names that begin with a date. */
export function identityNumbersHiddenIn(text: string): Span[] {
  return longRunsIn(text).flatMap(({ values, digits }) => {
    const spans: Span[] = [];
    for (let at = 0; at + 18 <= values.length; at += 1) {
      const [first, last] = [digits[at], digits[at + 17]];
      if (first && last && isIdentityNumber18(values.slice(at, at + 18)))
        spans.push({ kind: "identityNumber", from: first.from, to: last.to });
    }
    return spans;
  });
}
