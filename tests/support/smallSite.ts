import { documentTypes } from "@haizhu/shared/documents/registry";
import type { LiveDocument } from "@haizhu/site/live/liveDocument";
import { LiveSet } from "@haizhu/site/live/liveSet";
import { demoSnapshot } from "./demoSite.ts";

/** So many of each type: enough for every kind of page, few enough for hundreds of renders. */
const perType: Partial<Record<string, number>> = {
  guide: 5,
  policy: 3,
  activity: 3,
  venue: 4,
  phone: 5,
  handbook: 1,
};

/**
 * A part of the demo content with everything that it refers to, in an order in which the ledger can
 * take it.
 */
export async function smallSite(now = new Date()): Promise<LiveDocument[]> {
  const { live } = await demoSnapshot(now);
  const all = new LiveSet({ seq: live.length, live, withdrawn: [] });
  const chosen = new Set<LiveDocument>();
  const add = (entry: LiveDocument) => {
    if (chosen.has(entry)) return;
    chosen.add(entry);
    for (const key of all.targetsOf(entry)) {
      const target = all.get(key);
      if (target) add(target);
    }
  };
  for (const type of Object.keys(documentTypes))
    live
      .filter((entry) => entry.type === type)
      .slice(0, perType[type] ?? 0)
      .forEach(add);
  return live.filter((entry) => chosen.has(entry));
}
