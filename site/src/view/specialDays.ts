import calendar from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { dayInChina } from "../live/time.ts";

/**
 * The days of the coming weeks that are not what their weekday says: off for a public holiday, or a
 * weekend day worked in exchange (调休), as the State Council announces them each year.
 */
export interface SpecialDays {
  off: string[];
  worked: string[];
  /** Nothing is known of the days after this one: `YYYY-MM-DD`. */
  known: string;
}

/** Pages are rendered anew each day; a copy kept offline stays right for this long. */
const daysAhead = 60;
const day = 24 * 60 * 60 * 1000;

/** The special days from `now` on, to be put into a page for the browser's clock to choose from. */
export function specialDays(now: Date): SpecialDays {
  const from = dayInChina(now);
  const to = dayInChina(new Date(now.getTime() + daysAhead * day));
  const within = (days: object) => Object.keys(days).filter((date) => date >= from && date <= to);
  const lastYear = Object.keys(calendar.holidays).sort().at(-1)?.slice(0, 4) ?? "";
  const lastDay = `${lastYear}-12-31`;
  return {
    off: within(calendar.holidays).sort(),
    worked: within(calendar.workdays).sort(),
    known: lastDay < to ? lastDay : to,
  };
}
