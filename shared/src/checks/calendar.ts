import type { Subject } from "./finding.ts";
import type { PlacedText } from "./placedTexts.ts";

/** Proleptic Gregorian calendar (ISO 8601); without a year 29 February may be. */
export function exists(year: number | undefined, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year ?? 2024, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Full-width digits are as long as plain ones, so places stay what they are. */
export function plainDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => digit.normalize("NFKC"));
}

/** What residents read or hear. */
export function prose({ texts }: Subject): PlacedText[] {
  return texts.filter(({ kind }) => kind === "prose" || kind === "alt");
}
