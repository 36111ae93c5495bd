import { Feeds } from "@haizhu/site/feeds/feedFiles";
import type { LiveChange } from "@haizhu/site/paths/affected";
import { step, takeBack } from "@haizhu/site/publisher/release";
import type { Transport } from "@haizhu/shared/client/transport";
import { provideSite, type Site } from "@haizhu/site/site";

const encoder = new TextEncoder();

/** The feeds of a site in memory, brought forward as the publisher does it. */
export class FeedServer {
  #site: Site;
  #feeds: Feeds;
  readonly files = new Map<string, string>();
  /** How many files were asked for. */
  requests = 0;
  isDown = false;

  constructor(site: Site) {
    this.#site = site;
    this.#feeds = new Feeds(site);
    this.#writeAll();
  }

  get site(): Site {
    return this.#site;
  }

  apply(change: LiveChange, seq: number): void {
    provideSite(this.#site);
    const { affected } = step(this.#site, [change], seq);
    const { files, remove } = this.#feeds.refresh(this.#site, affected.documents);
    const documents = [...affected.documents].flatMap((key) => this.#feeds.filesOf(key));
    for (const { path, text } of [...documents, ...files, this.#feeds.index()])
      this.files.set(path, text);
    for (const path of remove) this.files.delete(path);
  }

  /** Files that differ from what would be made of the same state from nothing. */
  differences(): string[] {
    const { files } = new FeedServer(this.#site);
    const paths = new Set([...files.keys(), ...this.files.keys()]);
    return [...paths].filter((path) => files.get(path) !== this.files.get(path));
  }

  /** Takes a change back, as the publisher does with one that it may not let out. */
  tryInVain(change: LiveChange, seq: number): void {
    provideSite(this.#site);
    const moved = step(this.#site, [change], seq);
    this.#feeds.refresh(this.#site, moved.affected.documents);
    takeBack(this.#site, this.#feeds, moved);
  }

  /** Everything is made anew, as on a new day. */
  restart(now: Date): void {
    this.#site = { ...this.#site, now };
    provideSite(this.#site);
    this.#feeds = new Feeds(this.#site);
    this.#writeAll();
  }

  #writeAll(): void {
    this.files.clear();
    const { documents, lists, index } = {
      documents: [...this.#feeds.documents()],
      lists: this.#feeds.lists(),
      index: this.#feeds.index(),
    };
    for (const { path, text } of [...documents, ...lists, index]) this.files.set(path, text);
  }

  readonly transport: Transport = (url) => {
    this.requests += 1;
    if (this.isDown) return Promise.reject(new Error("no network"));
    const { pathname } = new URL(url);
    const base = this.#site.url.pathname.replace(/\/$/, "");
    const text = this.files.get(pathname.slice(base.length));
    const status = text === undefined || !pathname.startsWith(base) ? 404 : 200;
    return Promise.resolve({ status, bytes: encoder.encode(text ?? "not found") });
  };
}
