import type { Activity } from "@haizhu/shared/documents/activity";
import { weekdays } from "@haizhu/shared/vocabularies/activities";
import { dayInChina } from "../live/time.ts";

type Timed = Pick<Activity, "start" | "recurrence">;

const dayLength = 24 * 60 * 60 * 1000;
const stamp = (date: string) => Date.parse(`${date}T00:00:00Z`);
/** Days since Monday. */
const weekdayOf = (date: string) => (new Date(stamp(date)).getUTCDay() + 6) % 7;

/** The days, `YYYY-MM-DD` in China, from `from` to `to` on which an activity begins. */
export function occurrences({ start, recurrence }: Timed, from: string, to: string): string[] {
  const first = dayInChina(new Date(start));
  const last = recurrence?.until !== undefined && recurrence.until < to ? recurrence.until : to;
  const begin = first > from ? first : from;
  if (!recurrence) return first >= from && first <= to ? [first] : [];
  const found: string[] = [];
  for (let at = stamp(begin); at <= stamp(last); at += dayLength) {
    const date = new Date(at).toISOString().slice(0, 10);
    if (takesPlace(date, first, recurrence)) found.push(date);
  }
  return found;
}

/** Whether a rule of repetition (RFC 5545 §3.3.10) hits a day on or after its first. */
function takesPlace(
  date: string,
  first: string,
  { frequency, interval = 1, weekdays: chosen }: NonNullable<Activity["recurrence"]>,
): boolean {
  const days = (stamp(date) - stamp(first)) / dayLength;
  if (frequency === "daily") return days % interval === 0;
  if (frequency === "monthly") {
    const months = Number(date.slice(5, 7)) - Number(first.slice(5, 7));
    const years = Number(date.slice(0, 4)) - Number(first.slice(0, 4));
    return date.slice(8) === first.slice(8) && (years * 12 + months) % interval === 0;
  }
  const weeks = Math.floor((days + weekdayOf(first)) / 7);
  const code = weekdays.codes[weekdayOf(date)];
  const hit =
    chosen.length > 0 ? chosen.some((day) => day === code) : weekdayOf(date) === weekdayOf(first);
  return hit && weeks % interval === 0;
}
