import { exists, plainDigits, prose } from "./calendar.ts";
import type { Check, Remark } from "./finding.ts";
import { excerptOf, type PlacedText } from "./placedTexts.ts";

const wordy = /(?:(\d{4})\s*年\s*)?(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/g;
const compact = /(?<![\d.-])((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\d.-])/g;
const monthOnly = /(?<!\d)(?:19|20)\d\d\s*年\s*(\d{1,2})\s*月/g;
const clock = /(?:上午|下午|早上|晚上|中午|凌晨|时间)[：:\s]{0,2}(\d{1,2})[：:](\d{2})(?!\d)/g;

/** Days and times that no calendar and no clock has: 2 月 30 日, 13 月, 下午 25:00 (ISO 8601). */
export const impossibleDates: Check = {
  name: "impossibleDates",
  severity: "error",
  look: (subject) => prose(subject).flatMap((placed) => impossibleIn(placed)),
};

function impossibleIn(placed: PlacedText): Remark[] {
  const text = plainDigits(placed.text);
  const days = [...text.matchAll(wordy)].filter(
    ([, year, month, day]) => !exists(year ? Number(year) : undefined, Number(month), Number(day)),
  );
  const shorts = [...text.matchAll(compact)].filter(
    ([, year, , month, day]) => !exists(Number(year), Number(month), Number(day)),
  );
  const months = [...text.matchAll(monthOnly)].filter(
    ([, month]) => Number(month) < 1 || Number(month) > 12,
  );
  const times = [...text.matchAll(clock)].filter(
    ([, hour, minute]) => Number(hour) > 24 || Number(minute) > 59,
  );
  const found = [...days, ...shorts, ...months, ...times].toSorted((a, b) => a.index - b.index);
  return found
    .filter((match, at) => match.index >= endOf(found[at - 1]))
    .map((match) => ({
      path: placed.path,
      message: "没有这个日期或时间，请核对后改正",
      excerpt: excerptOf(placed, match.index, endOf(match)),
    }));
}

function endOf(match: RegExpExecArray | undefined): number {
  return match ? match.index + match[0].length : 0;
}
