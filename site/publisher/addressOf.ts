import { feedPath } from "../src/feeds/documentFeed.ts";
import type { LiveSet } from "../src/live/liveSet.ts";
import type { Work } from "./work.ts";

/** The address of the file that a piece of work makes. */
export function addressOf(work: Work, live: LiveSet): string {
  if ("page" in work) return work.page;
  if ("file" in work) return work.file.path;
  const entry = live.get(work.document) ?? live.notice(work.document);
  return entry ? feedPath(entry) : "";
}
