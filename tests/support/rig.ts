import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "vitest";
import type { LedgerUrls } from "@haizhu/cms/ledger/migrate";
import { buildBundle } from "@haizhu/site/bundle";
import { identityFromEnvironment } from "@haizhu/site/identity";
import { keyOf, type LiveDocument, type LiveSnapshot } from "@haizhu/site/live/liveDocument";
import { Ledger } from "@haizhu/site/publisher/ledger";
import { Renderer } from "@haizhu/site/publisher/renderer";
import { readSnapshot } from "@haizhu/site/publisher/snapshot";
import { startPostgres, type RunningPostgres } from "../../deploy/local/postgres.ts";
import { freePort } from "../../deploy/local/ports.ts";
import { ask } from "./askDatabase.ts";
import { Desk, foundLedger } from "./desk.ts";
import {
  comparable,
  fullRender,
  leftOvers,
  wrongCopies,
  wrongInManifest,
} from "./expectedFiles.ts";
import { type FaultPlan, writeFaultPlan } from "./faultPlan.ts";
import { greyPixel } from "./pictures.ts";
import { type Reader, startReader } from "./readerProcess.ts";
import { type SiteProcess, startProcess } from "./siteProcesses.ts";
import { readTree, treeDifference } from "./tree.ts";

interface Status {
  seq: number;
  ledgerSeq: number;
  searchSeq: number;
  heldBack: unknown[];
  lastError?: object;
}

/** A title that stands in one version only, so that old text can be told from new. */
const markedTitle = "改过的标题[0-9]+号|未批准的标题";

/** What a fault leaves behind must be gone within so many milliseconds, also on a busy machine. */
const patience = 60_000;

/**
 * The product without its CMS: a real PostgreSQL with the ledger, the real publisher and site server
 * as processes, and somebody who reads all the time. The publisher and PostgreSQL can be killed.
 */
export class Rig {
  readonly dataFolder: string;
  readonly publicFolder: string;
  readonly mediaFolder: string;
  readonly planFile: string;
  readonly #renderer: Renderer;
  readonly #siteServer: SiteProcess;
  #reader: Reader | undefined;
  #postgres: RunningPostgres;
  #urls: LedgerUrls;
  #desk: Desk;
  #ledger: Ledger;
  #publisher: SiteProcess | undefined;
  #clockOffset = 0;

  private constructor(parts: {
    dataFolder: string;
    renderer: Renderer;
    siteServer: SiteProcess;
    postgres: RunningPostgres;
    urls: LedgerUrls;
  }) {
    this.dataFolder = parts.dataFolder;
    this.publicFolder = path.join(parts.dataFolder, "public");
    this.mediaFolder = path.join(parts.dataFolder, "media");
    this.planFile = path.join(parts.dataFolder, "faults.json");
    this.#renderer = parts.renderer;
    this.#siteServer = parts.siteServer;
    this.#postgres = parts.postgres;
    this.#urls = parts.urls;
    this.#desk = new Desk(parts.urls.cmsUrl);
    this.#ledger = new Ledger(parts.urls.publisherUrl);
  }

  /** Everything runs, the texts are live, and the first render is out. */
  static async start(texts: readonly LiveDocument[]): Promise<Rig> {
    const dataFolder = await mkdtemp(path.join(tmpdir(), "haizhu-rig-"));
    // Where root cannot make a user namespace, PostgreSQL runs as another user and must get in.
    await chmod(dataFolder, 0o711);
    await mkdir(path.join(dataFolder, "media"));
    const renderer = await Renderer.load(await buildBundle());
    const postgres = await startServer(dataFolder);
    const urls = await foundLedger(postgres.adminUrl);
    const port = await freePort();
    const env = { DATA_DIR: dataFolder, SITE_PORT: String(port) };
    const siteServer = startProcess("site/server/main.ts", env);
    await siteServer.prints(/^site ready/m);
    const rig = new Rig({ dataFolder, renderer, siteServer, postgres, urls });
    for (const text of texts) await rig.desk.publish(text);
    await rig.startPublisher();
    const { url } = identityFromEnvironment();
    rig.#reader = startReader(`http://127.0.0.1:${port}`, url.origin);
    return rig;
  }

