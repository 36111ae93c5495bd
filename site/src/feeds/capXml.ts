import type { Key, LiveDocument } from "../live/liveDocument.ts";
import { chinaTimestamp } from "../live/time.ts";
import { documentPath } from "../paths/lists.ts";
import { absolute, type Site } from "../site.ts";
import { alertAreas } from "../view/alerts.ts";
import { capCategory } from "./capCategory.ts";
import { element, xmlHeader } from "./xml.ts";

/**
 * An alert as CAP 1.2 (OASIS, 1 July 2010), its elements in the order of §3.2. The sender is this
 * site, which relays; the body that issued the alert is `senderName`.
 */
export function capXml(entry: LiveDocument<"alert">, site: Site): string {
  const { document } = entry;
  const { event, urgency, severity, certainty, senderName, headline } = document;
  const info = [
    element("language", "zh-CN"),
    element("category", capCategory(event)),
    ...[element("event", event), element("urgency", urgency)],
    ...[element("severity", severity), element("certainty", certainty)],
    element("effective", chinaTimestamp(document.effective)),
    element("expires", chinaTimestamp(document.expires)),
    ...[element("senderName", senderName), element("headline", headline)],
    element("description", document.description ?? document.summary),
    element("instruction", document.instruction),
    element("web", absolute(documentPath(entry))),
    ...alertAreas(document, site).map((area) => `<area>${element("areaDesc", area)}</area>`),
  ];
  const references = referencesOf(entry, site);
  return [
    `${xmlHeader}\n<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">`,
    element("identifier", entry.id),
    element("sender", sender(site)),
    element("sent", chinaTimestamp(entry.updatedAt)),
    // Receivers must not act on a demonstration.
    element("status", site.identity.demo || document.demo ? "Test" : "Actual"),
    element("msgType", document.msgType),
    element("scope", "Public"),
    element("references", references === "" ? undefined : references),
    `<info>${info.join("")}</info></alert>\n`,
  ].join("");
}

/** The message that each earlier alert was last: `sender,identifier,sent`, apart by spaces. */
function referencesOf({ document }: LiveDocument<"alert">, site: Site): string {
  return document.earlierAlerts
    .flatMap(({ type, id }) => {
      const key: Key = `${type}/${id}`;
      const earlier = site.live.get(key) ?? site.live.notice(key);
      if (!earlier) return [];
      return `${sender(site)},${id},${chinaTimestamp(earlier.updatedAt)}`;
    })
    .join(" ");
}

/** §3.2.1: globally unique and without spaces, commas, `<` and `&`. */
function sender({ url }: Site): string {
  return `${url.host}${url.pathname}`.replace(/\/$/, "");
}
