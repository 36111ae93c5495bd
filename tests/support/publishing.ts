import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { demoContent, type DemoDocument } from "@haizhu/cms/seed/content";
import { freshLedger } from "@haizhu/cms/ledger/testDatabase";
import { canonicalJson } from "@haizhu/shared/canonicalJson";
import { validateDocument } from "@haizhu/shared/documents/validate";
import type { Status } from "@haizhu/shared/feeds/status";
import { buildBundle } from "@haizhu/site/bundle";
import { createLog } from "@haizhu/site/log";
import { Health } from "@haizhu/site/publisher/health";
import { Ledger } from "@haizhu/site/publisher/ledger";
import { Publisher } from "@haizhu/site/publisher/publisher";
import { testNow } from "./demoSite.ts";
import { testIdentity } from "@haizhu/site/testIdentity";

export const quiet = createLog("test", { LOG_LEVEL: "silent" });

const testSite = {
  identity: testIdentity,
  url: new URL("http://127.0.0.1:4321/"),
};

/** A ledger that a test writes into, and publishers that make files of it. */
export interface Publishing {
  folder: string;
  publisherUrl: string;
  owner: pg.Pool;
  /** The demo content in an order in which it can be published. */
  demo: DemoDocument[];
  /** Publishes a document as if it had been reviewed. Returns its seq. */
  put: (entry: PutEntry) => Promise<number>;
  /** So many publications in one transaction, of two versions in turn, the given one last. */
  burst: (entry: DemoDocument, other: DemoDocument, count: number) => Promise<void>;
  withdraw: (entry: Pick<DemoDocument, "type" | "id">, reason?: string) => Promise<number>;
  /** A publisher on a public folder of the given name. */
  open: (name: string, clock?: () => Date) => Promise<Opened>;
  close: () => Promise<void>;
}

interface PutEntry extends DemoDocument {
  expiresAt?: string;
}

export interface Opened {
  publisher: Publisher;
  health: Health;
  ledger: Ledger;
  publicFolder: string;
  /** `status.json` as it is on the disk. */
  status: () => Promise<Status>;
  close: () => Promise<void>;
}

export async function openPublishing(): Promise<Publishing> {
  const folder = await mkdtemp(path.join(tmpdir(), "haizhu-publishing-"));
  const { ownerUrl, publisherUrl, drop } = await freshLedger();
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  owner.on("error", () => undefined);
  const bundle = await buildBundle();
  const opened: Opened[] = [];

  const open: Publishing["open"] = async (name, clock = () => testNow) => {
    const publicFolder = path.join(folder, name, "public");
    const health = new Health({ publicFolder, clock, log: quiet });
    const ledger = new Ledger(publisherUrl);
    const mediaFolder = path.join(folder, "media");
    const publisher = await Publisher.open({
      ...{ bundle, ledger, publicFolder, mediaFolder, ...testSite, clock, log: quiet, health },
    });
    const close = async () => {
      await publisher.searchable();
      await health.stop();
      await ledger.close();
    };
    const status = async () => {
      await health.written();
      return JSON.parse(await readFile(path.join(publicFolder, "status.json"), "utf8")) as Status;
    };
    const one = { publisher, health, ledger, publicFolder, status, close };
    opened.push(one);
    return one;
  };

  return {
    ...{ folder, publisherUrl, owner, demo: await demoContent(testNow), open },
    put: (entry) => put(owner, entry),
    burst: (entry, other, count) => burst(owner, entry, other, count),
    withdraw: (entry, reason = "示例撤下") => withdraw(owner, entry, reason),
    async close() {
      for (const one of opened) await one.close().catch(() => undefined);
      await owner.end();
      await drop();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function put(owner: pg.Pool, entry: PutEntry): Promise<number> {
  const { type, id, slug, candidate, expiresAt } = entry;
  const result = validateDocument(type, candidate);
  if (!result.ok) throw new Error(`${type}/${slug}: ${JSON.stringify(result.problems)}`);
  const content = canonicalJson(result.document);
  const sha256 = createHash("sha256").update(content).digest("hex");
  await owner.query(
    `INSERT INTO publication.revision (type, document_id, sha256, content)
     VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [type, id, sha256, content],
  );
  await owner.query(
    `INSERT INTO publication.document (type, id, slug, state) VALUES ($1, $2, $3, 'published')
     ON CONFLICT (type, id) DO NOTHING`,
    [type, id, slug],
  );
  const seq = await append(
    owner,
    { op: "put", sha256, slug, reviewers: [], expires_at: expiresAt },
    { type, document_id: id, action: "publish", sha256 },
  );
  await owner.query(
    `UPDATE publication.document SET state = 'published', live_seq = $3, live_sha256 = $4,
       first_seq = coalesce(first_seq, $3) WHERE type = $1 AND id = $2`,
    [type, id, seq, sha256],
  );
  return seq;
}

async function withdraw(
  owner: pg.Pool,
  { type, id }: Pick<DemoDocument, "type" | "id">,
  reason: string,
): Promise<number> {
  const { rows } = await owner.query<{ slug: string }>(
    `UPDATE publication.document SET state = 'withdrawn', live_seq = NULL, live_sha256 = NULL
     WHERE type = $1 AND id = $2 RETURNING slug`,
    [type, id],
  );
  const request = { type, document_id: id, action: "withdraw", comment: reason };
  return append(owner, { op: "withdraw", slug: rows[0]?.slug, reason }, request);
}

/** What `transition` does at its end, without the reviews before it. */
async function append(
  owner: pg.Pool,
  publication: object,
  request: { type: string; document_id: string; action: string; sha256?: string; comment?: string },
) {
  const { rows } = await owner.query<{ seq: string }>(
    `SELECT publication.append_publication(
       jsonb_populate_record(NULL::publication.publication, $1::jsonb || jsonb_build_object(
         'first_seq', (SELECT first_seq FROM publication.document WHERE type = $3 AND id = $4))),
       jsonb_populate_record(NULL::publication.request, $2), NULL, NULL) AS seq`,
    [JSON.stringify(publication), JSON.stringify(request), request.type, request.document_id],
  );
  return Number(rows[0]?.seq);
}

async function burst(owner: pg.Pool, entry: DemoDocument, other: DemoDocument, count: number) {
  await put(owner, entry);
  await put(owner, other);
  await owner.query(
    `WITH two AS (
       SELECT p.*, row_number() OVER (ORDER BY seq) - 1 AS place FROM (
         SELECT * FROM publication.publication WHERE type = $1 AND document_id = $2
         ORDER BY seq DESC LIMIT 2) p)
     SELECT publication.append_publication(
       jsonb_populate_record(NULL::publication.publication, jsonb_build_object('op', 'put',
         'sha256', two.sha256, 'slug', slug, 'reviewers', '[]'::jsonb, 'first_seq', first_seq)),
       jsonb_populate_record(NULL::publication.request, jsonb_build_object('type', type,
         'document_id', document_id, 'action', 'publish', 'sha256', two.sha256)), NULL, NULL)
     FROM generate_series(3, $3) n JOIN two ON two.place = ($3 - n) % 2 ORDER BY n`,
    [entry.type, entry.id, count],
  );
}
