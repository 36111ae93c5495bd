import { brotliOf } from "../compress.ts";
import { isHtml, type PageGate } from "./page.ts";

/**
 * The most that a page may weigh on the wire, in bytes of brotli without its style sheet. HTML and CSS
 * together have 14 kB on a first visit, which is what a phone gets in the first round trip (RFC 6928);
 * 4 kB of that are the style sheet's. By the first part of the address; "" is for all others.
 */
export const sizeBudgets: Readonly<Record<string, number>> = {
  "": 10 * 1024,
  // Read in a hurry, and the first page of most visits.
  emergency: 8 * 1024,
  alerts: 8 * 1024,
};

/** Does the page still open quickly on an old phone and a slow network? */
export const size: PageGate = (page) => {
  if (!isHtml(page)) return [];
  const [, kind = ""] = page.path.split("/");
  const budget = sizeBudgets[kind] ?? sizeBudgets[""] ?? 0;
  const weight = weightOf(page.bytes, budget);
  if (weight <= budget) return [];
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`;
  return [
    {
      gate: "size",
      reason: `${page.path} weighs ${kilobytes(weight)} compressed, more than ${kilobytes(budget)}.`,
      message: "网页太长，旧手机打开会很慢。请精简正文，或分成几份内容，再重新提交。",
    },
  ];
};

/** Compressed bytes; not compressed at all when it fits anyway. */
function weightOf(bytes: Buffer, budget: number): number {
  return bytes.length <= budget ? bytes.length : brotliOf(bytes).length;
}
