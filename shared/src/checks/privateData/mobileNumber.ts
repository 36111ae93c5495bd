import type { Candidate } from "./digits.ts";
import type { Span } from "./privateSpans.ts";

/** 公众移动电话网号 (电信网编号计划, 工信部 2017): 1, then 3 to 9, eleven digits in all. */
const mobile = /^(?:0{0,2}86)?(1[3-9]\d{9})$/;

const knownShapes = new Set(["11", "3,8", "3,4,4", "3,3,5", "7,4", "5,6", "4,4,3"]);

/** As people write it: 138 0013 8000, 138-00138000; not 11 digits out of dates and amounts. */
function isGroupedLikeMobile({ value, shape, gaps }: Candidate): boolean {
  if (gaps.some((gap) => /[\t\n,，、]/.test(gap))) return false;
  // A single full stop is a decimal point: 135.12345678 is a longitude.
  if (gaps.length === 1 && gaps[0] === ".") return false;
  const prefix = value.length - 11;
  const [first = 0, ...others] = shape;
  const groups = prefix === 0 || first < prefix ? shape : [first - prefix, ...others];
  const shown = groups.filter((length) => length > 0);
  return knownShapes.has(shown.join()) || shown.every((length) => length === 1);
}

/** 手机号码 among the numbers of a text, with the plain eleven digits. Amounts (元) are none. */
export function mobileNumbersAmong(
  candidates: readonly Candidate[],
  text: string,
): (Span & { number: string })[] {
  return candidates.flatMap((candidate) => {
    const { value, from, to } = candidate;
    const number = mobile.exec(value)?.[1];
    if (number === undefined || !isGroupedLikeMobile(candidate)) return [];
    const code = /[a-zA-Z¥￥$]/.test(text.charAt(from - 1));
    const amount = /^\s*[万亿]?元/.test(text.slice(to, to + 8));
    return code || amount ? [] : [{ kind: "mobileNumber" as const, from, to, number }];
  });
}
