import type { LiveDocument } from "../../live/liveDocument.ts";
import { documentPath } from "../../paths/lists.ts";
import { absolute, site, type Site } from "../../site.ts";

/** A schema.org thing. Keys whose value is undefined are left out when written. */
export type JsonLd = Record<string, unknown>;

/** What every thing says about itself. */
export function thing(type: string, entry: LiveDocument): JsonLd {
  const { title, summary } = entry.document;
  return {
    "@context": "https://schema.org",
    "@type": type,
    name: title,
    description: summary,
    url: absolute(documentPath(entry)),
  };
}

/** When an article was published and changed, and who answers for it. */
export function authored(entry: LiveDocument, { live, identity }: Site): JsonLd {
  const { document } = entry;
  const owner = "owner" in document ? live.resolve(document.owner) : undefined;
  return {
    headline: document.title,
    inLanguage: "zh-CN",
    datePublished: entry.publishedAt,
    dateModified: entry.updatedAt,
    author: { "@type": "Organization", name: owner?.document.title ?? identity.name },
    publisher: { "@type": "Organization", name: identity.name },
  };
}

/** The district with its city: what an address or a service area is in. */
export function districtInCity({ region }: Site["identity"]): string {
  return region.city + region.district;
}

/** An address in the district. Never coordinates: schema.org means WGS-84, we hold GCJ-02. */
export function postalAddress(streetAddress: string | undefined): JsonLd | undefined {
  const { identity } = site();
  return streetAddress === undefined
    ? undefined
    : {
        "@type": "PostalAddress",
        streetAddress,
        addressLocality: districtInCity(identity),
        addressRegion: identity.region.province,
        addressCountry: "CN",
      };
}

/** Numbers that may be called, in international form; others are left to the page's own words. */
export function internationalNumber(href: string | undefined): string | undefined {
  const digits = href?.replace(/^tel:/, "");
  // A short number has no international form.
  return digits?.replace(/^0(?=\d{9,})/, "+86").replace(/^(?=1\d{10}$)/, "+86");
}
