import { type Sign, signsOf } from "./signs.ts";
import type { Span } from "./privateSpans.ts";

function spansOf(kind: Span["kind"], pattern: RegExp, signs: readonly Sign[]): Span[] {
  const text = plainOf(signs);
  return [...text.matchAll(pattern)].flatMap((match) => {
    const secret = match[1] ?? match[0];
    const start = match.index + match[0].lastIndexOf(secret);
    const [first, last] = [signs[start], signs[start + secret.length - 1]];
    return first && last ? [{ kind, from: first.from, to: last.to }] : [];
  });
}

/** Capitals, one unit for each sign, so that places in it are places in the list. */
function plainOf(signs: readonly Sign[]): string {
  return signs
    .map(({ char }) => (char.length === 1 ? char.toUpperCase().charAt(0) : "\0"))
    .join("");
}

/**
 * 普通护照 (E and 8 digits, or E, a letter but I and O, 7 digits; G and 8 digits before 2012), 公务
 * and 外交护照: 国家移民管理局 and ICAO Doc 9303. 通行证 numbers look like many other codes, so they
 * count only where the word stands before them.
 */
const passport = /(?<![A-Z0-9])((?:[EG][ -]?\d{8}|(?:E[A-HJ-NP-Z]|[DPS]E)[ -]?\d{7}))(?![A-Z0-9])/g;
const permit = /(?:通行证|回乡证|台胞证)[^A-Z0-9\n]{0,12}([CHLMTW][A-Z]?\d{7,10})(?![A-Z0-9])/g;
/** 护照 and 往来通行证 numbers in a text. */
export function passportsIn(text: string): Span[] {
  const signs = signsOf(text);
  return [...spansOf("passport", passport, signs), ...spansOf("passport", permit, signs)];
}

/**
 * 机动车号牌, GA 36-2018: 省 简称, 发牌机关 letter, five signs of which at least three are digits (the
 * last may be 学 警 挂 港 澳); 新能源 six signs, D or F first or last. I and O are not used, so
 * 粤ICP备 is none, and the hyphen of 粤B2-2009… (电信业务许可证) stands in another place.
 */
const plate =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][\s·•.-]?(?:[DF][A-HJ-NP-Z0-9]\d{4}|\d{5}[DF]|(?=(?:[A-Z]*\d){3})[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9学警挂港澳])(?![A-Z0-9])/g;

/** 车牌号 in a text. */
export function licencePlatesIn(text: string): Span[] {
  return spansOf("licencePlate", plate, signsOf(text));
}
