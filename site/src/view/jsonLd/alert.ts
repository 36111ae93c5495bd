import type { LiveDocument } from "../../live/liveDocument.ts";
import type { Site } from "../../site.ts";
import { alertAreas } from "../alerts.ts";
import { authored, type JsonLd, thing } from "./common.ts";

/** schema.org SpecialAnnouncement: announced by the body that issued it, published by this site. */
export function alertJsonLd(entry: LiveDocument<"alert">, site: Site): JsonLd {
  const { document } = entry;
  return {
    ...thing("SpecialAnnouncement", entry),
    ...authored(entry, site),
    headline: document.headline,
    text: document.instruction,
    datePosted: entry.publishedAt,
    expires: document.expires,
    author: { "@type": "GovernmentOrganization", name: document.senderName },
    spatialCoverage: alertAreas(document, site).map((name) => ({
      "@type": "AdministrativeArea",
      name,
    })),
  };
}
