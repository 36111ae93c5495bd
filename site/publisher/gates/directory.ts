import type { Phone } from "@haizhu/shared/documents/phone";
import { isDialable } from "@haizhu/shared/phones/dialable";
import { type Key, keyOf, type LiveDocument } from "../../src/live/liveDocument.ts";
import type { LiveSet } from "../../src/live/liveSet.ts";
import { dayInChina } from "../../src/live/time.ts";
import { keyOfChange, type LiveChange } from "../../src/paths/affected.ts";
import { firstNumbers } from "../../src/view/hotline.ts";
import type { Fault } from "./fault.ts";

/**
 * The numbers that the directory must always offer to be dialled: 110, 119, 120 and 12345. One of them
 * missing costs more than any change to the directory is worth.
 */
const indispensable = firstNumbers.map(({ number }) => number);

/** Changes that would take an indispensable number, or its call button, out of the directory. */
export function lostNumbers(
  live: LiveSet,
  changes: readonly LiveChange[],
  now: Date,
): Map<Key, Fault[]> {
  const found = new Map<Key, Fault[]>();
  const phones = changes.filter((change) => keyOfChange(change).startsWith("phone/"));
  if (phones.length === 0) return found;
  const today = dayInChina(now);
  const touched = new Set(phones.map(keyOfChange));
  const untouched = live.all("phone").filter((entry) => !touched.has(keyOf(entry)));
  for (const number of indispensable) {
    const offers = (entry: LiveDocument | undefined) => dials(entry, number, today);
    const next = phones.map((change) => ("put" in change ? change.put : undefined));
    if (untouched.some(offers) || next.some(offers)) continue;
    for (const key of touched)
      if (offers(live.get(key))) found.set(key, [...(found.get(key) ?? []), lost(number)]);
  }
  return found;
}

function dials(entry: LiveDocument | undefined, number: string, today: string): boolean {
  if (entry?.type !== "phone") return false;
  const phone = entry.document as Phone;
  return phone.numbers.some((item) => item.number === number && isDialable(phone, item, today));
}

function lost(number: string): Fault {
  return {
    gate: "directory",
    reason: `${number} would no longer be in the directory as a number to dial.`,
    message: `这样改以后，电话目录里就没有可以拨打的${number}了，已拦下。请把${number}保留在目录里再提交。`,
  };
}

/**
 * Telephone entries that differ between two states although the ledger has no publication for it.
 * Never the fault of a document: our own code would show a number that nobody approved.
 *
 * @param approved the documents that the ledger published or withdrew in between
 */
export function unapprovedNumbers(
  shown: ReadonlyMap<Key, string>,
  next: LiveSet,
  approved: ReadonlySet<Key>,
): Key[] {
  const after = numbersIn(next);
  const keys = new Set([...shown.keys(), ...after.keys()]);
  return [...keys].filter((key) => !approved.has(key) && shown.get(key) !== after.get(key));
}

function numbersIn(live: LiveSet): Map<Key, string> {
  return new Map(live.all("phone").map((entry) => [keyOf(entry), numbersOf(entry.document) ?? ""]));
}

/** The numbers of a directory entry or its feed, as a text to compare; undefined for anything else. */
export function numbersOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !("numbers" in value)) return undefined;
  const { numbers } = value;
  if (!Array.isArray(numbers)) return undefined;
  return numbers.map((item: { number?: unknown }) => String(item.number)).join(" ");
}
