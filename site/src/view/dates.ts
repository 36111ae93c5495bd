import { chineseDay, chineseMoment, dayInChina, timeInChina } from "../live/time.ts";

/** `2026年3月5日`, in China, for an ISO moment. */
export function chineseDayOf(iso: string): string {
  return chineseDay(dayInChina(new Date(iso)));
}

/** `2026年3月5日 周四 09:00`, in China, for an ISO moment. */
export function momentInYear(iso: string): string {
  return `${dayInChina(new Date(iso)).slice(0, 4)}年${chineseMoment(iso)}`;
}

/** `2026-03-05 09:00`, in China: the form of `PubDate` (国办发〔2017〕47号 网站标签规范). */
export function tagMoment(iso: string): string {
  return `${dayInChina(new Date(iso))} ${timeInChina(iso)}`;
}

/** `2025年2月`, for `2025-02`; a whole day or any other wording is returned readable as it is. */
export function chineseAsOf(asOf: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(asOf)) return chineseDay(asOf);
  const month = /^(\d{4})-(\d{2})$/.exec(asOf);
  return month ? `${month[1]}年${Number(month[2])}月` : asOf;
}
