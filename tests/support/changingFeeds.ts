import { FeedClient } from "@haizhu/shared/client/client";
import type { Store } from "@haizhu/shared/client/state";
import { typeNames } from "@haizhu/shared/documents/registry";
import { keyOf, type LiveDocument, type LiveSnapshot } from "@haizhu/site/live/liveDocument";
import { allSnapshot, siteOf } from "./allFeeds.ts";
import { liveDocument, testNow, withdrawal } from "./demoSite.ts";
import { FeedServer } from "./feedServer.ts";

/** The feeds of the demo and of more documents than `changes.json` names, while editors work on them. */
export class ChangingFeeds {
  readonly #snapshot: LiveSnapshot;
  server: FeedServer;
  seq: number;

  private constructor(snapshot: LiveSnapshot) {
    this.#snapshot = snapshot;
    this.server = new FeedServer(siteOf(snapshot));
    this.seq = snapshot.seq;
  }

  static async open(): Promise<ChangingFeeds> {
    return new ChangingFeeds(withCopies(await allSnapshot(), 80));
  }

  /** Everything is as it was at first; only the number of changes goes on. */
  startAgain(): void {
    this.server = new FeedServer(siteOf(this.#snapshot));
  }

  /** Like new. */
  reset(): void {
    this.startAgain();
    this.seq = this.#snapshot.seq;
  }

  client(store?: Store, clock = () => testNow): FeedClient {
    return new FeedClient({
      base: this.server.site.url.href,
      transport: this.server.transport,
      clock,
      ...(store ? { store } : {}),
    });
  }

  guides(): LiveDocument[] {
    return [...this.server.site.live.all("guide")];
  }

  /** Publishes a document with another title. */
  edit(entry: LiveDocument, title: string): void {
    this.seq += 1;
    const { seq } = this;
    const document = { ...entry.document, title };
    const updatedAt = new Date(testNow.getTime() + seq * 1000).toISOString();
    const changed = liveDocument(entry, document, entry.firstSeq);
    this.server.apply({ put: { ...changed, updatedAt, publishedAt: entry.publishedAt, seq } }, seq);
  }

  withdraw(entry: LiveDocument): void {
    this.seq += 1;
    this.server.apply({ withdraw: withdrawal(entry, this.seq) }, this.seq);
  }

  /** Publishes again what was withdrawn, if it was there at first. */
  restore(id: string): void {
    const original = this.#snapshot.live.find((entry) => entry.id === id);
    if (original) this.edit(original, `回来了 ${this.seq}`);
  }

  /** What the files say of everything that is live, whole. */
  expected(): Record<string, unknown> {
    const entries = [...this.server.site.live.everything()].map((entry) => {
      const path = [...this.server.files.keys()].find((name) => name.endsWith(`/${entry.id}.json`));
      const document = JSON.parse(this.server.files.get(path ?? "") ?? "null") as unknown;
      return [keyOf(entry), { title: entry.document.title, document }];
    });
    return Object.fromEntries(entries) as Record<string, unknown>;
  }
}

/** What a client shows of every type, whole. */
export async function shownBy(client: FeedClient): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const type of typeNames)
    for (const { id, title } of client.list(type))
      found[`${type}/${id}`] = { title, document: await client.read(type, id) };
  return found;
}

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
