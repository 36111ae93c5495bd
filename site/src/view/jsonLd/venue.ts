import type { LiveDocument } from "../../live/liveDocument.ts";
import type { Site } from "../../site.ts";
import { numberViews } from "../numbers.ts";
import { internationalNumber, type JsonLd, postalAddress, thing } from "./common.ts";

const days = {
  mo: "Monday",
  tu: "Tuesday",
  we: "Wednesday",
  th: "Thursday",
  fr: "Friday",
  sa: "Saturday",
  su: "Sunday",
} as const;

/** schema.org Place. */
export function venueJsonLd(entry: LiveDocument<"venue">, { live, now }: Site): JsonLd {
  const { document } = entry;
  const callable = live
    .resolveAll(document.phones)
    .flatMap((phone) => numberViews(phone.document, now))
    .find(({ href }) => href);
  return {
    ...thing("Place", entry),
    address: postalAddress(document.address),
    telephone: internationalNumber(callable?.href),
    openingHoursSpecification: document.openingHours?.weekly.map((range) => ({
      "@type": "OpeningHoursSpecification",
      dayOfWeek: range.days.map((day) => days[day]),
      opens: range.opens,
      // ISO 8601 of schema.org's Time type has no 24:00.
      closes: range.closes === "24:00" ? "23:59" : range.closes,
    })),
  };
}
