import type { DocumentType } from "@haizhu/shared/documents/registry";
import { activityKinds } from "@haizhu/shared/vocabularies/activities";
import { audiences } from "@haizhu/shared/vocabularies/audiences";
import { domains } from "@haizhu/shared/vocabularies/domains";
import { phoneKinds } from "@haizhu/shared/vocabularies/phones";
import { venueKinds } from "@haizhu/shared/vocabularies/venues";
import type { LiveDocument } from "../live/liveDocument.ts";
import type { LiveSet } from "../live/liveSet.ts";

/** One way to narrow a list. Each value is a real address, so filters work without JavaScript. */
export interface Facet {
  /** The segment in the address: `/guides/{name}/{code}/`. */
  name: string;
  label: string;
  /** The values that a document has. */
  valuesOf: (entry: LiveDocument, live: LiveSet) => readonly string[];
  labelOf: (code: string, live: LiveSet) => string;
}

type Labels = Readonly<Record<string, string>>;

/** A facet over a field that holds codes of a vocabulary. */
function coded(name: string, label: string, field: string, labels: Labels): Facet {
  return {
    name,
    label,
    valuesOf: (entry) => {
      const value = (entry.document as Record<string, unknown>)[field];
      const codes = Array.isArray(value) ? value : [value];
      return codes.filter((code) => typeof code === "string");
    },
    labelOf: (code) => labels[code] ?? code,
  };
}

/** By 街道: the addresses use the street's slug. */
const byStreet: Facet = {
  name: "street",
  label: "街道",
  valuesOf: (entry, live) => {
    const document = entry.document as { street?: Reference; streets?: Reference[] };
    const references = [document.street, ...(document.streets ?? [])];
    return references.flatMap((reference) => live.resolve(reference)?.slug ?? []);
  },
  labelOf: (code, live) => live.bySlug("street", code)?.document.title ?? code,
};
interface Reference {
  type: "street";
  id: string;
}

const byDomain = coded("domain", "领域", "domain", domains.labels);
const byAudience = coded("audience", "人群", "audiences", audiences.labels);

/** The filters of each type's list. */
export const facets: Readonly<Record<DocumentType, readonly Facet[]>> = {
  guide: [byDomain, byAudience],
  policy: [byDomain, byAudience],
  activity: [coded("kind", "类型", "kind", activityKinds.labels), byAudience, byStreet],
  venue: [coded("kind", "类型", "kind", venueKinds.labels), byStreet],
  phone: [coded("kind", "类别", "kind", phoneKinds.labels), byStreet],
  alert: [],
  handbook: [],
  street: [],
  organisation: [],
  lexicon: [],
};
