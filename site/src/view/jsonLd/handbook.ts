import { hazards } from "@haizhu/shared/vocabularies/handbooks";
import type { LiveDocument } from "../../live/liveDocument.ts";
import type { Site } from "../../site.ts";
import { authored, type JsonLd, thing } from "./common.ts";

/** schema.org Article. */
export function handbookJsonLd(entry: LiveDocument<"handbook">, site: Site): JsonLd {
  return {
    ...thing("Article", entry),
    ...authored(entry, site),
    about: hazards.labels[entry.document.hazard],
  };
}
