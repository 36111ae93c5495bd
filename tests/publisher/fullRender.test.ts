import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { validateDocument } from "@haizhu/shared/documents/validate";
import { type Bundle, buildBundle } from "@haizhu/site/bundle";
import { Feeds } from "@haizhu/site/feeds/feedFiles";
import type { LiveDocument, LiveSnapshot } from "@haizhu/site/live/liveDocument";
import { LiveSet } from "@haizhu/site/live/liveSet";
import { hireChildren } from "@haizhu/site/publisher/children";
import { Health } from "@haizhu/site/publisher/health";
import { RefusedPages } from "@haizhu/site/publisher/inspector";
import { Publisher } from "@haizhu/site/publisher/publisher";
import { PublicTree } from "@haizhu/site/publisher/publicTree";
import { releaseAll, wholeSite } from "@haizhu/site/publisher/release";
import { Renderer } from "@haizhu/site/publisher/renderer";
import { relativePath } from "@haizhu/site/publisher/stage";
import { provideSite, type Site } from "@haizhu/site/site";
import { readExample } from "../../shared/examples/readExamples.ts";
import { demoSnapshot, liveDocument, testNow } from "../support/demoSite.ts";
import { signatures } from "../support/everyKindOfPage.ts";
import { MemoryLedger } from "../support/memoryLedger.ts";
import { quiet } from "../support/publishing.ts";
import { readTree, treeDifference } from "../support/tree.ts";
import { testIdentity } from "@haizhu/site/testIdentity";

const place = {
  identity: { ...testIdentity, signOff: true },
  url: new URL("http://127.0.0.1:4321/"),
};
// The example alert is in force at this moment.
const now = new Date("2026-12-01T02:00:00.000Z");

let bundle: Bundle;
let renderer: Renderer;
/** All demo content. */
let whole: LiveSnapshot;
/** A part of it, for what needs many pages but not all of them. */
let snapshot: LiveSnapshot;
let folder: string;

beforeAll(async () => {
  bundle = await buildBundle();
  renderer = await Renderer.load(bundle);
  const demo = await demoSnapshot(now);
  whole = { ...demo, live: demo.live.map((entry) => ({ ...entry, signatures })) };
  snapshot = {
    ...whole,
    live: whole.live.filter(
      ({ type }) => type === "venue" || type === "street" || type === "guide",
    ),
  };
});
beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), "haizhu-full-"))));
// Retried, because the search index may still be in the making.
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 }));
afterAll(() => provideSite({ ...place, live: new LiveSet(snapshot), now: testNow }));

function site(of = snapshot): Site {
  const provided = { ...place, live: new LiveSet(of), now };
  provideSite(provided);
  return provided;
}

/** All files of a state, made in this process, as `readTree` would read them. */
async function wholeTree(of = snapshot): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const state = site(of);
  const workshop = { renderer, mediaFolder: folder };
  for await (const { path: address, bytes } of wholeSite(workshop, state, new Feeds(state)))
    files.set(relativePath(address), bytes.toString("latin1"));
  return files;
}

function alert(): LiveDocument {
  const result = validateDocument("alert", readExample("alert", "minimal"));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { id, slug } = result.document;
  return liveDocument({ type: "alert", id, slug }, result.document, snapshot.seq + 1);
}

const publicFolder = () => path.join(folder, "public");
const text = (name: string) => readFile(path.join(publicFolder(), name), "utf8").catch(() => "");

/** The children of this process that render. */
async function children(): Promise<number[]> {
  const pids: number[] = [];
  for (const name of await readdir("/proc")) {
    const line = await readFile(`/proc/${name}/cmdline`, "utf8").catch(() => "");
    const status = await readFile(`/proc/${name}/stat`, "utf8").catch(() => "");
    const parent = Number(status.slice(status.lastIndexOf(")") + 4).split(" ")[0]);
    if (line.includes("renderChild.ts") && parent === process.pid) pids.push(Number(name));
  }
  return pids;
}

async function until<Result>(look: () => Promise<Result | undefined | false>): Promise<Result> {
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await setTimeout(2);
  }
}

describe("a full render in other processes", () => {
  it("makes the same files as this process alone", async () => {
    const tree = await PublicTree.open(publicFolder());
    const state = site(whole);
    const hire = hireChildren(bundle, (address) => tree.hashOf(address), 2);
    await releaseAll({ renderer, tree, mediaFolder: folder }, state, new Feeds(state), hire);
    expect(treeDifference(await readTree(publicFolder()), await wholeTree(whole))).toEqual([]);
    const [reviewer] = signatures;
    expect(await text("guides/gongzufang/index.html")).toContain(reviewer?.label);
    expect(await children()).toEqual([]);
  });

  it("fails when one of them is killed, leaves the files as they were, and can be tried again", async () => {
    const tree = await PublicTree.open(publicFolder());
    const workshop = { renderer, tree, mediaFolder: folder };
    const hire = hireChildren(bundle, (address) => tree.hashOf(address), 2);
    const state = site();
    const failing = releaseAll(workshop, state, new Feeds(state), hire);
    const killed = until(async () => {
      const stage = path.join(`${publicFolder()}.work`, "staging", "1");
      const staged = await readdir(stage).catch(() => []);
      return staged.some((name) => name.startsWith("child-")) && (await children())[0];
    }).then((pid) => process.kill(pid, "SIGKILL"));
    await expect(failing).rejects.toThrow("A render process ended with SIGKILL");
    await killed;
    expect(await readTree(publicFolder())).toEqual(new Map());
    expect(await readdir(path.join(`${publicFolder()}.work`, "staging"))).toEqual([]);
    await releaseAll(workshop, state, new Feeds(state), hire);
    expect((await readTree(publicFolder())).size).toBeGreaterThan(200);
  });

  it("names all pages that cannot be rendered", async () => {
    const tree = await PublicTree.open(publicFolder());
    const broken = snapshot.live.map((entry, index) =>
      entry.type === "guide" && index % 2 === 0
        ? { ...entry, document: { ...entry.document, steps: null } as never }
        : entry,
    );
    const state = site({ ...snapshot, live: broken });
    const hire = hireChildren(bundle, () => undefined, 2);
    const failing = releaseAll(
      { renderer, tree, mediaFolder: folder },
      state,
      new Feeds(state),
      hire,
    );
    const error = await failing.catch((reason: unknown) => reason);
    if (!(error instanceof RefusedPages)) throw error;
    const pages = [...error.pages.keys()];
    const guides = broken.filter(
      ({ type, document }) => type === "guide" && !("steps" in document && document.steps),
    );
    for (const { slug } of guides) expect(pages).toContain(`/guides/${slug}/`);
  });
});

