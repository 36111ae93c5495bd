import { audiences } from "@haizhu/shared/vocabularies/audiences";
import type { LiveDocument } from "../../live/liveDocument.ts";
import type { Site } from "../../site.ts";
import {
  districtInCity,
  internationalNumber,
  type JsonLd,
  postalAddress,
  thing,
} from "./common.ts";
import { numberViews } from "../numbers.ts";

/** schema.org GovernmentService. */
export function guideJsonLd(entry: LiveDocument<"guide">, { live, now, identity }: Site): JsonLd {
  const { document } = entry;
  return {
    ...thing("GovernmentService", entry),
    provider: { "@type": "GovernmentOrganization", name: document.implementingBody },
    areaServed: { "@type": "AdministrativeArea", name: districtInCity(identity) },
    audience: document.audiences.map((code) => ({
      "@type": "Audience",
      audienceType: audiences.labels[code],
    })),
    availableChannel: document.channels.map((channel) => {
      const venue = live.resolve(channel.venue)?.document;
      const phone = live.resolve(channel.phone)?.document;
      const telephone = phone && numberViews(phone, now).find(({ href }) => href)?.href;
      return {
        "@type": "ServiceChannel",
        name: channel.name,
        serviceUrl: channel.url,
        serviceLocation: venue && {
          "@type": "Place",
          name: venue.title,
          address: postalAddress(venue.address),
        },
        servicePhone: telephone && {
          "@type": "ContactPoint",
          telephone: internationalNumber(telephone),
        },
      };
    }),
  };
}
