import type { AlertsFeed } from "@haizhu/shared/feeds/alerts";
import type { LiveDocument } from "../live/liveDocument.ts";
import type { LiveSet } from "../live/liveSet.ts";
import { documentPath } from "../paths/lists.ts";
import { absolute, href, type Site } from "../site.ts";
import { alertsInForce } from "../view/alerts.ts";
import { type FeedFile, feedPath, fitting, json } from "./feedFile.ts";
import { formatPath } from "./formats.ts";

export const alertsPath = "/feeds/v1/alerts.json";

/**
 * The alerts in force: every page's banner reads this file, so an alert is everywhere as soon as it is
 * written. Without alerts it still exists, with none in it.
 */
export function alertsFile({ live, now }: Site): FeedFile {
  const inForceNow = alertsInForce(live, now);
  const alerts = fitting(inForceNow, (entry) => inForce(entry, live));
  const content: AlertsFeed = {
    alerts,
    complete: alerts.length === inForceNow.length,
    generatedAt: now.toISOString(),
  };
  return { path: alertsPath, text: json(content) };
}

function inForce(entry: LiveDocument<"alert">, live: LiveSet): AlertsFeed["alerts"][number] {
  const { headline, event, msgType, severity, urgency, certainty } = entry.document;
  const { instruction, senderName, effective, expires, areas, earlierAlerts } = entry.document;
  return {
    id: entry.id,
    ...{ headline, event, msgType, severity, urgency, certainty },
    ...{ instruction, senderName, effective, expires },
    areas: areas.map((street) => ({ id: street.id, name: live.resolve(street)?.document.title })),
    earlierAlerts: earlierAlerts.map(({ id }) => id),
    url: absolute(documentPath(entry)),
    href: href(feedPath(entry)),
    cap: href(formatPath(entry, "cap")),
  };
}
