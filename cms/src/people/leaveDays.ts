/** The moment when a day begins in China. */
export function firstMoment(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

/** The moment when a day is over in China. */
export function lastMoment(day: string): Date {
  return new Date(firstMoment(day).getTime() + 24 * 3_600_000);
}

const chinaOffset = 8 * 3_600_000;
const dayOf = (moment: number) => new Date(moment + chinaOffset).toISOString().slice(0, 10);

/** `2026-03-05 至 2026-03-09`, the first and the last day, in China's time. */
export function daysWord({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
  return `${dayOf(Date.parse(startsAt))} 至 ${dayOf(Date.parse(endsAt) - 1)}`;
}
