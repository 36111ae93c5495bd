import type { OpeningHours } from "@haizhu/shared/openingHours/schema";
import { weekdays } from "@haizhu/shared/vocabularies/activities";

/** One row of the weekly table: `周一至周五` with `08:30—12:00` and `14:00—17:30`. */
export interface HoursRow {
  days: string;
  /** One text per range, or the one that says closed. */
  times: string[];
}

/** The week from Monday; neighbouring days with the same hours share a line. */
export function weeklyRows({ weekly }: Pick<OpeningHours, "weekly">): HoursRow[] {
  const rows: { first: string; last: string; times: string[] }[] = [];
  for (const code of weekdays.codes) {
    const times = timesOn(code, weekly);
    const day = weekdays.labels[code];
    const previous = rows.at(-1);
    if (previous?.times.join() === times.join()) previous.last = day;
    else rows.push({ first: day, last: day, times });
  }
  return rows.map(({ first, last, times }) => ({
    days: first === last ? first : `${first}至${last}`,
    times: times.length > 0 ? times : ["不开放"],
  }));
}

type Weekday = (typeof weekdays.codes)[number];

function timesOn(day: Weekday, weekly: OpeningHours["weekly"]): string[] {
  return weekly
    .filter(({ days }) => days.includes(day))
    .map(({ opens, closes }) =>
      opens === "00:00" && closes === "24:00" ? "全天" : `${opens}—${closes}`,
    )
    .sort();
}
