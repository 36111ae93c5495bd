import { telephoneUri } from "@haizhu/shared/phones/dialable";

/**
 * 12345, where every unanswered question goes. Written here and not looked up, so that no page ever
 * loses it: it must stand on pages even while the directory is empty.
 */
export const hotline = { number: "12345", href: telephoneUri("12345") };

/** The four numbers that the home page and the emergency page show whatever is published. */
export const firstNumbers = [
  { number: "110", label: "报警", urgent: true },
  { number: "119", label: "火警", urgent: true },
  { number: "120", label: "急救", urgent: true },
  { number: hotline.number, label: "政务热线", urgent: false },
].map((item) => ({ ...item, href: telephoneUri(item.number) }));
