import type { LiveDocument } from "../../live/liveDocument.ts";
import { dayInChina } from "../../live/time.ts";
import type { Site } from "../../site.ts";
import { policyValidity } from "../policyValidity.ts";
import { authored, type JsonLd, thing } from "./common.ts";

/** schema.org Article about a Legislation. */
export function policyJsonLd(entry: LiveDocument<"policy">, site: Site): JsonLd {
  const { document } = entry;
  const { inForce } = policyValidity(document, dayInChina(site.now));
  return {
    ...thing("Article", entry),
    ...authored(entry, site),
    about: {
      "@type": "Legislation",
      name: document.title,
      legislationIdentifier: document.documentNumber,
      legislationDate: document.issuedOn,
      legislationPassedBy: { "@type": "GovernmentOrganization", name: document.issuingBody },
      legislationLegalForce: `https://schema.org/${inForce ? "InForce" : "NotInForce"}`,
      url: document.originalUrl,
    },
  };
}
