import type { Phone, PhoneNumber } from "../documents/phone.ts";

/** A number that somebody called longer ago than this is not offered as a call button. */
const callLimitDays = 90;
const millisecondsOfDay = 24 * 60 * 60 * 1000;

/** 110 119 120 122 and the five-digit 12xxx and 9xxxx service lines (电信网编号计划). */
const shortNumber = /^(?:11[09]|12[02]|12\d{3}|9[56]\d{3}|11185)$/;

/** Whether a number is dialable only as long as somebody has called it: no national short number. */
export function mustBeCalled({ number, channel }: Pick<PhoneNumber, "number" | "channel">) {
  return channel === "voice" && !shortNumber.test(number);
}

/**
 * The last day for which a call holds.
 *
 * @param on day of the call, `YYYY-MM-DD` in China, like the answer
 */
export function callHoldsUntil(on: string): string {
  const last = new Date(Date.parse(on) + callLimitDays * millisecondsOfDay);
  return last.toISOString().slice(0, 10);
}

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
  if (!mustBeCalled(number)) return true;
  const { lastCall } = phone;
  if (!lastCall?.rightOffice) return false;
  return lastCall.on <= today && today <= callHoldsUntil(lastCall.on);
}

/** The `tel:` address of a number. */
export function telephoneUri(number: string): string {
  return `tel:${number.replaceAll("-", "")}`;
}
