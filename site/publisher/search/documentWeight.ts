import type { LiveDocument } from "../../src/live/liveDocument.ts";
import { activityIsOver, dayInChina } from "../../src/live/time.ts";
import type { Site } from "../../src/site.ts";
import { policyValidity } from "../../src/view/policyValidity.ts";

/** Urgent numbers have these places in the directory (`priority`). */
const urgentPriority = 99;

/**
 * A factor on how well a document matches, 1 for most. In an emergency a number beats an article; what
 * is over or repealed comes after what holds.
 */
export function documentWeight(entry: LiveDocument, { now }: Site): number {
  if (entry.type === "alert") return 1.3;
  if (entry.type === "phone") {
    const { document } = entry as LiveDocument<"phone">;
    return document.kind === "urgent" || document.priority <= urgentPriority ? 1.1 : 1;
  }
  if (entry.type === "policy") {
    const { document } = entry as LiveDocument<"policy">;
    return policyValidity(document, dayInChina(now)).inForce ? 0.95 : 0.6;
  }
  if (entry.type === "activity") {
    const over = activityIsOver(entry as LiveDocument<"activity">, now);
    const called = (entry as LiveDocument<"activity">).document.status === "cancelled";
    return over ? 0.4 : called ? 0.6 : 0.92;
  }
  return entry.type === "guide" ? 1.03 : 1;
}
