import { beforeEach, describe, expect, it } from "vitest";
import { FeedClient } from "@haizhu/shared/client/client";
import { memoryStore, type Store } from "@haizhu/shared/client/state";
import { typeNames } from "@haizhu/shared/documents/registry";
import { keyOf, type LiveDocument, type LiveSnapshot } from "@haizhu/site/live/liveDocument";
import { allSnapshot, siteOf } from "../support/allFeeds.ts";
import { liveDocument, testNow, withdrawal } from "../support/demoSite.ts";
import { FeedServer } from "../support/feedServer.ts";
import { seededRandom, type SeededRandom } from "../support/random.ts";

const rounds = process.env.LONG ? 1000 : 100;
const snapshot = withCopies(await allSnapshot(), 80);

/** More documents than `changes.json` names. */
function withCopies(start: LiveSnapshot, count: number): LiveSnapshot {
  const original = start.live.find(({ type }) => type === "guide");
  if (!original) throw new Error("There are no guides.");
  const copies = Array.from({ length: count }, (_, index) => {
    const id = `c0000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
    const own = { id, slug: `fuben-${index}`, seq: start.seq + index + 1 };
    const document = { ...original.document, id, slug: own.slug };
    return { ...original, ...own, document, firstSeq: own.seq };
  });
  return { ...start, seq: start.seq + count, live: [...start.live, ...copies] };
}

let server: FeedServer;
let seq: number;
beforeEach(() => {
  server = new FeedServer(siteOf(snapshot));
  seq = snapshot.seq;
});

const clientOf = (store?: Store, clock = () => testNow) =>
  new FeedClient({
    base: server.site.url.href,
    transport: server.transport,
    clock,
    ...(store ? { store } : {}),
  });

const liveGuides = () => [...server.site.live.all("guide")];

/** Publishes a guide with another title. */
function edit(entry: LiveDocument, title: string): void {
  seq += 1;
  const document = { ...entry.document, title };
  const updatedAt = new Date(testNow.getTime() + seq * 1000).toISOString();
  const changed = liveDocument(entry, document, entry.firstSeq);
  server.apply({ put: { ...changed, updatedAt, publishedAt: entry.publishedAt, seq } }, seq);
}

function withdraw(entry: LiveDocument): void {
  seq += 1;
  server.apply({ withdraw: withdrawal(entry, seq) }, seq);
}

/** What the client shows of every type, whole, and what the files say. */
async function shown(client: FeedClient): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const type of typeNames)
    for (const { id, title } of client.list(type))
      found[`${type}/${id}`] = { title, document: await client.read(type, id) };
  return found;
}

function expected(): Record<string, unknown> {
  const entries = [...server.site.live.everything()].map((entry) => {
    const path = [...server.files.keys()].find((name) => name.endsWith(`/${entry.id}.json`));
    const document = JSON.parse(server.files.get(path ?? "") ?? "null") as unknown;
    return [keyOf(entry), { title: entry.document.title, document }];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}

describe("a client", () => {
  it("shows on its first update everything that is live, and nothing else", async () => {
    const client = clientOf();
    expect(await client.update()).toEqual({ result: "reloaded", problems: [] });
    expect(await shown(client)).toEqual(expected());
  });

  it("asks for no more than two files when nothing has changed, and for one more per change", async () => {
    const client = clientOf();
    await client.update();
    const [first] = liveGuides();
    if (!first) throw new Error("There are no guides.");
    server.requests = 0;
    await client.update();
    expect(server.requests).toBe(2);
    edit({ ...first, document: { ...first.document } }, "改过的标题");
    server.requests = 0;
    expect((await client.update()).result).toBe("followed");
    expect(client.list("guide")[0]?.title).toBe("改过的标题");
    expect(server.requests).toBeLessThan(20);
  });

  it("forgets what was withdrawn, also what it had kept", async () => {
    const store = memoryStore();
    const client = clientOf(store);
    await client.update();
    const [first] = liveGuides();
    if (!first) throw new Error("There are no guides.");
    await client.read("guide", first.id);
    withdraw(first);
    await client.update();
    expect(client.list("guide").some(({ id }) => id === first.id)).toBe(false);
    expect(await client.read("guide", first.id)).toMatchObject({ state: "withdrawn" });
    expect(store.get(`feeds-v1/guide/${first.id}`)).not.toContain(first.document.summary);
  });

  it("notices a corrupted file by its hash, shows none of it, and reads it when it is whole again", async () => {
    const client = clientOf();
    await client.update();
    const [first] = liveGuides();
    if (!first) throw new Error("There are no guides.");
    edit(first, "改过的标题");
    const path = `/feeds/v1/guides/${first.id}.json`;
    const whole = server.files.get(path) ?? "";
    server.files.set(path, whole.replace("改过的标题", "别人的标题"));
    const { problems } = await client.update();
    expect(problems).toMatchObject([{ kind: "broken" }]);
    expect(client.list("guide").map(({ title }) => title)).not.toContain("别人的标题");
    await expect(clientAfterReload().then((it) => it.read("guide", first.id))).rejects.toThrow(
      /not the file/,
    );
    server.files.set(path, whole);
    expect((await client.update()).problems).toEqual([]);
    expect(client.list("guide")[0]?.title).toBe("改过的标题");
  });

  async function clientAfterReload(): Promise<FeedClient> {
    const client = clientOf();
    await client.update();
    return client;
  }

  it("does not go on showing what was withdrawn when only the notice of it cannot be read", async () => {
    const [first, second] = liveGuides();
    if (!first || !second) throw new Error("There are no guides.");
    let isCutOff = false;
    const store = memoryStore();
    const client = new FeedClient({
      ...{ base: server.site.url.href, clock: () => testNow, store },
      transport: (url) =>
        isCutOff && (url.includes(first.id) || url.includes(second.id))
          ? Promise.reject(new Error("no network"))
          : server.transport(url),
    });
    await client.update();
    for (const { id } of [first, second]) await client.read("guide", id);
    const before = client.seq;
    isCutOff = true;
    withdraw(first);
    edit(second, "改过的标题");
    expect((await client.update()).problems).toMatchObject([
      { kind: "offline" },
      { kind: "offline" },
    ]);
    const titles = () => client.list("guide").map(({ title }) => title);
    expect(client.list("guide").map(({ id }) => id)).not.toContain(first.id);
    expect(store.get(`feeds-v1/guide/${first.id}`)).toBeUndefined();
    expect(titles()).toContain(second.document.title);
    // It stays behind: what it missed may not be among the latest changes any more next time.
    expect(client.seq).toBe(before);
    isCutOff = false;
    expect((await client.update()).problems).toEqual([]);
    expect(client.seq).toBe(seq);
    expect(await client.read("guide", first.id)).toMatchObject({ state: "withdrawn" });
    expect(titles()).toContain("改过的标题");
  });

  it("keeps working without a network, and after a new start", async () => {
    const store = memoryStore();
    const first = clientOf(store);
    await first.update();
    expect(await first.keep("phone")).toEqual([]);
    const phones = await first.phones();
    server.isDown = true;
    const again = clientOf(store);
    expect((await again.update()).result).toBe("offline");
    expect(again.list("guide")).toEqual(first.list("guide"));
    const [one] = again.list("phone");
    expect(await again.read("phone", one?.id ?? "")).toMatchObject({ title: one?.title });
    expect(await again.phones()).toEqual(phones);
    await expect(again.read("guide", again.list("guide")[0]?.id ?? "")).rejects.toMatchObject({
      kind: "offline",
    });
  });

  it("says when what it knows is out of date", async () => {
    let now = testNow;
    const client = clientOf(undefined, () => now);
    expect(client.isCurrent).toBe(false);
    await client.update();
    expect(client.isCurrent).toBe(true);
    server.isDown = true;
    now = new Date(testNow.getTime() + 2 * 24 * 60 * 60 * 1000);
    await client.update();
    expect(client.isCurrent).toBe(false);
  });

  it("shows no alert after its end, with or without a network", async () => {
    let now = new Date("2026-12-01T02:00:00.000Z");
    server.restart(now);
    const client = clientOf(undefined, () => now);
    const alerts = await client.alerts();
    expect(alerts.length).toBeGreaterThan(0);
    server.isDown = true;
    expect(await client.alerts()).toEqual(alerts);
    now = new Date("2026-12-05T00:00:00.000Z");
    expect(await client.alerts()).toEqual([]);
  });

  it("reads everything anew on a new day, when other numbers may be dialled", async () => {
    const client = clientOf();
    await client.update();
    expect((await client.update()).result).toBe("followed");
    server.restart(new Date(testNow.getTime() + 24 * 60 * 60 * 1000));
    expect((await client.update()).result).toBe("reloaded");
  });

  it("reads everything anew when it was away too long, or the feeds went back in time", async () => {
    const store = memoryStore();
    const client = clientOf(store);
    await client.update();
    const [first] = liveGuides();
    if (!first) throw new Error("There are no guides.");
    await client.read("guide", first.id);
    withdraw(first);
    for (const entry of [...server.site.live.everything()]) edit(entry, "每一份都改过");
    expect((await client.update()).result).toBe("reloaded");
    expect(store.get(`feeds-v1/guide/${first.id}`)).toBeUndefined();
    expect(await shown(client)).toEqual(expected());
    server = new FeedServer(siteOf(snapshot));
    const back = new FeedClient({
      base: server.site.url.href,
      transport: server.transport,
      store: storeOf(seq),
    });
    expect((await back.update()).result).toBe("reloaded");
    expect(await shown(back)).toEqual(expected());
  });

  /** What a client kept that had followed further than the feeds are now. */
  function storeOf(further: number): Store {
    const store = memoryStore();
    const day = "2026-11-22";
    const state = { seq: further, day, validUntil: day, types: [...typeNames], entries: {} };
    store.set("feeds-v1", JSON.stringify(state));
    return store;
  }

  it("does not read feeds of another version", async () => {
    const index = server.files.get("/feeds/v1/index.json") ?? "";
    server.files.set("/feeds/v1/index.json", index.replace('"version":1', '"version":2'));
    expect((await clientOf().update()).problems).toMatchObject([{ kind: "unknown" }]);
  });

  it.each([
    ["the index is cut off", "/feeds/v1/index.json", (text: string) => text.slice(0, 50)],
    ["the changes are a web page", "/feeds/v1/changes.json", () => "<html>"],
    ["a list is empty", "/feeds/v1/guides/page-1.json", () => ""],
  ])("shows nothing and fails in nothing when %s", async (_, path, breaking) => {
    server.files.set(path, breaking(server.files.get(path) ?? ""));
    const client = clientOf();
    expect((await client.update()).problems).toMatchObject([{ kind: "broken" }]);
    expect(client.list("guide")).toEqual([]);
  });
});

describe("clients at random lags", () => {
  it(
    `end equal to the ledger after ${rounds} random edits, withdrawals and restores`,
    async () => {
      const random = seededRandom(7);
      const stores = Array.from({ length: 6 }, () => memoryStore());
      const clients = stores.map((store) => clientOf(store));
      const results = new Map<string, number>();
      for (let round = 0; round < rounds; round += 1) {
        randomChange(random);
        if (random.chance(0.01)) server.restart(new Date(server.site.now.getTime() + 86_400_000));
        for (const [lag, client] of clients.entries()) {
          if (!random.chance(1 / (1 + lag * lag * 8))) continue;
          const { result, problems } = await client.update();
          expect(problems).toEqual([]);
          results.set(result, (results.get(result) ?? 0) + 1);
          if (random.chance(0.1)) expect(await shown(client)).toEqual(expected());
        }
      }
      for (const client of clients) {
        await client.update();
        expect(await shown(client)).toEqual(expected());
      }
      expect([...results.keys()].sort()).toEqual(["followed", "reloaded"]);
    },
    process.env.LONG ? 1_200_000 : 120_000,
  );

  function randomChange(random: SeededRandom): void {
    const { live } = server.site;
    const gone = random.pick([...live.withdrawn()]);
    const entry = random.pick([...live.everything()]);
    if (gone && random.chance(0.3)) {
      restore(gone.id);
      return;
    }
    if (!entry) return;
    if (random.chance(0.3)) withdraw(entry);
    else edit(entry, `标题 ${seq}`);
  }

  function restore(id: string): void {
    const original = snapshot.live.find((entry) => entry.id === id);
    if (!original) return;
    edit(original, `回来了 ${seq}`);
  }
});

describe("the feeds after any number of changes", () => {
  it("are, byte for byte, what would be made of the new state from nothing", () => {
    const random = seededRandom(11);
    for (let round = 0; round < (process.env.LONG ? 300 : 30); round += 1) {
      const entry = random.pick([...server.site.live.everything()]);
      const gone = random.pick([...server.site.live.withdrawn()]);
      const back = snapshot.live.find(({ id }) => id === gone?.id);
      if (back && random.chance(0.3)) edit(back, `回来了 ${seq}`);
      else if (entry && random.chance(0.3)) withdraw(entry);
      else if (entry) edit(entry, `标题 ${seq}`);
      if (entry && random.chance(0.3)) refuse(entry, random.chance(0.5));
      expect(server.differences(), `round ${round}`).toEqual([]);
    }
  });

  /** A change that the publisher takes back: of a document, or of one that nobody has seen. */
  function refuse(like: LiveDocument, isNew: boolean): void {
    const id = isNew ? `d0000000-0000-4000-8000-${String(seq).padStart(12, "0")}` : like.id;
    const own = isNew ? { id, slug: `xin-${seq}`, firstSeq: seq + 1 } : {};
    const document = { ...like.document, id, title: "不能发布" };
    server.tryInVain({ put: { ...like, ...own, document, seq: seq + 1 } }, seq + 1);
  }
});
