import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildBundle } from "@haizhu/site/bundle";
import { Feeds } from "@haizhu/site/feeds/feedFiles";
import { LiveSet } from "@haizhu/site/live/liveSet";
import type { LiveSnapshot } from "@haizhu/site/live/liveDocument";
import { PublicTree } from "@haizhu/site/publisher/publicTree";
import { releaseAll } from "@haizhu/site/publisher/release";
import { Renderer } from "@haizhu/site/publisher/renderer";
import { referenceBuild } from "@haizhu/site/reference-build";
import { provideSite } from "@haizhu/site/site";
import { identityFromEnvironment } from "@haizhu/site/identity";
import { demoSnapshot, testNow, withdrawal, withExamples } from "../support/demoSite.ts";
import { writeMedia } from "../support/pictures.ts";
import { readTree, treeDifference } from "../support/tree.ts";

let folder: string;
let published: Map<string, string>;
let reference: Map<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "haizhu-reference-test-"));
  const mediaFolder = path.join(folder, "media");
  const snapshot = await withOneWithdrawn();
  const site = { live: new LiveSet(snapshot), now: testNow, ...identityFromEnvironment() };
  provideSite(site);
  const tree = await PublicTree.open(path.join(folder, "published"));
  const workshop = {
    renderer: await Renderer.load(await buildBundle()),
    tree,
    mediaFolder,
  };
  await writeMedia(snapshot.live, mediaFolder);
  await releaseAll(workshop, site, new Feeds(site));
  published = await readTree(tree.folder);
  const outFolder = path.join(folder, "reference");
  await rm(`${mediaFolder}.renditions`, { recursive: true });
  await referenceBuild({ snapshot, outFolder, mediaFolder, now: testNow });
  reference = await readTree(outFolder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function withOneWithdrawn(): Promise<LiveSnapshot> {
  const { seq, live } = withExamples(await demoSnapshot(), ["alert", "venue"]);
  const [first] = live;
  if (!first) throw new Error("There is no demo content.");
  const withdrawn = [withdrawal(first, seq + 1)];
  return { seq: seq + 1, live: live.slice(1), withdrawn };
}

const isSitemap = (file: string) => /^sitemap-.*\.xml$/.test(file);
const locations = (xml: string | undefined) =>
  [...(xml ?? "").matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url).sort();

describe("plain astro build and the publisher", () => {
  it("make the same files with the same bytes", () => {
    const withoutSitemaps = (tree: Map<string, string>) =>
      new Map([...tree].filter(([file]) => !isSitemap(file)));
    expect(published.size).toBeGreaterThan(500);
    // Two pictures of the venue, four widths each.
    expect([...published.keys()].filter((file) => file.endsWith(".avif"))).toHaveLength(8);
    expect(treeDifference(withoutSitemaps(published), withoutSitemaps(reference))).toEqual([]);
  });

  it.each(["sitemap-index.xml", "sitemap-0.xml"])("list the same addresses in %s", (file) => {
    expect(locations(published.get(file)).length).toBeGreaterThan(0);
    expect(locations(published.get(file))).toEqual(locations(reference.get(file)));
  });
});
