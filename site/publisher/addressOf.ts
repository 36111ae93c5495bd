import { feedPath } from "../src/feeds/feedFile.ts";
import { formatPath } from "../src/feeds/formats.ts";
import type { LiveSet } from "../src/live/liveSet.ts";
import type { Work } from "./work.ts";

/** The address of the file that a piece of work makes. */
export function addressOf(work: Work, live: LiveSet): string {
  if ("page" in work) return work.page;
  if ("file" in work) return work.file.path;
  const key = "document" in work ? work.document : work.of;
  const entry = live.get(key) ?? live.notice(key);
  if (!entry) return "";
  return "document" in work ? feedPath(entry) : formatPath(entry, work.format);
}
