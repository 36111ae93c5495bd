import type { Phone, PhoneNumber } from "../documents/phone.ts";

/** A number that somebody called longer ago than this is not offered as a call button. */
const callLimitDays = 90;

/** 110 119 120 122 and the five-digit 12xxx and 9xxxx service lines (电信网编号计划). */
const shortNumber = /^(?:11[09]|12[02]|12\d{3}|9[56]\d{3}|11185)$/;

/**
 * Whether a number may become `tel:`. Only a voice number that somebody called within the limit and
 * that answered as the right office, or a short number, may: a wrong emergency number is the worst
 * thing this site could show.
 *
 * @param today `YYYY-MM-DD` in China
 */
export function isDialable(
  phone: Pick<Phone, "lastCall">,
  number: Pick<PhoneNumber, "number" | "channel">,
  today: string,
): boolean {
  if (number.channel !== "voice") return false;
  if (shortNumber.test(number.number)) return true;
  if (!phone.lastCall?.rightOffice) return false;
  const age = Date.parse(today) - Date.parse(phone.lastCall.on);
  return age >= 0 && age <= callLimitDays * 24 * 60 * 60 * 1000;
}

/** The `tel:` address of a number. */
export function telephoneUri(number: string): string {
  return `tel:${number.replaceAll("-", "")}`;
}
