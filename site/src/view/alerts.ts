import type { Alert } from "@haizhu/shared/documents/alert";
import { messageTypes, severities } from "@haizhu/shared/vocabularies/alerts";
import type { LiveDocument } from "../live/liveDocument.ts";
import type { LiveSet } from "../live/liveSet.ts";
import type { Site } from "../site.ts";

type AlertEntry = LiveDocument<"alert">;

/**
 * Whether an alert still counts at a moment. The ledger withdraws it at its end; a page or feed made
 * in between must not show it either.
 */
export function isInForce({ document }: AlertEntry, now: Date): boolean {
  return now.getTime() < Date.parse(document.expires);
}

/** The alerts that count now: what is called off last, then the gravest first, then the newest. */
export function alertsInForce(live: LiveSet, now: Date): AlertEntry[] {
  const rank = ({ document }: AlertEntry) =>
    document.msgType === "Cancel"
      ? severities.codes.length
      : severities.codes.indexOf(document.severity);
  return live
    .all("alert")
    .filter((entry) => isInForce(entry, now))
    .sort((a, b) => rank(a) - rank(b) || b.firstSeq - a.firstSeq);
}

/** Whether it is shown in red: it counts, and it does not say that the danger is over. */
export function isUrgent(entry: AlertEntry, now: Date): boolean {
  return isInForce(entry, now) && entry.document.msgType !== "Cancel";
}

/** Whether nothing about it may be left out, however many alerts there are. */
export function isExtreme(entry: AlertEntry, now: Date): boolean {
  return isUrgent(entry, now) && entry.document.severity === "Extreme";
}

/** `严重 · 暴雨`; of an update or a cancellation also that it is one. */
export function alertLevel({ msgType, severity, event }: Alert): string {
  if (msgType === "Cancel") return `${messageTypes.labels.Cancel} · ${event}`;
  const kind = msgType === "Update" ? `${messageTypes.labels.Update} · ` : "";
  return `${kind}${severities.labels[severity]} · ${event}`;
}

/** What to do first, one step a line. */
export function alertSteps({ instruction }: Alert): string[] {
  const lines = instruction.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "");
}

type AreaNames = Pick<Site, "live" | "identity">;

/** The names of the streets concerned; the whole district (全区) when it is not only some of them. */
export function alertAreas({ areas }: Alert, { live, identity }: AreaNames): string[] {
  if (areas.length === 0) return [`${identity.region.district}全区`];
  const streets = live.resolveAll(areas).map(({ document }) => document.title);
  // A street that is not live has no name to show; silence would make its people feel safe.
  return streets.length < areas.length ? [...streets, "其他街道（请致电12345）"] : streets;
}
