import { contentCollection } from "../contentCollection.ts";
import { fillIn } from "./fillIn.ts";

export const alerts = contentCollection({
  type: "alert",
  group: "应急",
  columns: ["severity", "effective", "expires"],
  beforeValidate: [fillIn(() => new Date())],
  // What cannot wait stands on the first tab, in the order in which it is said aloud.
  tabs: [
    {
      label: "公告",
      fields: [
        ...(["title", "headline", "summary", "event", "severity", "urgency", "certainty"] as const),
        ...(["instruction", "areas", "effective", "expires", "senderName"] as const),
      ],
    },
    { label: "更新与解除", fields: ["msgType", "earlierAlerts"] },
    { label: "详细情况", fields: ["description", "recordings", "searchWords"] },
  ],
});
