import type { DocumentType } from "@haizhu/shared/documents/registry";
import { activityStatuses } from "@haizhu/shared/vocabularies/activities";
import { domains } from "@haizhu/shared/vocabularies/domains";
import { guideKinds } from "@haizhu/shared/vocabularies/guides";
import { hazards } from "@haizhu/shared/vocabularies/handbooks";
import { phoneKinds } from "@haizhu/shared/vocabularies/phones";
import { venueKinds } from "@haizhu/shared/vocabularies/venues";
import type { LiveDocument } from "../live/liveDocument.ts";
import { dayInChina } from "../live/time.ts";
import type { Site } from "../site.ts";
import { activityTime } from "./activityTime.ts";
import { alertAreas, alertLevel, isUrgent } from "./alerts.ts";
import { momentInYear } from "./dates.ts";
import { policyValidity } from "./policyValidity.ts";

/** What stands under a title in a list: the one or two facts that people choose by. */
export interface EntryLine {
  facts: string[];
  /** What must not be overlooked, such as 取消. */
  warning?: string | undefined;
}

type Describers = {
  [Type in DocumentType]?: (entry: LiveDocument<Type>, site: Site) => EntryLine;
};

const describers: Describers = {
  guide: ({ document }) => ({
    facts: [domains.labels[document.domain], guideKinds.labels[document.kind]],
  }),
  policy: ({ document }, { now }) => {
    const { text, inForce } = policyValidity(document, dayInChina(now));
    const facts = [domains.labels[document.domain], document.issuingBody];
    return { facts, warning: inForce ? undefined : text };
  },
  activity: ({ document }, { live }) => {
    const place = live.resolve(document.venue)?.document.title ?? document.address;
    const asPlanned = document.status === "scheduled";
    return {
      facts: [activityTime(document), ...(place ? [place] : [])],
      warning: asPlanned ? undefined : activityStatuses.labels[document.status],
    };
  },
  venue: ({ document }) => ({
    facts: [venueKinds.labels[document.kind], document.address ?? "地址未核实"],
  }),
  phone: ({ document }) => ({ facts: [phoneKinds.labels[document.kind]] }),
  alert: (entry, site) => {
    const { document } = entry;
    const level = alertLevel(document);
    const facts = [alertAreas(document, site).join("、"), `${momentInYear(document.expires)}失效`];
    return isUrgent(entry, site.now) ? { facts, warning: level } : { facts: [level, ...facts] };
  },
  handbook: ({ document }) => ({ facts: [hazards.labels[document.hazard]] }),
};

/** The line under a document's title in lists. */
export function entryLine(entry: LiveDocument, site: Site): EntryLine {
  const describe = describers[entry.type] as
    ((entry: LiveDocument, site: Site) => EntryLine) | undefined;
  return describe?.(entry, site) ?? { facts: [] };
}
