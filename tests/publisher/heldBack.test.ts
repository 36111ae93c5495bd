import { beforeAll, describe, expect, it } from "vitest";
import { buildBundle } from "@haizhu/site/bundle";
import { keyOf, type LiveDocument } from "@haizhu/site/live/liveDocument";
import { LiveSet } from "@haizhu/site/live/liveSet";
import { Renderer } from "@haizhu/site/publisher/renderer";
import { tried } from "@haizhu/site/publisher/trial";
import { provideSite, type Site } from "@haizhu/site/site";
import { demoSnapshot, testNow } from "../support/demoSite.ts";

let workshop: { renderer: Renderer; mediaFolder: string };
let site: Site;
let guides: LiveDocument[];

beforeAll(async () => {
  workshop = { renderer: await Renderer.load(await buildBundle()), mediaFolder: "/nowhere" };
  const snapshot = await demoSnapshot();
  guides = snapshot.live.filter(({ type }) => type === "guide");
  site = {
    live: new LiveSet(snapshot),
    now: testNow,
    identity: { name: "测试", host: "测试", description: "测试", demo: true },
    url: new URL("http://127.0.0.1:4321/"),
  };
  provideSite(site);
});

/** A version that no template can show: what a fault in a template or a schema would look like. */
function broken(entry: LiveDocument): LiveDocument {
  return { ...entry, document: { ...entry.document, steps: null } as never };
}

describe("a document whose picture is missing", () => {
  it("is held back alone, too", async () => {
    const [, good] = guides;
    const venue = [...site.live.all("venue")][0];
    if (!good || !venue) throw new Error("There is no demo content.");
    const image = {
      ...{ sha256: "a".repeat(64), mimeType: "image/png" as const },
      ...{ width: 8, height: 8, alt: "示例" },
    };
    const bad = { ...venue, document: { ...venue.document, images: [{ image }] } } as LiveDocument;
    const result = await tried(site, workshop, [{ put: bad }, { put: good }]);
    expect(result.changes).toEqual([{ put: good }]);
    expect(result.heldBack).toMatchObject([{ type: "venue", id: venue.id }]);
  });
});

describe("a document whose page cannot be rendered", () => {
  it("is held back alone, and what else was approved goes out", async () => {
    const [bad, good] = guides;
    if (!bad || !good) throw new Error("There are no demo guides.");
    const changes = [{ put: broken(bad) }, { put: good }];
    const result = await tried(site, workshop, changes);
    expect(result.changes).toEqual([{ put: good }]);
    expect(result.heldBack).toMatchObject([{ type: "guide", id: bad.id }]);
  });

  it("leaves the version before it as it was", async () => {
    const [bad] = guides;
    if (!bad) throw new Error("There are no demo guides.");
    await tried(site, workshop, [{ put: broken(bad) }]);
    expect(site.live.get(keyOf(bad))).toBe(bad);
    expect(site.live.bySlug("guide", bad.slug)).toBe(bad);
  });

  it("is not known afterwards when it was never live before", async () => {
    const [bad] = guides;
    if (!bad) throw new Error("There are no demo guides.");
    const id = "0b0c0d0e-0000-4000-8000-000000000000";
    const first = broken({ ...bad, id, slug: "diyici-fabu", firstSeq: 9999 });
    await tried(site, workshop, [{ put: first }]);
    expect(site.live.get(keyOf(first))).toBeUndefined();
    expect(site.live.bySlug("guide", "diyici-fabu")).toBeUndefined();
    expect(site.live.all("guide")).toHaveLength(guides.length);
  });
});
