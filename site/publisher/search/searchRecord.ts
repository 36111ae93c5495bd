import { documentTypes } from "@haizhu/shared/documents/registry";
import type { DirectAnswer, SearchRecord } from "@haizhu/shared/search/indexFiles";
import type { LiveDocument } from "../../src/live/liveDocument.ts";
import { documentPath } from "../../src/paths/lists.ts";
import type { Site } from "../../src/site.ts";
import { alertLevel, alertSteps, isUrgent } from "../../src/view/alerts.ts";
import { numberViews } from "../../src/view/numbers.ts";
import { weeklyRows } from "../../src/view/openingHours.ts";

/** The shortest summary that says what the page is; the page itself has the rest. */
const longestSummary = 90;

/** What the search shows of a document. */
export function searchRecord(entry: LiveDocument, site: Site): SearchRecord {
  const { title, summary, searchWords } = entry.document;
  const answer = directAnswer(entry, site);
  return {
    t: title,
    u: documentPath(entry),
    y: documentTypes[entry.type].label,
    s: summary.length > longestSummary ? `${summary.slice(0, longestSummary)}…` : summary,
    ...(searchWords.length > 0 ? { n: searchWords } : {}),
    ...(answer ? { a: answer } : {}),
  };
}

function directAnswer(entry: LiveDocument, site: Site): DirectAnswer | undefined {
  if (entry.type === "phone") return phoneAnswer(entry as LiveDocument<"phone">, site);
  if (entry.type === "venue") return hoursAnswer(entry as LiveDocument<"venue">);
  if (entry.type === "alert") return alertAnswer(entry as LiveDocument<"alert">, site);
  return undefined;
}

function phoneAnswer({ document }: LiveDocument<"phone">, { now }: Site): DirectAnswer | undefined {
  const numbers = numberViews(document, now).flatMap(({ number, href, label, hours }) =>
    href ? [{ number, href, ...(label ? { label } : {}), ...(hours ? { hours } : {}) }] : [],
  );
  return numbers.length > 0 ? { kind: "phone", numbers } : undefined;
}

function hoursAnswer({ document }: LiveDocument<"venue">): DirectAnswer | undefined {
  const { openingHours, address } = document;
  if (!openingHours) return undefined;
  const rows = weeklyRows(openingHours).map(({ days, times }) => `${days} ${times.join("、")}`);
  const note = openingHours.note ?? "";
  return { kind: "hours", rows, note, ...(address ? { address } : {}) };
}

function alertAnswer(entry: LiveDocument<"alert">, { now }: Site): DirectAnswer | undefined {
  if (!isUrgent(entry, now)) return undefined;
  const { document } = entry;
  const { expires } = document;
  return { kind: "alert", level: alertLevel(document), steps: alertSteps(document), expires };
}
