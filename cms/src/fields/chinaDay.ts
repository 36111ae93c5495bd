const offset = 8 * 60 * 60 * 1000;

/** The calendar day in China (UTC+8, no summer time) of a moment, `YYYY-MM-DD`. */
export function chinaDay(moment: string): string {
  return new Date(Date.parse(moment) + offset).toISOString().slice(0, 10);
}

/**
 * The moment that Payload's day picker stores for a day: noon UTC, which is the same calendar day
 * in China and wherever an editor's PC believes itself to be.
 */
export function noonOf(day: string): string {
  return `${day}T12:00:00.000Z`;
}