const health = () => new Health({ publicFolder: publicFolder(), clock: () => now, log: quiet });

describe("an alert that is approved during a full render", () => {
  async function publisherOf(ledger: MemoryLedger): Promise<Publisher> {
    const options = { bundle, ledger, publicFolder: publicFolder(), mediaFolder: folder };
    return Publisher.open({ ...options, ...place, clock: () => now, log: quiet, health: health() });
  }

  it("is public before it ends, and afterwards the files are as if nothing had been special", async () => {
    const ledger = MemoryLedger.of(snapshot);
    const before = await publisherOf(ledger);
    await before.catchUp();
    await before.searchable();
    // As if the templates were new: everything is made again.
    await rm(path.join(publicFolder(), "manifest.json"));
    for (const name of await readdir(publicFolder()))
      if (name.endsWith(".log")) await rm(path.join(publicFolder(), name));
    const publisher = await publisherOf(ledger);
    let isDone = false;
    const catchingUp = publisher.catchUp().then(() => (isDone = true));
    await until(async () => (await children()).length > 0);
    const entry = alert();
    ledger.publish({ put: entry });
    await publisher.letAlertsOut();
    expect(isDone).toBe(false);
    expect(await text(`alerts/${entry.slug}/index.html`)).toContain("</html>");
    expect(JSON.parse(await text(`feeds/v1/alerts/${entry.id}.json`))).toMatchObject({
      id: entry.id,
    });
    expect(await text("feeds/v1/alerts.json")).toContain(entry.id);
    await catchingUp;
    expect(await text("feeds/v1/alerts.json")).toContain(entry.id);
    expect(await text(`alerts/${entry.slug}/index.html`)).toContain("</html>");
    await publisher.catchUp();
    await publisher.searchable();
    expect(await text("index.html")).toContain(`/alerts/${entry.slug}/`);
    const { live } = snapshot;
    const whole = await wholeTree({ ...snapshot, seq: snapshot.seq + 1, live: [...live, entry] });
    const difference = treeDifference(await readTree(publicFolder()), whole);
    expect(difference.filter((line) => !/search-index|status\.json/.test(line))).toEqual([]);
  });

  it("goes out although the ordinary lane fails", async () => {
    const ledger = MemoryLedger.of(snapshot);
    const publisher = await publisherOf(ledger);
    await publisher.catchUp();
    ledger.changes = () => Promise.reject(new Error("the ordinary lane is broken"));
    ledger.publish({ put: alert() });
    await expect(publisher.catchUp()).rejects.toThrow("the ordinary lane is broken");
    expect(await text("feeds/v1/alerts.json")).toContain(alert().id);
    expect(await text("index.html")).toContain(`/alerts/${alert().slug}/`);
    await expect(publisher.catchUp()).rejects.toThrow("the ordinary lane is broken");
    expect(await text("feeds/v1/alerts.json")).toContain(alert().id);
    // It writes in the background into the folder that is removed now.
    await publisher.searchable();
  });
});

it("An unchanged catch-up writes nothing", async () => {
  const ledger = MemoryLedger.of(snapshot);
  const publisher = await Publisher.open({
    ...{ bundle, ledger, publicFolder: publicFolder(), mediaFolder: folder, ...place },
    ...{ clock: () => now, log: quiet, health: health() },
  });
  await publisher.catchUp();
  await publisher.searchable();
  const times = async () =>
    Promise.all(
      (await readdir(publicFolder(), { recursive: true }))
        .filter((name) => name !== "status.json" && name !== "")
        .map(async (name) => [name, (await stat(path.join(publicFolder(), name))).ctimeMs]),
    );
  const before = await times();
  await publisher.catchUp();
  expect(await times()).toEqual(before);
  expect(ledger.releases).toEqual([[0, snapshot.seq]]);
});

it("What the site is called is on every page after the next start", async () => {
  const ledger = MemoryLedger.of(snapshot);
  const start = async (identity: Site["identity"]) => {
    const publisher = await Publisher.open({
      ...{ bundle, ledger, publicFolder: publicFolder(), mediaFolder: folder, ...place, identity },
      ...{ clock: () => now, log: quiet, health: health() },
    });
    await publisher.catchUp();
    await publisher.searchable();
  };
  await start(place.identity);
  await start({ ...place.identity, name: "另一个区", demo: false });
  for (const page of ["index.html", "guides/index.html"]) {
    expect(await text(page)).toContain("另一个区");
    expect(await text(page)).not.toContain("noindex");
  }
});
