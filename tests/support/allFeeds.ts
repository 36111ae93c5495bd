import { typeNames } from "@haizhu/shared/documents/registry";
import type { FeedFile } from "@haizhu/site/feeds/feedFile";
import { Feeds } from "@haizhu/site/feeds/feedFiles";
import { schemaFiles } from "@haizhu/site/feeds/schemaFiles";
import type { LiveSnapshot } from "@haizhu/site/live/liveDocument";
import { LiveSet } from "@haizhu/site/live/liveSet";
import { provideSite, type Site } from "@haizhu/site/site";
import { demoSnapshot, testNow, withdrawal, withExamples } from "./demoSite.ts";
import { testIdentity } from "@haizhu/site/testIdentity";

/** A site under a sub-path, so that an address without its base path is noticed. */
export function siteOf(snapshot: LiveSnapshot, now = testNow): Site {
  const site: Site = {
    live: new LiveSet(snapshot),
    now,
    identity: testIdentity,
    url: new URL("https://district.example/base/"),
    publishWgs84: true,
  };
  provideSite(site);
  return site;
}

/** The demo content and all examples, the first three documents withdrawn. */
export async function allSnapshot(): Promise<LiveSnapshot> {
  const { seq, live } = withExamples(await demoSnapshot(), typeNames);
  const withdrawn = live.slice(0, 3).map((entry, index) => withdrawal(entry, seq + index + 1));
  return { seq: seq + 3, live: live.slice(3), withdrawn };
}

/** Every file of the feeds by its address. */
export function filesOf(site: Site): Map<string, string> {
  const feeds = new Feeds(site);
  const files: FeedFile[] = [
    ...feeds.documents(),
    ...feeds.lists(),
    ...schemaFiles(),
    feeds.index(),
  ];
  return new Map(files.map(({ path, text }) => [path, text]));
}
