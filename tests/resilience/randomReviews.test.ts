import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type LedgerUrls, migrateLedger } from "@haizhu/cms/ledger/migrate";
import { type RunningPostgres, startPostgres } from "../../deploy/local/postgres.ts";
import { KillableCms } from "../support/killableCms.ts";
import { seededRandom } from "../support/random.ts";
import { RandomPeople } from "../support/randomPeople.ts";

/*
 * People in random roles try random things with a document, over HTTP, in random order. Whatever they
 * try: what is refused changes nothing and stands in the book, what is done is one entry in it, and
 * the rules of review hold after every sequence. A failure names its seed; REVIEW_SEED=<seed> begins
 * with that sequence.
 */
const sequences = process.env.LONG ? 1000 : 15;
const steps = 25;
const firstSeed = Number(process.env.REVIEW_SEED ?? 20261122);
const patience = process.env.LONG ? 3_600_000 : 300_000;

let folder: string;
let postgres: RunningPostgres;
let urls: LedgerUrls;
let cms: KillableCms;
let people: RandomPeople;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "haizhu-reviews-"));
  await chmod(folder, 0o711);
  const password = "only-for-this-test-run";
  postgres = await startPostgres({ dataDir: folder, password, log: () => undefined, fast: true });
  const roles = { owner: { password }, cms: { password }, publisher: { password } };
  urls = await migrateLedger({ adminUrl: postgres.adminUrl, database: "haizhu", roles });
  cms = new KillableCms(folder);
  await cms.start(urls);
  people = await RandomPeople.meet(cms, urls.ownerUrl);
});
afterAll(async () => {
  await people.leave();
  await cms.kill();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

it(
  `${sequences} random sequences of ${steps} steps break no rule`,
  async () => {
    for (let index = 0; index < sequences; index += 1) {
      const seed = firstSeed + index;
      await people.work(seededRandom(seed), steps, `REVIEW_SEED=${seed}`);
    }
    expect(await people.brokenChain()).toBeNull();
    // The sequences are worth something only when much is done and much is refused.
    const { done, refused } = people.tally;
    expect([...done.keys()]).toEqual(expect.arrayContaining(["submit", "approve", "return"]));
    expect([...refused.keys()]).toEqual(expect.arrayContaining([403, 409, 422]));
    expect(await people.publications()).toBeGreaterThan(sequences / 5);
    if (!process.env.LONG) return;
    console.log(
      done,
      refused,
      people.office.tally,
      people.tally.onBehalf,
      await people.corrections(),
    );
    expect([...done.keys()]).toContain("record-signature");
    expect([...people.office.tally.keys()]).toContain("accounts/disable");
    expect(people.tally.onBehalf).toBeGreaterThan(sequences / 50);
    expect(await people.corrections()).toBeGreaterThan(0);
  },
  patience,
);
