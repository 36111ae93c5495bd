import { phoneKinds } from "@haizhu/shared/vocabularies/phones";
import type { LiveDocument } from "../live/liveDocument.ts";
import { documentPath } from "../paths/lists.ts";
import { absolute, type Site } from "../site.ts";
import { internationalNumber } from "../view/jsonLd/common.ts";
import { numberViews } from "../view/numbers.ts";
import { calendarText, escapedCalendar, utcTime } from "./calendarText.ts";

/**
 * A directory entry for a telephone's own address book: vCard 3.0 (RFC 2426), because older iPhones
 * and most Android telephones read no 4.0. Only numbers that may be called; without one there is no
 * TEL, and pages do not offer the file.
 */
export function contactText(entry: LiveDocument<"phone">, { identity, now }: Site): string {
  const { document } = entry;
  const callable = numberViews(document, now).filter(({ href }) => href !== undefined);
  const numbers = callable.map(
    ({ href }) => ["TEL;TYPE=WORK,VOICE", internationalNumber(href) ?? ""] as const,
  );
  const note = `${document.purpose}\n${identity.name}，号码会变，以网页为准`;
  return calendarText([
    ["BEGIN", "VCARD"],
    ["VERSION", "3.0"],
    ["PRODID", `-//${escapedCalendar(identity.name)}//feeds v1//ZH`],
    ["UID", `urn:uuid:${entry.id}`],
    ["N", `${escapedCalendar(document.title)};;;;`],
    ["FN", escapedCalendar(document.title)],
    ["ORG", escapedCalendar(document.organisation)],
    ["CATEGORIES", escapedCalendar(phoneKinds.labels[document.kind])],
    ...numbers,
    ["URL", absolute(documentPath(entry))],
    ["NOTE", escapedCalendar(note)],
    ["REV", utcTime(entry.updatedAt)],
    ["END", "VCARD"],
  ]);
}
