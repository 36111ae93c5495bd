const day = 24 * 60 * 60 * 1000;

/** Whole days between two moments. */
export function daysBetween(earlier: string, later: Date): number {
  return Math.floor((later.getTime() - Date.parse(earlier)) / day);
}
