import type { LiveDocument } from "../live/liveDocument.ts";
import type { LiveSet } from "../live/liveSet.ts";
import { chineseDay, dayInChina } from "../live/time.ts";
import { listEntries } from "../paths/listEntries.ts";
import { occurrences } from "./occurrences.ts";

/** Activities under one heading of their list: a day, or that they take place again and again. */
export interface ActivityGroup {
  heading: string;
  entries: LiveDocument<"activity">[];
}

/** The entries of a list page in the list's order, under the day on which they begin. */
export function byDay(entries: readonly LiveDocument<"activity">[], now: Date): ActivityGroup[] {
  const today = dayInChina(now);
  const groups: ActivityGroup[] = [];
  for (const entry of entries) {
    const heading = headingOf(entry, today);
    const group = groups.find((known) => known.heading === heading);
    if (group) group.entries.push(entry);
    else groups.push({ heading, entries: [entry] });
  }
  return groups;
}

function headingOf({ document }: LiveDocument<"activity">, today: string): string {
  const first = dayInChina(new Date(document.start));
  if (document.recurrence && first <= today) return "定期举行";
  if (first < today) return "正在举行";
  return dayHeading(first, today);
}

const weekdays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

/** `11月27日 周五`; `今天 11月22日 周日`; of another year with it. */
export function dayHeading(date: string, today: string): string {
  const sameYear = date.slice(0, 4) === today.slice(0, 4);
  const day = sameYear ? chineseDay(date).replace(/^\d+年/, "") : chineseDay(date);
  const weekday = weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? "";
  return `${date === today ? "今天 " : ""}${day} ${weekday}`;
}

/** One month of the calendar: its weeks from Monday, `undefined` where another month's day would be. */
export interface Month {
  heading: string;
  weeks: (CalendarDay | undefined)[][];
}

interface CalendarDay {
  date: string;
  number: number;
  entries: LiveDocument<"activity">[];
}

/** Three months of a list that grows without bound: more would be no calendar any more. */
const monthsShown = 3;

/** The days from this month on with what takes place on each. */
export function calendarMonths(live: LiveSet, now: Date): Month[] {
  const today = dayInChina(now);
  const months = Array.from({ length: monthsShown }, (_, ahead) => monthAfter(today, ahead));
  const last = months.at(-1)?.last ?? today;
  const onDay = new Map<string, LiveDocument<"activity">[]>();
  for (const entry of listEntries({ type: "activity" }, live, now) as LiveDocument<"activity">[])
    for (const date of occurrences(entry.document, today, last))
      onDay.set(date, [...(onDay.get(date) ?? []), entry]);
  return months.map(({ year, month, length }) => {
    const days = Array.from({ length }, (_, index): CalendarDay => {
      const number = index + 1;
      const date = `${year}-${String(month).padStart(2, "0")}-${String(number).padStart(2, "0")}`;
      return { date, number, entries: onDay.get(date) ?? [] };
    });
    const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
    const cells = [...Array.from({ length: before }, () => undefined), ...days];
    const weeks: Month["weeks"] = [];
    for (let start = 0; start < cells.length; start += 7) weeks.push(cells.slice(start, start + 7));
    const lastWeek = weeks.at(-1);
    while (lastWeek && lastWeek.length < 7) lastWeek.push(undefined);
    return { heading: `${year}年${month}月`, weeks };
  });
}

function monthAfter(today: string, ahead: number) {
  const first = new Date(
    Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1 + ahead, 1),
  );
  const year = first.getUTCFullYear();
  const month = first.getUTCMonth() + 1;
  const lastDay = new Date(Date.UTC(year, month, 0));
  return { year, month, length: lastDay.getUTCDate(), last: lastDay.toISOString().slice(0, 10) };
}
