import { chineseDay } from "../live/time.ts";

/** After a year amounts, hours and places have usually changed once: a check no longer vouches. */
const longestDays = 365;

const aDay = 24 * 60 * 60 * 1000;

/** Whether a check, on a day `YYYY-MM-DD`, is more than a year old on another. */
export function isOldCheck(verifiedAt: string, today: string): boolean {
  return Date.parse(today) - Date.parse(verifiedAt) > longestDays * aDay;
}

/** `2026年2月3日`, with what an old check is worth: `2024年7月1日（较早，请以单位答复为准）`. */
export function lastCheck(verifiedAt: string | undefined, today: string): string {
  if (verifiedAt === undefined) return "待核实";
  const day = chineseDay(verifiedAt);
  return isOldCheck(verifiedAt, today) ? `${day}（较早，请以单位答复为准）` : day;
}
