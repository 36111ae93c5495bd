import type { DocumentType } from "@haizhu/shared/documents/registry";
import { activityKinds } from "@haizhu/shared/vocabularies/activities";
import type { audiences } from "@haizhu/shared/vocabularies/audiences";
import type { domains } from "@haizhu/shared/vocabularies/domains";
import { phoneKinds } from "@haizhu/shared/vocabularies/phones";
import { venueKinds } from "@haizhu/shared/vocabularies/venues";
import { type ListKey, listPath } from "./lists.ts";

export type GatheringKind = "topic" | "audience";

/** The kinds of activities, places and numbers that belong to a part of life or a group of people. */
interface Kinds {
  activity?: readonly (typeof activityKinds.codes)[number][];
  venue?: readonly (typeof venueKinds.codes)[number][];
  phone?: readonly (typeof phoneKinds.codes)[number][];
}

type Domain = (typeof domains.codes)[number];
type Audience = (typeof audiences.codes)[number];

/** Editors say the domain of a guide, but only the kind of a place: this is what a kind is for. */
const kindsOfTopic: Readonly<Partial<Record<Domain, Kinds>>> = {
  medical: {
    activity: ["health"],
    venue: ["health-centre", "hospital", "medicine-box"],
    phone: ["medical", "psychological"],
  },
  education: { activity: ["class"], venue: ["library"] },
  culture: { activity: ["culture"], venue: ["library", "museum", "culture-station", "sports"] },
  "elder-care": { venue: ["elder-canteen", "elder-care-centre", "care-home"] },
  childcare: { activity: ["family"] },
  employment: { activity: ["job-fair"], phone: ["labour"] },
  assistance: { venue: ["street-service-centre"] },
  housing: { phone: ["housing"] },
  household: { venue: ["street-service-centre", "government-service"] },
  veterans: { venue: ["veterans-station"] },
  volunteering: { activity: ["volunteering"], venue: ["civilisation-station"] },
  legal: { activity: ["legal"], phone: ["legal", "rights", "supervision"] },
  "emerging-sectors": { activity: ["party"], venue: ["party-service-centre", "city-lounge"] },
  "daily-life": {
    venue: ["shared-kitchen", "locker", "park"],
    phone: ["utilities", "transport", "daily-life"],
  },
  emergency: {
    activity: ["drill"],
    venue: ["shelter"],
    phone: ["urgent", "anti-fraud", "weather"],
  },
};

/** Activities name their audiences themselves. */
const kindsOfAudience: Readonly<Partial<Record<Audience, Omit<Kinds, "activity">>>> = {
  elderly: { venue: ["elder-canteen", "elder-care-centre", "care-home"] },
  "low-income": { venue: ["street-service-centre"] },
  "unemployed-youth": { phone: ["labour"] },
  "job-seekers": { phone: ["labour"] },
  veterans: { venue: ["veterans-station"] },
  children: { venue: ["library", "park"] },
  pregnancy: { venue: ["health-centre", "hospital"], phone: ["medical"] },
  "new-employment": { venue: ["city-lounge", "party-service-centre", "shared-kitchen", "locker"] },
  employees: { phone: ["labour", "rights"] },
  homeowners: { phone: ["housing"] },
  volunteers: { venue: ["civilisation-station"] },
  "social-organisations": { venue: ["party-service-centre"] },
};

/** The lists that a gathering shows the beginnings of, type by type. */
export function gatheredLists(kind: GatheringKind, code: string): ListKey[] {
  const name = kind === "topic" ? "domain" : "audience";
  const types = kind === "topic" ? (["guide", "policy"] as const) : documentsWithAudiences;
  const kinds: Readonly<Record<string, Kinds>> = kind === "topic" ? kindsOfTopic : kindsOfAudience;
  return [
    ...types.map((type) => ({ type, facet: { name, code } })),
    ...ofKinds("activity", kinds[code]?.activity),
    ...ofKinds("venue", kinds[code]?.venue),
    ...ofKinds("phone", kinds[code]?.phone),
  ];
}

const documentsWithAudiences = ["guide", "policy", "activity"] as const;

function ofKinds(type: DocumentType, codes: readonly string[] = []): ListKey[] {
  return codes.map((code) => ({ type, facet: { name: "kind", code } }));
}

/** The gatherings that show the beginning of a list, by the list's address. */
export function gatheringsByList(
  all: readonly { kind: GatheringKind; code: string }[],
): ReadonlyMap<string, readonly { kind: GatheringKind; code: string }[]> {
  const shownBy = all.flatMap((gathering) =>
    gatheredLists(gathering.kind, gathering.code).map((list) => ({ list, gathering })),
  );
  const grouped = Map.groupBy(shownBy, ({ list }) => listPath(list));
  return new Map([...grouped].map(([path, found]) => [path, found.map((one) => one.gathering)]));
}
