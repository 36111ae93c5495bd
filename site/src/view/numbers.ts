import type { Phone, PhoneNumber } from "@haizhu/shared/documents/phone";
import { isDialable, telephoneUri } from "@haizhu/shared/phones/dialable";
import { dayInChina } from "../live/time.ts";

/** A number as residents see it. Without `href` it must not become a link of any kind. */
export interface NumberView {
  number: string;
  label?: string | undefined;
  hours?: string | undefined;
  /** Whether somebody answers: not at numbers for text messages, nor at those that only call out. */
  answered: boolean;
  /** `tel:` address, only where `isDialable` allows it. */
  href?: string;
  /** Why there is no call button. */
  notice?: string;
}

const notices: Record<PhoneNumber["channel"], string> = {
  voice: "未经拨测，暂不能一键拨打",
  sms: "只收短信，不能打电话",
  "inbound-only": "只会主动联系您，请不要回拨",
};

/** The numbers of a directory entry, each with its call address or the reason for having none. */
export function numberViews(phone: Phone, now: Date): NumberView[] {
  const today = dayInChina(now);
  return phone.numbers.map((item) => {
    const { number, label, hours, channel } = item;
    const view = { number, label, hours, answered: channel === "voice" };
    return isDialable(phone, item, today)
      ? { ...view, href: telephoneUri(number) }
      : { ...view, notice: notices[channel] };
  });
}
