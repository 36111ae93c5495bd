import type { LiveDocument } from "../live/liveDocument.ts";
import type { LiveSet } from "../live/liveSet.ts";
import { listEntries } from "../paths/listEntries.ts";
import type { Column } from "./columns.ts";
import { streetTiles } from "./streetTiles.ts";

const upcoming = 5;
const newest = 6;

/** What the home page picks from the live documents. */
export interface HomeSelection {
  activities: LiveDocument[];
  /** Guides and policies, latest publication first. */
  news: LiveDocument[];
  /** The 街道 that have venues. */
  streets: Column[];
}

export function homeSelection(live: LiveSet, now: Date): HomeSelection {
  const activities = listEntries({ type: "activity" }, live, now).slice(0, upcoming);
  const latest = (type: "guide" | "policy"): LiveDocument[] => live.all(type).slice(-newest);
  const news = [...latest("guide"), ...latest("policy")]
    .sort((a, b) => b.firstSeq - a.firstSeq)
    .slice(0, newest);
  return { activities, news, streets: streetTiles("venue", live, now) };
}
