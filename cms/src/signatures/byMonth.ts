import type { RecordedSignature } from "../ledger/signatures.ts";
import { momentWord } from "../publication/panel/words.ts";

interface Month {
  /** `2026-11`, in China's time. */
  month: string;
  signatures: RecordedSignature[];
}

/** The signatures of each month in which there were some, the latest first; this month in any case. */
export function byMonth(signatures: readonly RecordedSignature[], now: Date): Month[] {
  const monthOf = (at: string) => momentWord(at).slice(0, 7);
  const months = new Map<string, RecordedSignature[]>([[monthOf(now.toISOString()), []]]);
  for (const signature of signatures) {
    const month = monthOf(signature.at);
    months.set(month, [...(months.get(month) ?? []), signature]);
  }
  return [...months]
    .map(([month, all]) => ({ month, signatures: all }))
    .sort((a, b) => b.month.localeCompare(a.month));
}
