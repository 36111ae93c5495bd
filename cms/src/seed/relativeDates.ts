const pattern = /^([+-]\d+)d(?: (\d{2}:\d{2}))?$/;
const chinaOffset = 8 * 60 * 60 * 1000;

/**
 * Turns `+180d` into a day and `+7d 09:00` into a moment, both in China's time, counted from `now`.
 * Any other text is returned as it is.
 */
export function onDay(text: string, now: Date): string {
  const match = pattern.exec(text);
  if (!match) return text;
  const [, days, time] = match;
  const local = new Date(now.getTime() + chinaOffset);
  local.setUTCDate(local.getUTCDate() + Number(days));
  const day = local.toISOString().slice(0, 10);
  return time === undefined ? day : new Date(`${day}T${time}:00+08:00`).toISOString();
}
