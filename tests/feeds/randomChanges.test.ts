import { beforeEach, describe, expect, it } from "vitest";
import { memoryStore } from "@haizhu/shared/client/state";
import type { LiveDocument } from "@haizhu/site/live/liveDocument";
import { ChangingFeeds, shownBy } from "../support/changingFeeds.ts";
import { seededRandom, type SeededRandom } from "../support/random.ts";

const rounds = process.env.LONG ? 1000 : 100;
const feeds = await ChangingFeeds.open();
beforeEach(() => feeds.reset());

describe("clients at random lags", () => {
  it(
    `end equal to the ledger after ${rounds} random edits, withdrawals and restores`,
    async () => {
      const random = seededRandom(7);
      const stores = Array.from({ length: 6 }, () => memoryStore());
      const clients = stores.map((store) => feeds.client(store));
      const results = new Map<string, number>();
      for (let round = 0; round < rounds; round += 1) {
        randomChange(random);
        if (random.chance(0.01))
          feeds.server.restart(new Date(feeds.server.site.now.getTime() + 86_400_000));
        for (const [lag, client] of clients.entries()) {
          if (!random.chance(1 / (1 + lag * lag * 8))) continue;
          const { result, problems } = await client.update();
          expect(problems).toEqual([]);
          results.set(result, (results.get(result) ?? 0) + 1);
          if (random.chance(0.1)) expect(await shownBy(client)).toEqual(feeds.expected());
        }
      }
      for (const client of clients) {
        await client.update();
        expect(await shownBy(client)).toEqual(feeds.expected());
      }
      expect([...results.keys()].sort()).toEqual(["followed", "reloaded"]);
    },
    process.env.LONG ? 1_200_000 : 120_000,
  );

  function randomChange(random: SeededRandom): void {
    const { live } = feeds.server.site;
    const gone = random.pick([...live.withdrawn()]);
    const entry = random.pick([...live.everything()]);
    if (gone && random.chance(0.3)) {
      feeds.restore(gone.id);
      return;
    }
    if (!entry) return;
    if (random.chance(0.3)) feeds.withdraw(entry);
    else feeds.edit(entry, `标题 ${feeds.seq}`);
  }
});

describe("the feeds after any number of changes", () => {
  it("are, byte for byte, what would be made of the new state from nothing", () => {
    const random = seededRandom(11);
    for (let round = 0; round < (process.env.LONG ? 300 : 30); round += 1) {
      const entry = random.pick([...feeds.server.site.live.everything()]);
      const gone = random.pick([...feeds.server.site.live.withdrawn()]);
      if (gone && random.chance(0.3)) feeds.restore(gone.id);
      else if (entry && random.chance(0.3)) feeds.withdraw(entry);
      else if (entry) feeds.edit(entry, `标题 ${feeds.seq}`);
      if (entry && random.chance(0.3)) refuse(entry, random.chance(0.5));
      expect(feeds.server.differences(), `round ${round}`).toEqual([]);
    }
  });

  /** A change that the publisher takes back: of a document, or of one that nobody has seen. */
  function refuse(like: LiveDocument, isNew: boolean): void {
    const id = isNew ? `d0000000-0000-4000-8000-${String(feeds.seq).padStart(12, "0")}` : like.id;
    const own = isNew ? { id, slug: `xin-${feeds.seq}`, firstSeq: feeds.seq + 1 } : {};
    const document = { ...like.document, id, title: "不能发布" };
    feeds.server.tryInVain(
      { put: { ...like, ...own, document, seq: feeds.seq + 1 } },
      feeds.seq + 1,
    );
  }
});
