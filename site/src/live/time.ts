import type { LiveDocument } from "./liveDocument.ts";

const chinaOffset = 8 * 60 * 60 * 1000;

/** The calendar day in China at a moment, `YYYY-MM-DD`. */
export function dayInChina(moment: Date): string {
  return new Date(moment.getTime() + chinaOffset).toISOString().slice(0, 10);
}

const weekdayNames = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

/** `2026年3月5日`, for a day `YYYY-MM-DD`. */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** `3月5日 周四 09:00`, in China's time, for an ISO moment. */
export function chineseMoment(iso: string): string {
  const local = new Date(Date.parse(iso) + chinaOffset);
  const weekday = weekdayNames[local.getUTCDay()];
  const day = `${local.getUTCMonth() + 1}月${local.getUTCDate()}日`;
  return `${day} ${weekday} ${timeInChina(iso)}`;
}

/** `2026年3月5日 周四 09:00`: for pages that are still read in other years. */
export function chineseMomentWithYear(iso: string): string {
  return `${dayInChina(new Date(iso)).slice(0, 4)}年${chineseMoment(iso)}`;
}

/** `09:00`, in China's time, for an ISO moment. */
export function timeInChina(iso: string): string {
  return new Date(Date.parse(iso) + chinaOffset).toISOString().slice(11, 16);
}

/** `3月5日 周四 09:00—11:30`; with both days when the end is on another day. */
export function chineseSpan(start: string, end: string): string {
  const sameDay = dayInChina(new Date(start)) === dayInChina(new Date(end));
  return `${chineseMoment(start)}—${sameDay ? timeInChina(end) : chineseMoment(end)}`;
}

/** `2026年3月5日 周四 09:00—11:30`; the end is written out too when it is on another day. */
export function chineseSpanWithYear(start: string, end: string): string {
  const sameDay = dayInChina(new Date(start)) === dayInChina(new Date(end));
  const last = sameDay ? timeInChina(end) : chineseMomentWithYear(end);
  return `${chineseMomentWithYear(start)}—${last}`;
}

/**
 * Whether an activity lies wholly in the past. Counted in whole days of China, so that pages change
 * once a day at most. A recurring one is over after its last day; without one it never is.
 */
export function activityIsOver({ document }: LiveDocument<"activity">, now: Date): boolean {
  const last = document.recurrence ? document.recurrence.until : dayInChina(new Date(document.end));
  return last !== undefined && last < dayInChina(now);
}

/** `2026-03-05T12:00:00+08:00`, in China's time, for an ISO moment. */
export function chinaTimestamp(iso: string): string {
  const local = new Date(Date.parse(iso) + chinaOffset);
  return `${local.toISOString().slice(0, 19)}+08:00`;
}
