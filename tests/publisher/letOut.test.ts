import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildBundle } from "@haizhu/site/bundle";
import { Feeds } from "@haizhu/site/feeds/feedFiles";
import { keyOf, type LiveDocument, type LiveSnapshot } from "@haizhu/site/live/liveDocument";
import { LiveSet } from "@haizhu/site/live/liveSet";
import type { LiveChange } from "@haizhu/site/paths/affected";
import { letOut } from "@haizhu/site/publisher/letOut";
import { PublicTree } from "@haizhu/site/publisher/publicTree";
import { releaseAll } from "@haizhu/site/publisher/release";
import { Renderer, type Rendering } from "@haizhu/site/publisher/renderer";
import { relativePath } from "@haizhu/site/publisher/stage";
import { provideSite, type Site } from "@haizhu/site/site";
import { demoSnapshot, liveDocument, testNow } from "../support/demoSite.ts";
import { testIdentity } from "@haizhu/site/testIdentity";

let renderer: Renderer;
let snapshot: LiveSnapshot;
let folder: string;
let site: Site;
let feeds: Feeds;
let tree: PublicTree;
/** Told of every page; what it returns goes out instead. A template with a fault. */
let fault: (page: string, html: string) => string;

beforeAll(async () => {
  renderer = await Renderer.load(await buildBundle());
  snapshot = await demoSnapshot();
});
beforeEach(async () => {
  fault = (_, html) => html;
  folder = await mkdtemp(path.join(tmpdir(), "haizhu-let-out-"));
  tree = await PublicTree.open(path.join(folder, "public"));
  site = {
    live: new LiveSet(snapshot),
    now: testNow,
    identity: testIdentity,
    url: new URL("http://127.0.0.1:4321/"),
  };
  provideSite(site);
  feeds = new Feeds(site);
  await releaseAll({ renderer, tree, mediaFolder: folder }, site, feeds);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function batch() {
  const faulty: Rendering = {
    bundle: renderer.bundle,
    page: async (page) => Buffer.from(fault(page, (await renderer.page(page)).toString())),
    alone: (act) => renderer.alone(act),
  };
  const workshop = { renderer: faulty, tree, mediaFolder: folder };
  return { workshop, site, feeds, seq: snapshot.seq + 1, keepBack: () => Promise.resolve() };
}

const read = (address: string) => readFile(path.join(tree.folder, relativePath(address)), "utf8");
const guides = () => snapshot.live.filter(({ type }) => type === "guide");
const titled = (entry: LiveDocument, title: string): LiveChange => ({
  put: liveDocument(entry, { ...entry.document, title }, entry.firstSeq),
});
function three(): [LiveDocument, LiveDocument, LiveDocument] {
  const [a, b, c] = guides();
  if (!a || !b || !c) throw new Error("There are no demo guides.");
  return [a, b, c];
}

describe("a list that one of several changes breaks", () => {
  it("costs that change alone", async () => {
    const [a, b, c] = three();
    fault = (page, html) => (page === "/guides/" && html.includes("坏标题") ? "" : html);
    const changes = [titled(a, "好标题一"), titled(b, "坏标题"), titled(c, "好标题二")];
    const outcome = await letOut(batch(), changes);
    expect([...outcome.refused.keys()]).toEqual([keyOf(b)]);
    expect(outcome.refused.get(keyOf(b))).toMatchObject([{ gate: "wholePage" }]);
    const list = await read("/guides/");
    expect(list).toContain("好标题一");
    expect(list).toContain("好标题二");
    expect(list).toContain(b.document.title);
    expect(site.live.get(keyOf(b))).toBe(b);
    expect(site.live.seq).toBe(snapshot.seq + 1);
  });
});

describe("a page that was broken before", () => {
  it("keeps its last good bytes, and is nobody's fault", async () => {
    const [a] = three();
    const before = await read("/guides/");
    fault = (page, html) => (page === "/guides/" ? html.replace("</html>", "") : html);
    const outcome = await letOut(batch(), [titled(a, "好标题")]);
    expect([...outcome.refused.keys()]).toEqual([]);
    expect(outcome.faults.get("/guides/")).toMatchObject([{ gate: "wholePage" }]);
    expect(await read("/guides/")).toBe(before);
    expect(await read(`/guides/${a.slug}/`)).toContain("好标题");
  });
});

describe("a page of its own that a document breaks", () => {
  it("is found without trying each change, and an inline script is such a break", async () => {
    const [a, b] = three();
    const own = `/guides/${b.slug}/`;
    fault = (page, html) =>
      page === own && html.includes("坏标题")
        ? html.replace("<h1>", "<script>x()</script><h1>")
        : html;
    const outcome = await letOut(batch(), [titled(a, "好标题"), titled(b, "坏标题")]);
    expect(outcome.refused.get(keyOf(b))).toMatchObject([{ gate: "csp" }]);
    expect(await read(own)).toContain(b.document.title);
    expect(await read(`/guides/${a.slug}/`)).toContain("好标题");
  });

  it("leaves no trace of a first version, in the feeds neither", async () => {
    const [a, b] = three();
    const first = {
      ...b,
      id: "0b0c0d0e-0000-4000-8000-000000000000",
      slug: "diyici",
      firstSeq: 9999,
    };
    const before = await read("/feeds/v1/guides/page-2.json");
    fault = (page, html) => (page === "/guides/diyici/" ? "" : html);
    const outcome = await letOut(batch(), [{ put: first }, titled(a, "好标题")]);
    expect([...outcome.refused.keys()]).toEqual([keyOf(first)]);
    expect(site.live.get(keyOf(first))).toBeUndefined();
    expect(await read("/feeds/v1/guides/page-2.json")).toBe(before);
    expect(await read(`/guides/${a.slug}/`)).toContain("好标题");
  });

  it("does not withhold a newer version for a blemish that the older one had, too", async () => {
    const [a] = three();
    const own = `/guides/${a.slug}/`;
    fault = (page, html) =>
      page === own ? html.replace("</main>", '<a href="/meiyou/">x</a></main>') : html;
    const outcome = await letOut(batch(), [titled(a, "好标题")]);
    expect([...outcome.refused.keys()]).toEqual([]);
    expect(outcome.faults.get(own)).toMatchObject([{ gate: "links" }]);
    expect(await read(own)).toContain("好标题");
  });
});

describe("an alert", () => {
  it("goes out when nothing else can be made", async () => {
    const [like] = guides();
    if (!like) throw new Error("There are no demo guides.");
    const id = "0b0c0d0e-0000-4000-8000-000000000001";
    const document = {
      ...{ id, slug: "taifeng", title: "台风", summary: "演练", searchWords: [], demo: true },
      ...{ headline: "台风来了", event: "台风", msgType: "Alert", severity: "Severe" },
      ...{ urgency: "Immediate", certainty: "Likely", instruction: "待在室内。", areas: [] },
      ...{ effective: "2026-11-22T03:00:00Z", expires: "2026-11-22T10:00:00Z" },
      ...{ senderName: "示例", earlierAlerts: [] },
    } as unknown as LiveDocument["document"];
    const alert = liveDocument({ type: "alert", id, slug: "taifeng" }, document, 9999);
    const home = await read("/");
    fault = () => "";
    const outcome = await letOut(batch(), [{ put: alert }]);
    expect(await read("/feeds/v1/alerts.json")).toContain("台风来了");
    expect(await read("/")).toBe(home);
    expect(outcome.faults.get("/")).toMatchObject([{ gate: "wholePage" }, ...firstNumbers]);
    expect([...outcome.refused.keys()]).toEqual([]);
  });
});

const firstNumbers = Array.from({ length: 4 }, () => ({ gate: "firstNumbers" }));
