import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { demoContent } from "@haizhu/cms/seed/content";
import type { LedgerAction } from "@haizhu/cms/ledger/answers";
import { type CastMember, openTestLedger, type TestLedger } from "@haizhu/cms/ledger/testCast";
import { canonicalJson } from "@haizhu/shared/canonicalJson";
import type { DocumentType } from "@haizhu/shared/documents/registry";
import { validateDocument } from "@haizhu/shared/documents/validate";
import { buildBundle } from "@haizhu/site/bundle";
import { Health } from "@haizhu/site/publisher/health";
import { Ledger } from "@haizhu/site/publisher/ledger";
import { Publisher } from "@haizhu/site/publisher/publisher";
import { relativePath } from "@haizhu/site/publisher/stage";
import { quiet } from "./publishing.ts";
import { testIdentity } from "@haizhu/site/testIdentity";

/** A document as somebody hands it in: fitting its schema or not. */
export interface Paper {
  type: DocumentType;
  id: string;
  slug: string;
  content: Record<string, unknown>;
}

/** A ledger and a publisher of its own for one test file: a small site that people work on. */
export interface LedgerSite {
  /** A demo document by its address, as it can be handed in. */
  paper: (type: DocumentType, slug: string) => Paper;
  /** Has a document written, reviewed and approved. Resolves with its sequence number. */
  publish: (paper: Paper, changes?: Record<string, unknown>) => Promise<number>;
  withdraw: (paper: Paper) => Promise<void>;
  desk: TestLedger;
  /** The clock, which stands still unless a test moves it. */
  clock: { now: Date };
  folder: string;
  catchUp: () => Promise<void>;
  /** Ends the publisher as a crash would, and starts another one, with other templates if wanted. */
  restart: (bundle?: string) => Promise<void>;
  /** A public file as text; undefined when there is none. */
  read: (address: string) => Promise<string | undefined>;
  status: () => Promise<{ seq: number; heldBack: { type: string; id: string; reason: string }[] }>;
  /** Open alarms: what they are about, and the gate. */
  alarms: () => Promise<Record<string, string>>;
  close: () => Promise<void>;
}

const reviewers: readonly CastMember[] = ["firstReviewer", "secondReviewer", "finalReviewer"];

export async function openLedgerSite(now: Date): Promise<LedgerSite> {
  const desk = await openTestLedger();
  const folder = await mkdtemp(path.join(tmpdir(), "haizhu-ledger-site-"));
  const ledger = new Ledger(desk.urls.publisherUrl);
  const clock = { now };
  const demo = await demoContent(now);
  const bundle = await buildBundle();
  const publicFolder = path.join(folder, "public");
  const health = new Health({ publicFolder, clock: () => clock.now, log: quiet });
  const open = (identity = bundle.identity) =>
    Publisher.open({
      bundle: { ...bundle, identity },
      ledger,
      publicFolder,
      mediaFolder: path.join(folder, "media"),
      identity: testIdentity,
      url: new URL("http://127.0.0.1:4321/"),
      clock: () => clock.now,
      log: quiet,
      health,
    });
  let publisher = await open();

  const paper: LedgerSite["paper"] = (type, slug) => {
    const found = demo.find((item) => item.type === type && item.slug === slug);
    const result = found && validateDocument(type, found.candidate);
    if (!found || !result?.ok) throw new Error(`There is no demo ${type} ${slug}.`);
    const content = result.document as unknown as Record<string, unknown>;
    return { type, id: found.id, slug, content };
  };
  const act = async (member: CastMember, action: LedgerAction, item: Paper, more: object = {}) => {
    const answer = await desk.step(member, action, item.id, { type: item.type, ...more });
    if ("error" in answer) throw new Error(`${action} ${item.slug}: ${answer.error.message}`);
    return answer;
  };
  const publish: LedgerSite["publish"] = async (item, changes = {}) => {
    const content = canonicalJson({ ...item.content, ...changes });
    const urgent = item.type === "alert";
    await act("editor", urgent ? "expedite" : "submit", item, { content, slug: item.slug });
    for (const member of urgent ? (["dutyReviewer"] as const) : reviewers) {
      const { seq } = await act(member, "approve", item);
      if (seq !== undefined) return seq;
    }
    throw new Error(`${item.slug} did not become live.`);
  };
  const read: LedgerSite["read"] = (address) =>
    readFile(path.join(folder, "public", relativePath(address)), "utf8").catch(() => undefined);

  return {
    ...{ paper, publish, desk, clock, folder, read },
    withdraw: async (item) => {
      await act("finalReviewer", "withdraw", item);
    },
    catchUp: () => publisher.catchUp(),
    restart: async (identity) => {
      await publisher.searchable();
      publisher = await open(identity);
    },
    status: async () => {
      await health.written();
      const text = (await read("/status.json")) ?? "{}";
      return JSON.parse(text) as Awaited<ReturnType<LedgerSite["status"]>>;
    },
    alarms: async () => {
      const open = await ledger.openAlarms();
      return Object.fromEntries(open.map(({ subject, gate }) => [subject, gate]));
    },
    close: async () => {
      await publisher.searchable();
      await ledger.close();
      await desk.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
