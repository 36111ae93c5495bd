import { phoneKinds } from "@haizhu/shared/vocabularies/phones";
import type { LiveDocument } from "../../live/liveDocument.ts";
import type { Site } from "../../site.ts";
import { numberViews } from "../numbers.ts";
import { internationalNumber, type JsonLd, thing } from "./common.ts";

/** schema.org Organization with a ContactPoint for each number that may be called. */
export function phoneJsonLd(entry: LiveDocument<"phone">, { live, now, identity }: Site): JsonLd {
  const { document } = entry;
  const streets = live.resolveAll(document.streets);
  const areas =
    streets.length > 0
      ? streets.map((street) => street.document.title)
      : [identity.region.district];
  const callable = numberViews(document, now).filter(({ href }) => href);
  return {
    ...thing("Organization", entry),
    name: document.organisation,
    areaServed: areas.map((name) => ({ "@type": "AdministrativeArea", name })),
    contactPoint: callable.map(({ href, label }) => ({
      "@type": "ContactPoint",
      contactType: label ?? phoneKinds.labels[document.kind],
      telephone: internationalNumber(href),
      availableLanguage: "zh",
    })),
  };
}
