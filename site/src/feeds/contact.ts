import { phoneKinds } from "@haizhu/shared/vocabularies/phones";
import { venueKinds } from "@haizhu/shared/vocabularies/venues";
import type { LiveDocument } from "../live/liveDocument.ts";
import { documentPath } from "../paths/lists.ts";
import { absolute, type Site } from "../site.ts";
import { internationalNumber } from "../view/jsonLd/common.ts";
import { numberViews } from "../view/numbers.ts";
import { calendarText, escapedCalendar, utcTime } from "./calendarText.ts";

type Contactable = LiveDocument<"phone"> | LiveDocument<"venue">;

const isPhone = (entry: Contactable): entry is LiveDocument<"phone"> => entry.type === "phone";

/**
 * An office or a place for a telephone's own address book: vCard 3.0 (RFC 2426), because older iPhones
 * and most Android telephones read no 4.0. Only numbers that may be called; without one there is no
 * TEL, and pages do not offer the file.
 */
export function contactText(entry: Contactable, site: Site): string {
  const { title } = entry.document;
  const own = isPhone(entry) ? ofPhone(entry) : ofVenue(entry, site);
  const note = `${own.note}\n${site.identity.name}，会有变化，以网页为准`;
  return calendarText([
    ["BEGIN", "VCARD"],
    ["VERSION", "3.0"],
    ["PRODID", `-//${escapedCalendar(site.identity.name)}//feeds v1//ZH`],
    ["UID", `urn:uuid:${entry.id}`],
    ["N", `${escapedCalendar(title)};;;;`],
    ["FN", escapedCalendar(title)],
    ...own.lines,
    ...callableNumbers(entry, site).map((number) => ["TEL;TYPE=WORK,VOICE", number] as const),
    ["URL", absolute(documentPath(entry))],
    ["NOTE", escapedCalendar(note)],
    ["REV", utcTime(entry.updatedAt)],
    ["END", "VCARD"],
  ]);
}

/** The numbers that somebody who keeps the contact may call, in international form. */
export function callableNumbers(entry: Contactable, { live, now }: Site): string[] {
  const phones = isPhone(entry) ? [entry] : live.resolveAll(entry.document.phones);
  return phones
    .flatMap(({ document }) => numberViews(document, now))
    .flatMap(({ href }) => internationalNumber(href) ?? []);
}

interface OwnPart {
  lines: (readonly [name: string, value: string])[];
  note: string;
}

function ofPhone({ document }: LiveDocument<"phone">): OwnPart {
  const lines = [
    ["ORG", escapedCalendar(document.organisation)],
    ["CATEGORIES", escapedCalendar(phoneKinds.labels[document.kind])],
  ] as const;
  return { lines: [...lines], note: document.purpose };
}

/** RFC 2426 §3.2.1: post-office box; extended; street; locality; region; postal code; country. */
function ofVenue({ document }: LiveDocument<"venue">, { identity }: Site): OwnPart {
  const { city, province } = identity.region;
  const [street, locality, region] = [document.address ?? "", city, province].map(escapedCalendar);
  const address = ["", "", street, locality, region, "", "中国"].join(";");
  return {
    lines: [
      ...(document.address === undefined ? [] : [["ADR;TYPE=WORK", address] as const]),
      ["CATEGORIES", escapedCalendar(venueKinds.labels[document.kind])],
    ],
    note: document.summary,
  };
}
