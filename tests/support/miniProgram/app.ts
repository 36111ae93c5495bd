import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import type { LiveDocument, LiveSnapshot } from "@haizhu/site/live/liveDocument";
import { siteOf } from "../allFeeds.ts";
import { liveDocument, testNow } from "../demoSite.ts";
import { everyKindOfPage } from "../everyKindOfPage.ts";
import { FeedServer } from "../feedServer.ts";
import { type FeedsOverHttp, feedsOverHttp } from "../feedsOverHttp.ts";
import { setUpExample } from "./example.ts";
import { type Rendered, startSimulator } from "./simulator.ts";
import { Phone } from "./wx.ts";

/**
 * The example mini-program on a phone, reading the feeds of the demo over HTTP. Before each test the
 * feeds, the phone and its storage are new; the clock stands still at `testNow`.
 */
export class App {
  readonly #simulator = startSimulator();
  readonly #work = mkdtempSync(path.join(tmpdir(), "haizhu-mini-program-"));
  readonly #folder = path.join(this.#work, "app");
  #open: Rendered[] = [];
  feeds!: FeedServer;
  phone!: Phone;
  /** Where the client was built to. */
  readonly client = path.join(this.#work, "client");

  constructor() {
    let http: FeedsOverHttp;
    let snapshot: LiveSnapshot;
    beforeAll(async () => {
      snapshot = await everyKindOfPage();
      this.feeds = new FeedServer(siteOf(snapshot));
      http = await feedsOverHttp(() => this.feeds);
      setUpExample(this.#folder, http.base, this.client);
    });
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"], now: testNow });
      this.feeds = new FeedServer(siteOf(snapshot));
      this.phone = new Phone();
      this.start();
    });
    afterEach(() => {
      for (const page of this.#open) page.detach();
      this.#open = [];
      vi.useRealTimers();
    });
    afterAll(async () => {
      await http.close();
      rmSync(this.#work, { recursive: true, force: true });
    });
  }

  /** The app is started: nothing is left in memory, but the phone keeps its storage. */
  start(): void {
    const { cache } = this.#simulator.require;
    for (const file of Object.keys(cache))
      if (file.startsWith(this.#folder)) Reflect.deleteProperty(cache, file);
    const { wx } = globalThis as unknown as { wx: object };
    Object.assign(wx, this.phone.wx);
  }

  /** Opens a page and waits for everything that it asks for. */
  async page(name: string, query = {}): Promise<Rendered> {
    const id = this.#simulator.load(this.#folder, `pages/${name}/index`);
    const page = this.#simulator.render(id, query);
    this.#open.push(page);
    const notices = page.querySelector(".notices");
    for (let tries = 0; tries < 500; tries += 1) {
      if (page.data.state !== "reading" && notices?.data.isRead === true) return page;
      await later(10);
    }
    throw new Error(`The page ${name} does not get ready.`);
  }

  detail({ type, id }: { type: string; id: string }): Promise<Rendered> {
    return this.page("detail", { type, document: id });
  }

  async tap(element: Rendered | undefined): Promise<void> {
    if (!element) throw new Error("There is nothing to tap.");
    element.dispatchEvent("tap");
    await later(10);
  }

  /** Taps every call button of a page: what the phone was asked to dial. */
  async dialled(page: Rendered): Promise<unknown[]> {
    this.phone.asked.length = 0;
    for (const numbers of page.querySelectorAll(".numbers"))
      for (const button of numbers.querySelectorAll(".call")) await this.tap(button);
    return this.phone.asked.map(({ name, options }) => [name, options.phoneNumber]);
  }

  /** A live document of a type. */
  live(
    type: LiveDocument["type"],
    matches: (document: Record<string, unknown>) => boolean = () => true,
  ): LiveDocument {
    const all = [...this.feeds.site.live.all(type)];
    const found = all.find(({ document }) => matches({ ...document }));
    if (!found) throw new Error(`There is no such ${type}.`);
    return found;
  }

  /** Publishes a document with other fields. */
  edit(entry: LiveDocument, fields: object): void {
    const seq = this.feeds.site.live.seq + 1;
    const document = { ...entry.document, ...fields };
    const changed = liveDocument(entry, document, entry.firstSeq);
    this.feeds.apply({ put: { ...changed, seq } }, seq);
  }

  /** A file of the feeds as it is now, by the end of its address. */
  file(end: string): unknown {
    const name = [...this.feeds.files.keys()].find((file) => file.endsWith(end)) ?? "";
    return JSON.parse(this.feeds.files.get(name) ?? "null");
  }
}

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export const textOf = (element: Rendered | undefined) => element?.dom.textContent ?? "";
export const textsOf = (from: Rendered | undefined, selector: string) =>
  (from?.querySelectorAll(selector) ?? []).map(textOf);
