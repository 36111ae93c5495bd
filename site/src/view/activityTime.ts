import type { Activity } from "@haizhu/shared/documents/activity";
import { weekdays } from "@haizhu/shared/vocabularies/activities";
import {
  chineseDay,
  chineseSpan,
  chineseSpanWithYear,
  dayInChina,
  timeInChina,
} from "../live/time.ts";

type Timed = Pick<Activity, "start" | "end" | "recurrence">;

/** When an activity takes place: one span, or `每周六 09:00—11:00，到2026年5月2日`. */
export function activityTime({ start, end, recurrence }: Timed): string {
  if (!recurrence) return chineseSpan(start, end);
  const until = recurrence.until ? `，到${chineseDay(recurrence.until)}` : "";
  return `${repetition(recurrence, start)} ${timeInChina(start)}—${timeInChina(end)}${until}`;
}

/**
 * The same with the year, and from which day a repeated one begins: for the activity's own page,
 * whose address is passed on for years.
 */
export function activityTimeWithYear(activity: Timed): string {
  const { start, end, recurrence } = activity;
  if (!recurrence) return chineseSpanWithYear(start, end);
  return `${chineseDay(dayInChina(new Date(start)))}起，${activityTime(activity)}`;
}

type Recurrence = NonNullable<Activity["recurrence"]>;

function repetition(
  { frequency, interval = 1, weekdays: days }: Recurrence,
  start: string,
): string {
  const every = interval === 1 ? "每" : `每${interval}`;
  const localStart = dayInChina(new Date(start));
  if (frequency === "daily") return `${every}天`;
  if (frequency === "monthly")
    return `${every}${interval === 1 ? "月" : "个月"}${Number(localStart.slice(8))}日`;
  const codes = days.length > 0 ? weekdays.codes.filter((code) => days.includes(code)) : [];
  const names = codes.map((code) => weekdays.labels[code]);
  const [first = weekdayOf(localStart), ...rest] = names;
  const lead = interval === 1 ? `每${first}` : `每${interval}周的${first}`;
  return [lead, ...rest].join("、");
}

/** Weekday of a calendar day; a day at midnight UTC keeps its weekday whatever the machine's zone. */
function weekdayOf(day: string): string {
  const code = weekdays.codes[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7];
  return code ? weekdays.labels[code] : "";
}
