import { chinaDay } from "../fields/chinaDay.ts";
import { ledger } from "../publication/ledger.ts";
import { callList, type NumberToCall } from "./callList.ts";

/** The caller's list as of now. */
export async function currentCallList(now = new Date()): Promise<NumberToCall[]> {
  const [texts, notes] = await Promise.all([
    ledger().liveTexts("phone"),
    ledger().callsAndReports(),
  ]);
  return callList(texts, notes, chinaDay(now.toISOString()));
}
