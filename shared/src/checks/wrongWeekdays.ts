import { exists, plainDigits, prose } from "./calendar.ts";
import type { Check, Remark } from "./finding.ts";
import { excerptOf } from "./placedTexts.ts";

const dated =
  /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*[（(，,]?\s*(?:星期|周|礼拜)([一二三四五六日天])/g;
const weekdays = "日一二三四五六";

/** A day of the week that is not that of the date beside it: residents come on the wrong day. */
export const wrongWeekdays: Check = {
  name: "wrongWeekdays",
  severity: "warning",
  look: (subject) =>
    prose(subject).flatMap((placed) =>
      [...plainDigits(placed.text).matchAll(dated)].flatMap((match): Remark[] => {
        const [, year, month, day, said = ""] = match;
        if (!exists(Number(year), Number(month), Number(day))) return [];
        const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
        const right = weekdays.charAt(date.getUTCDay());
        if (said.replace("天", "日") === right) return [];
        const message = `日期和星期对不上：这一天是星期${right}`;
        const excerpt = excerptOf(placed, match.index, match.index + match[0].length);
        return [{ path: placed.path, message, excerpt }];
      }),
    ),
};
