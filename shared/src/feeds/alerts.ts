import { z } from "zod";
import { certainties, messageTypes, severities, urgencies } from "../vocabularies/alerts.ts";

const moment = z.iso.datetime({ offset: true });

/** An alert as every page's banner and every app's start screen needs it: short, and with its end. */
const alertInForce = z.object({
  id: z.uuid(),
  headline: z.string(),
  event: z.string(),
  msgType: z.enum(messageTypes.codes),
  severity: z.enum(severities.codes),
  urgency: z.enum(urgencies.codes),
  certainty: z.enum(certainties.codes),
  instruction: z.string(),
  senderName: z.string(),
  effective: moment,
  /** Consumers stop showing it at this moment by their own clock, also when they are offline. */
  expires: moment,
  /** The streets concerned, named while they are live themselves; empty: the whole district. */
  areas: z.array(z.object({ id: z.uuid(), name: z.string().optional() })),
  /** The earlier alerts that it updates or calls off. */
  earlierAlerts: z.array(z.uuid()),
  /** Absolute address of its page. */
  url: z.string(),
  /** The document in the feeds. */
  href: z.string(),
  /** The same as CAP 1.2 XML. */
  cap: z.string(),
});

/** `/feeds/v1/alerts.json`: what is in force now, the gravest first. */
export const alertsFeed = z
  .object({
    alerts: z.array(alertInForce),
    /** False when not all of them fit into the file; the lists of alerts have all. */
    complete: z.boolean(),
    generatedAt: moment,
  })
  .meta({ title: "正在生效的应急公告" });

export type AlertsFeed = z.infer<typeof alertsFeed>;
