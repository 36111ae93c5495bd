import { beforeEach, describe, expect, it } from "vitest";
import { FeedClient } from "@haizhu/shared/client/client";
import { memoryStore, type Store } from "@haizhu/shared/client/state";
import { typeNames } from "@haizhu/shared/documents/registry";
import { ChangingFeeds, shownBy } from "../support/changingFeeds.ts";
import { testNow } from "../support/demoSite.ts";

const feeds = await ChangingFeeds.open();
beforeEach(() => feeds.reset());

describe("a client", () => {
  it("shows on its first update everything that is live, and nothing else", async () => {
    const client = feeds.client();
    expect(await client.update()).toEqual({ result: "reloaded", problems: [] });
    expect(await shownBy(client)).toEqual(feeds.expected());
  });

  it("asks for no more than two files when nothing has changed, and for one more per change", async () => {
    const client = feeds.client();
    await client.update();
    const [first] = feeds.guides();
    if (!first) throw new Error("There are no guides.");
    feeds.server.requests = 0;
    await client.update();
    expect(feeds.server.requests).toBe(2);
    feeds.edit({ ...first, document: { ...first.document } }, "改过的标题");
    feeds.server.requests = 0;
    expect((await client.update()).result).toBe("followed");
    expect(client.list("guide")[0]?.title).toBe("改过的标题");
    expect(feeds.server.requests).toBeLessThan(20);
  });

  it("forgets what was withdrawn, also what it had kept", async () => {
    const store = memoryStore();
    const client = feeds.client(store);
    await client.update();
    const [first] = feeds.guides();
    if (!first) throw new Error("There are no guides.");
    await client.read("guide", first.id);
    feeds.withdraw(first);
    await client.update();
    expect(client.list("guide").some(({ id }) => id === first.id)).toBe(false);
    expect(await client.read("guide", first.id)).toMatchObject({ state: "withdrawn" });
    expect(store.get(`feeds-v1/guide/${first.id}`)).not.toContain(first.document.summary);
  });

  it("notices a corrupted file by its hash, shows none of it, and reads it when it is whole again", async () => {
    const client = feeds.client();
    await client.update();
    const [first] = feeds.guides();
    if (!first) throw new Error("There are no guides.");
    feeds.edit(first, "改过的标题");
    const path = `/feeds/v1/guides/${first.id}.json`;
    const whole = feeds.server.files.get(path) ?? "";
    feeds.server.files.set(path, whole.replace("改过的标题", "别人的标题"));
    const { problems } = await client.update();
    expect(problems).toMatchObject([{ kind: "broken" }]);
    expect(client.list("guide").map(({ title }) => title)).not.toContain("别人的标题");
    await expect(clientAfterReload().then((it) => it.read("guide", first.id))).rejects.toThrow(
      /not the file/,
    );
    feeds.server.files.set(path, whole);
    expect((await client.update()).problems).toEqual([]);
    expect(client.list("guide")[0]?.title).toBe("改过的标题");
  });

  async function clientAfterReload(): Promise<FeedClient> {
    const client = feeds.client();
    await client.update();
    return client;
  }

  it("does not go on showing what was withdrawn when only the notice of it cannot be read", async () => {
    const [first, second] = feeds.guides();
    if (!first || !second) throw new Error("There are no guides.");
    let isCutOff = false;
    const store = memoryStore();
    const client = new FeedClient({
      ...{ base: feeds.server.site.url.href, clock: () => testNow, store },
      transport: (url) =>
        isCutOff && (url.includes(first.id) || url.includes(second.id))
          ? Promise.reject(new Error("no network"))
          : feeds.server.transport(url),
    });
    await client.update();
    for (const { id } of [first, second]) await client.read("guide", id);
    const before = client.seq;
    isCutOff = true;
    feeds.withdraw(first);
    feeds.edit(second, "改过的标题");
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
    expect(client.seq).toBe(feeds.seq);
    expect(await client.read("guide", first.id)).toMatchObject({ state: "withdrawn" });
    expect(titles()).toContain("改过的标题");
  });

  it("keeps working without a network, and after a new start", async () => {
    const store = memoryStore();
    const first = feeds.client(store);
    await first.update();
    expect(await first.keep("phone")).toEqual([]);
    const phones = await first.phones();
    feeds.server.isDown = true;
    const again = feeds.client(store);
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
    const client = feeds.client(undefined, () => now);
    expect(client.isCurrent).toBe(false);
    await client.update();
    expect(client.isCurrent).toBe(true);
    feeds.server.isDown = true;
    now = new Date(testNow.getTime() + 2 * 24 * 60 * 60 * 1000);
    await client.update();
    expect(client.isCurrent).toBe(false);
  });

  it("shows no alert after its end, with or without a network", async () => {
    let now = new Date("2026-12-01T02:00:00.000Z");
    feeds.server.restart(now);
    const client = feeds.client(undefined, () => now);
    const alerts = await client.alerts();
    expect(alerts.length).toBeGreaterThan(0);
    feeds.server.isDown = true;
    expect(await client.alerts()).toEqual(alerts);
    now = new Date("2026-12-05T00:00:00.000Z");
    expect(await client.alerts()).toEqual([]);
  });

  it("reads everything anew on a new day, when other numbers may be dialled", async () => {
    const client = feeds.client();
    await client.update();
    expect((await client.update()).result).toBe("followed");
    feeds.server.restart(new Date(testNow.getTime() + 24 * 60 * 60 * 1000));
    expect((await client.update()).result).toBe("reloaded");
  });

  it("reads everything anew when it was away too long, or the feeds went back in time", async () => {
    const store = memoryStore();
    const client = feeds.client(store);
    await client.update();
    const [first] = feeds.guides();
    if (!first) throw new Error("There are no guides.");
    await client.read("guide", first.id);
    feeds.withdraw(first);
    for (const entry of [...feeds.server.site.live.everything()]) feeds.edit(entry, "每一份都改过");
    expect((await client.update()).result).toBe("reloaded");
    expect(store.get(`feeds-v1/guide/${first.id}`)).toBeUndefined();
    expect(await shownBy(client)).toEqual(feeds.expected());
    feeds.startAgain();
    const back = new FeedClient({
      base: feeds.server.site.url.href,
      transport: feeds.server.transport,
      store: storeOf(feeds.seq),
    });
    expect((await back.update()).result).toBe("reloaded");
    expect(await shownBy(back)).toEqual(feeds.expected());
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
    const index = feeds.server.files.get("/feeds/v1/index.json") ?? "";
    feeds.server.files.set("/feeds/v1/index.json", index.replace('"version":1', '"version":2'));
    expect((await feeds.client().update()).problems).toMatchObject([{ kind: "unknown" }]);
  });

  it.each([
    ["the index is cut off", "/feeds/v1/index.json", (text: string) => text.slice(0, 50)],
    ["the changes are a web page", "/feeds/v1/changes.json", () => "<html>"],
    ["a list is empty", "/feeds/v1/guides/page-1.json", () => ""],
  ])("shows nothing and fails in nothing when %s", async (_, path, breaking) => {
    feeds.server.files.set(path, breaking(feeds.server.files.get(path) ?? ""));
    const client = feeds.client();
    expect((await client.update()).problems).toMatchObject([{ kind: "broken" }]);
    expect(client.list("guide")).toEqual([]);
  });
});
