import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LedgerUrls, migrateLedger } from "@haizhu/cms/ledger/migrate";
import { type RunningPostgres, startPostgres } from "../../deploy/local/postgres.ts";
import { readExample } from "../../shared/examples/readExamples.ts";
import { seededRandom } from "../support/random.ts";
import { ask as askDatabase } from "../support/askDatabase.ts";
import { KillableCms } from "../support/killableCms.ts";
import type { Role } from "../support/system.ts";

/*
 * The CMS is killed while people submit, approve and save. Each step has happened altogether or not at
 * all, and whoever was told that it has can rely on it.
 */

/** Of four kills each. */
const rounds = process.env.LONG ? 25 : 1;
const atOnce = 6;
const seed = Number(process.env.RESILIENCE_SEED ?? 20261122);
const random = seededRandom(seed);
const patience = process.env.LONG ? 3_600_000 : 300_000;

let folder: string;
let postgres: RunningPostgres;
let urls: LedgerUrls;
let cms: KillableCms;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "haizhu-cms-"));
  await chmod(folder, 0o711);
  const password = "only-for-this-test-run";
  postgres = await startPostgres({ dataDir: folder, password, log: () => undefined, fast: true });
  const roles = { owner: { password }, cms: { password }, publisher: { password } };
  urls = await migrateLedger({ adminUrl: postgres.adminUrl, database: "haizhu", roles });
  cms = new KillableCms(folder);
  await cms.start(urls);
});
afterAll(async () => {
  await cms.kill();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

const reviewers = ["firstReviewer", "secondReviewer", "finalReviewer"] as const;
const states = ["submitted", "firstApproved", "secondApproved", "published"] as const;

let titles = 0;

/** A complete document that nobody has handed in yet: an organisation has no owner to wait for. */
async function newDraft(): Promise<string> {
  titles += 1;
  const { id: _id, slug: _slug, owner: _owner, ...draft } = readExample("organisation", "minimal");
  const slug = `shili-danwei-${titles}`;
  const { status, body } = await cms.ask("editor", "POST", "/api/organisations", {
    ...{ ...draft, slug, title: `示例单位${titles}` },
  });
  if (status !== 201 || !body.doc) throw new Error(JSON.stringify(body));
  return body.doc.id;
}

const step = (role: Role, id: string, action: string, sha256?: string | null) =>
  cms.ask(role, "POST", "/api/publication/transition", {
    type: "organisation",
    id,
    action,
    sha256,
  });

interface Standing {
  state: string;
  sha256: string | null;
  approvals: number;
  publications: number;
}

/** Where a document stands, asked of the ledger itself. */
async function standing(id: string): Promise<Standing | undefined> {
  const rows = await askDatabase<Standing>(
    urls.ownerUrl,
    `SELECT d.state,
            (SELECT sha256 FROM publication.submission WHERE document_id = d.id AND outcome IS NULL) AS sha256,
            (SELECT count(*)::int FROM publication.event
              WHERE document_id = d.id AND action = 'approve') AS approvals,
            (SELECT count(*)::int FROM publication.publication WHERE document_id = d.id) AS publications
     FROM publication.document d WHERE d.id = $1`,
    [id],
  );
  return rows[0];
}

describe(`a CMS that is killed (RESILIENCE_SEED=${seed})`, () => {
  it(
    "has done each step altogether or not at all",
    async () => {
      const cutOff = { done: 0, undone: 0 };
      for (let round = 1; round <= rounds; round += 1) {
        const ids = await Promise.all(Array.from({ length: atOnce }, newDraft));
        for (const [stage, state] of states.entries()) {
          const what = `RESILIENCE_SEED=${seed} round ${round}, to ${state}`;
          const pending = await Promise.all(ids.map(standing));
          const asked = ids.map((id, index) => {
            const reviewer = reviewers[stage - 1];
            return reviewer
              ? step(reviewer, id, "approve", pending[index]?.sha256)
              : step("editor", id, "submit");
          });
          const answers = Promise.allSettled(asked);
          await new Promise((resolve) => setTimeout(resolve, random.next() * 120));
          await cms.kill();
          await cms.start(urls);
          for (const [index, answer] of (await answers).entries()) {
            const id = ids[index] ?? "";
            const now = await standing(id);
            const happened = now?.state === state;
            if (answer.status === "fulfilled")
              expect([answer.value.status, happened], what).toEqual([200, true]);
            else cutOff[happened ? "done" : "undone"] += 1;
            const before = states[stage - 1];
            expect([state, before], what).toContain(now?.state);
            expect(now?.approvals ?? 0, what).toBe(happened ? stage : Math.max(0, stage - 1));
            expect(now?.publications ?? 0, what).toBe(now?.state === "published" ? 1 : 0);
            // Whoever was cut off does it again, and finds no trace of the first time.
            const reviewer = reviewers[stage - 1];
            const sha256 = pending[index]?.sha256;
            const again = () =>
              reviewer ? step(reviewer, id, "approve", sha256) : step("editor", id, "submit");
            if (!happened) expect((await again()).body, what).toMatchObject({ state });
          }
        }
      }
      const [broken] = await askDatabase<{ chain: string | null; publication: string | null }>(
        urls.ownerUrl,
        `SELECT coalesce(publication.broken_link(), publication.broken_end()) AS chain,
                publication.broken_publication() AS publication`,
      );
      expect(broken).toEqual({ chain: null, publication: null });
      expect(cutOff.done + cutOff.undone, "nothing was cut off").toBeGreaterThan(0);
    },
    patience,
  );
});
