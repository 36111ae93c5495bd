import { alertsFile } from "../src/feeds/alertsFeed.ts";
import type { FeedFile } from "../src/feeds/feedFile.ts";
import type { Feeds } from "../src/feeds/feedFiles.ts";
import type { LiveSet } from "../src/live/liveSet.ts";
import { keyOfChange, type LiveChange } from "../src/paths/affected.ts";
import { listIndex } from "../src/paths/listIndex.ts";
import { documentPath } from "../src/paths/lists.ts";
import { provideSite, type Site } from "../src/site.ts";
import { assetFiles } from "./assets.ts";
import { pageInspector } from "./gates/pageGates.ts";
import { lookAt } from "./lookAt.ts";
import type { Workshop } from "./release.ts";
import type { PublicFile } from "./stage.ts";

type Render = (pagePath: string) => Promise<Buffer>;

export interface AlertRelease {
  /** The site as memory has it. It is the same afterwards: the ordinary release follows. */
  site: Site;
  feeds: Feeds;
  now: Date;
  changes: readonly LiveChange[];
  /** Whether the public files show the site, so that a new home page links to nothing missing. */
  withHome: boolean;
}

/**
 * Lets alerts out by themselves: their pages and feed documents, the home page, and `alerts.json`,
 * which the banner on every page reads. In a small transaction of its own, so that it need not wait
 * for anything else; lists, sitemap and the rest follow with the ordinary release.
 */
export async function releaseAlerts(workshop: Workshop, alerts: AlertRelease): Promise<string[]> {
  const { tree, renderer } = workshop;
  const assets = await assetFiles(renderer.bundle);
  const files = await renderer.alone((render) => withAlerts(alerts, render));
  return tree.commit([...assets, ...files], () => [], tree.making);
}

async function withAlerts(alerts: AlertRelease, render: Render): Promise<PublicFile[]> {
  const { live } = alerts.site;
  // Made now if need be: made in between, it would keep what is only there in between.
  listIndex(live, alerts.now);
  const back = alerts.changes.map((change) => standing(live, change));
  for (const change of alerts.changes)
    if ("put" in change) live.put(change.put);
    else live.withdraw(change.withdraw);
  try {
    return await filesOf(alerts, render);
  } finally {
    for (const restore of back) restore();
    provideSite(alerts.site);
  }
}

async function filesOf(alerts: AlertRelease, render: Render): Promise<PublicFile[]> {
  const site = { ...alerts.site, now: alerts.now };
  provideSite(site);
  const files: PublicFile[] = [];
  const inspect = pageInspector(site);
  /** An alert's own page goes out as it is; another one only when it is whole. */
  const rendered = async (page: string, isOwn: boolean) => {
    const { bytes, broken } = await lookAt({ page: render }, inspect, page);
    if (bytes && (isOwn || broken.length === 0)) files.push({ path: page, bytes });
  };
  const written = (file: FeedFile) =>
    files.push({ path: file.path, bytes: Buffer.from(file.text) });
  for (const change of alerts.changes) {
    for (const file of alerts.feeds.filesOf(keyOfChange(change))) written(file);
    await rendered(documentPath("put" in change ? change.put : change.withdraw), true);
  }
  if (alerts.withHome) await rendered("/", false);
  written(alertsFile(site));
  return files;
}

/** How to bring a document back to where it stands now. */
function standing(live: LiveSet, change: LiveChange): () => void {
  const key = keyOfChange(change);
  const [before, notice] = [live.get(key), live.notice(key)];
  return () => {
    if (before) live.put(before);
    else if (notice) live.withdraw(notice);
    else live.forget(key);
  };
}
