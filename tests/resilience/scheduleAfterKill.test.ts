import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type LedgerUrls, migrateLedger } from "@haizhu/cms/ledger/migrate";
import { freePort } from "../../deploy/local/ports.ts";
import { type RunningPostgres, startPostgres } from "../../deploy/local/postgres.ts";
import { readExample } from "../../shared/examples/readExamples.ts";
import { ask as askDatabase } from "../support/askDatabase.ts";
import { KillableCms } from "../support/killableCms.ts";
import { type SiteProcess, startProcess } from "../support/siteProcesses.ts";

/*
 * Times are set over HTTP, then every process is killed with SIGKILL: database, CMS, publisher and site
 * server. Whatever the times say happens after the restart, once, also what fell into the downtime.
 */

/** From the setting of the times to the first of them: enough to kill everything before. */
const untilKilled = 6_000;
const password = "only-for-this-test-run";

let folder: string;
let postgres: RunningPostgres;
let urls: LedgerUrls;
let cms: KillableCms;
let publisher: SiteProcess;
let siteServer: SiteProcess;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "haizhu-schedule-"));
  await chmod(folder, 0o711);
  await mkdir(path.join(folder, "media"));
  cms = new KillableCms(folder);
  await startAll();
});
afterAll(async () => {
  await killAll();
  await rm(folder, { recursive: true, force: true });
});

async function startAll(): Promise<void> {
  postgres = await startPostgres({ dataDir: folder, password, log: () => undefined, fast: true });
  const roles = { owner: { password }, cms: { password }, publisher: { password } };
  urls = await migrateLedger({ adminUrl: postgres.adminUrl, database: "haizhu", roles });
  await cms.start(urls);
  const env = { DATA_DIR: folder, PUBLISHER_DATABASE_URL: urls.publisherUrl };
  publisher = startProcess("site/publisher/main.ts", env);
  const port = String(await freePort());
  siteServer = startProcess("site/server/main.ts", { DATA_DIR: folder, SITE_PORT: port });
  await publisher.prints(/^publisher ready/m);
}

async function killAll(): Promise<void> {
  for (const { child } of [publisher, siteServer]) child.kill("SIGKILL");
  process.kill(postgres.pid, "SIGKILL");
  await Promise.all([cms.kill(), publisher.ended, siteServer.ended, postgres.ended]);
}

let made = 0;

/** An organisation that three people have approved, or that waits for the last approval. */
async function organisation(): Promise<string> {
  made += 1;
  const { id: _id, slug: _slug, owner: _owner, ...draft } = readExample("organisation", "minimal");
  const fields = { ...draft, slug: `dingshi-${made}`, title: `示例单位${made}` };
  const { body } = await cms.ask("editor", "POST", "/api/organisations", fields);
  const id = body.doc?.id ?? "";
  await step("editor", id, "submit");
  await step("firstReviewer", id, "approve");
  await step("secondReviewer", id, "approve");
  return id;
}

async function step(role: Parameters<KillableCms["ask"]>[0], id: string, action: string, at = 0) {
  const { body } = await cms.ask("editor", "GET", `/api/publication/organisation/${id}`);
  const sha256 = action === "submit" ? null : (body.draftSha256 ?? body.liveSha256);
  const time = at === 0 ? {} : { at: new Date(at).toISOString() };
  const wish = { type: "organisation", id, action, sha256, comment: "到时间了", ...time };
  const answer = await cms.ask(role, "POST", "/api/publication/transition", wish);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
}

const feedOf = (id: string) =>
  path.join(folder, "public", "feeds", "v1", "organisations", `${id}.json`);

async function soon(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (const deadline = Date.now() + 60_000; !(await holds());) {
    if (Date.now() > deadline) throw new Error(`${what}\n${publisher.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const isTombstone = async (id: string) =>
  existsSync(feedOf(id)) && (await readFile(feedOf(id), "utf8")).includes("到时间了");

it("times that were set before everything was killed take effect after the restart, once", async () => {
  const [ends, begins, later] = [await organisation(), await organisation(), await organisation()];
  await step("finalReviewer", ends, "approve");
  await soon(() => existsSync(feedOf(ends)), "the first one is not live");
  const downtime = Date.now() + untilKilled;
  await step("finalReviewer", ends, "schedule-withdrawal", downtime);
  await step("finalReviewer", begins, "schedule", downtime);
  await step("finalReviewer", begins, "approve");
  const after = downtime + 9_000;
  await step("finalReviewer", later, "schedule", after);
  await step("finalReviewer", later, "approve");
  // Typed after the approval: it must not go out with it.
  await cms.ask("editor", "PATCH", `/api/organisations/${later}`, { title: "批准之后改的名字" });

  await killAll();
  expect(Date.now(), "everything was killed too late").toBeLessThan(downtime);
  expect([existsSync(feedOf(begins)), await isTombstone(ends)]).toEqual([false, false]);
  await new Promise((resolve) => setTimeout(resolve, downtime - Date.now() + 200));
  await startAll();

  await soon(() => existsSync(feedOf(begins)), "what fell into the downtime is not live");
  await soon(() => isTombstone(ends), "what ended in the downtime is still live");
  if (Date.now() < after) expect(existsSync(feedOf(later))).toBe(false);
  await soon(() => existsSync(feedOf(later)), "what came after the restart is not live");
  expect(Date.now()).toBeGreaterThanOrEqual(after);
  expect(await readFile(feedOf(later), "utf8")).not.toContain("批准之后改的名字");

  const rows = await askDatabase<{ id: string; op: string; times: number }>(
    urls.ownerUrl,
    `SELECT document_id AS id, op, count(*)::int AS times FROM publication.publication
     GROUP BY 1, 2`,
  );
  expect(new Map(rows.map(({ id, op, times }) => [`${id} ${op}`, times]))).toEqual(
    new Map([
      [`${ends} put`, 1],
      [`${ends} withdraw`, 1],
      [`${begins} put`, 1],
      [`${later} put`, 1],
    ]),
  );
  const [sound] = await askDatabase<{ broken: string | null }>(
    urls.ownerUrl,
    "SELECT publication.verify_chain() AS broken",
  );
  expect(sound?.broken).toBeNull();
});