  get reader(): Reader {
    if (!this.#reader) throw new Error("Nobody reads yet.");
    return this.#reader;
  }

  get desk(): Desk {
    return this.#desk;
  }

  get publisher(): SiteProcess {
    if (!this.#publisher) throw new Error("No publisher was started.");
    return this.#publisher;
  }

  /** A file that documents may show. Returns what they show it by. */
  async upload(content: string) {
    // What comes after a PNG's end is no part of the picture.
    const bytes = Buffer.concat([greyPixel, Buffer.from(content)]);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await writeFile(path.join(this.mediaFolder, `${sha256}.png`), bytes);
    return { sha256, mimeType: "image/png" as const, width: 8, height: 8, alt: "示例" };
  }

  /** Changes what goes wrong in the publisher from now on. */
  faults(plan: FaultPlan): void {
    this.#clockOffset = plan.clockOffset ?? 0;
    writeFaultPlan(this.planFile, plan);
  }

  /** Starts a publisher; one that has to die while starting says how it ended. */
  launchPublisher(plan: FaultPlan = {}): SiteProcess {
    this.faults(plan);
    this.#publisher = startProcess(
      "site/publisher/main.ts",
      {
        DATA_DIR: this.dataFolder,
        PUBLISHER_DATABASE_URL: this.#urls.publisherUrl,
        FAULT_PLAN: this.planFile,
      },
      "faults.ts",
    );
    return this.#publisher;
  }

  /** A publisher beside the one that runs, without faults of its own. */
  launchBeside(): SiteProcess {
    const env = { DATA_DIR: this.dataFolder, PUBLISHER_DATABASE_URL: this.#urls.publisherUrl };
    return startProcess("site/publisher/main.ts", env);
  }

  async startPublisher(plan: FaultPlan = {}): Promise<void> {
    await this.launchPublisher(plan).prints(/^publisher ready/m);
  }

  /** Waits for what the publisher prints from now on. */
  async publisherPrints(pattern: RegExp): Promise<void> {
    await this.publisher.prints(pattern);
  }

  /** How often something was released so far. */
  async releases(): Promise<number> {
    const sql = "SELECT count(*)::int AS count FROM publication.release";
    return (await this.query<{ count: number }>(sql))[0]?.count ?? 0;
  }

  /** Kills it, unless it is dead already. */
  async killPublisher(): Promise<void> {
    this.publisher.child.kill("SIGKILL");
    await this.publisher.ended;
  }

  /** How the publisher ends that has to die by itself now. */
  async publisherDies(): Promise<number | string> {
    const limit = new Promise<string>((resolve) => {
      setTimeout(resolve, patience, "it lives on: it never came to this point").unref();
    });
    return Promise.race([this.publisher.ended, limit]);
  }

  /** SIGKILL for the server; its clients are cut off. A new one recovers from the write-ahead log. */
  async killPostgres(): Promise<void> {
    process.kill(this.#postgres.pid, "SIGKILL");
    await this.#postgres.ended;
  }

  async restartPostgres(): Promise<void> {
    await Promise.all([this.#desk.close(), this.#ledger.close()]);
    this.#postgres = await startServer(this.dataFolder);
    const { port } = new URL(this.#postgres.adminUrl);
    const moved = (address: string) => Object.assign(new URL(address), { port }).href;
    const { ownerUrl, cmsUrl, publisherUrl } = this.#urls;
    this.#urls = {
      ownerUrl: moved(ownerUrl),
      cmsUrl: moved(cmsUrl),
      publisherUrl: moved(publisherUrl),
    };
    this.#desk = new Desk(this.#urls.cmsUrl);
    this.#ledger = new Ledger(this.#urls.publisherUrl);
  }

  /** What the ledger says now, read as the publisher reads it. */
  async ledgerState(): Promise<LiveSnapshot> {
    const { head } = await this.#ledger.position(0);
    return (await readSnapshot(this.#ledger, head)).snapshot;
  }

  /** The same without what is held back: residents may still be shown what was withdrawn already. */
  async changeable(): Promise<LiveSnapshot> {
    const { head } = await this.#ledger.position(0);
    const { snapshot, held } = await readSnapshot(this.#ledger, head);
    return { ...snapshot, live: snapshot.live.filter((entry) => !held.has(keyOf(entry))) };
  }

  /** Asks the ledger's tables as their owner. */
  query<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return ask<Row>(this.#urls.ownerUrl, sql, values);
  }

  /** Ends the connection that makes a publisher the only one. */
  async cutOffPublisher(): Promise<void> {
    const sql = "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'";
    await ask(this.#postgres.adminUrl, sql);
  }

  async status(): Promise<Status> {
    return JSON.parse(
      await readFile(path.join(this.publicFolder, "status.json"), "utf8"),
    ) as Status;
  }

  /** Waits until status.json fits; fails with what it says and what the publisher printed. */
  async statusWhere(fits: (status: Status) => boolean): Promise<Status> {
    const deadline = Date.now() + patience;
    for (;;) {
      const status = await this.status();
      if (fits(status)) return status;
      if (Date.now() > deadline)
        throw new Error(`${JSON.stringify(status)}\n${this.publisher.output()}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /**
   * Everything that must hold once a publisher has caught up: the files are a full render of the
   * ledger, byte for byte, nothing is left lying about, the releases tell of every publication, and
   * the reader has seen nothing wrong. `what` says how to repeat the round.
   */
  async verify(what: string): Promise<void> {
    const expectedState = await this.ledgerState();
    const { seq } = expectedState;
    await this.statusWhere(
      (status) => status.seq === seq && status.searchSeq === seq && status.lastError === undefined,
    );
    const identity = identityFromEnvironment();
    const now = new Date(Date.now() + this.#clockOffset);
    const workshop = { renderer: this.#renderer, mediaFolder: this.mediaFolder };
    const expected = await fullRender(workshop, expectedState, { ...identity, now });
    const files = await readTree(this.publicFolder);
    expect(treeDifference(comparable(files), comparable(expected)), what).toEqual([]);
    expect(await wrongCopies(this.publicFolder), what).toEqual([]);
    expect(await wrongInManifest(this.publicFolder, seq, files), what).toEqual([]);
    expect([...(await readTree(`${this.publicFolder}.work`)).keys()], what).toEqual([]);
    expect(await leftOvers(this.publicFolder), what).toEqual([]);
    expect(await this.#untold(), what).toEqual([]);
    expect((await this.reader.report()).wrong, what).toEqual([]);
    await this.#forbidTheOld(expectedState);
  }

  /** Resolves when the reader has read everything from beginning to end, as it stands now. */
  async readThrough(): Promise<void> {
    const { passes } = await this.reader.report();
    // The one that is under way began earlier.
    while ((await this.reader.report()).passes < passes + 2)
      await new Promise((resolve) => setTimeout(resolve, 50));
  }

  /** From now on nobody may read the titles of versions that are not to be shown any more. */
  async #forbidTheOld({ live }: LiveSnapshot): Promise<void> {
    // What a gate holds back stays as it was, and may come out later.
    const shown = new Set(JSON.stringify(live).match(new RegExp(markedTitle, "g")));
    const titles = await this.query<{ title: string }>(
      `SELECT DISTINCT (regexp_matches(content, $1, 'g'))[1] AS title
       FROM publication.revision EXCEPT
       SELECT (regexp_matches(content, $1, 'g'))[1] FROM publication.live`,
      [markedTitle],
    );
    this.reader.forbid(titles.flatMap(({ title }) => (shown.has(title) ? [] : [title])));
  }

  /** Publications that no release accounts for. */
  #untold(): Promise<object[]> {
    return this.query(
      `SELECT seq::int FROM publication.publication AS p WHERE NOT EXISTS (
         SELECT FROM publication.release WHERE from_seq < p.seq AND p.seq <= to_seq)`,
    );
  }

  async stop(): Promise<void> {
    this.#reader?.stop();
    this.#publisher?.child.kill("SIGKILL");
    this.#siteServer.child.kill("SIGKILL");
    await Promise.all([this.#desk.close(), this.#ledger.close()]);
    await this.#postgres.stop();
    await rm(this.dataFolder, { recursive: true, force: true });
  }
}

function startServer(dataFolder: string): Promise<RunningPostgres> {
  const password = "only-for-this-test-run";
  return startPostgres({ dataDir: dataFolder, password, log: () => undefined, fast: true });
}
