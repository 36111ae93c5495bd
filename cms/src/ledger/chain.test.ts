import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { PoolClient } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestLedger, type TestLedger } from "./testCast.ts";

const run = promisify(execFile);
const program = fileURLToPath(new URL("verify.ts", import.meta.url));

describe("the hash chain", () => {
  let desk: TestLedger;
  let client: PoolClient;
  // Ids of events of one guide: submitted, approved three times, published; then withdrawn.
  let first: number;
  let publish: number;
  let last: number;

  beforeAll(async () => {
    desk = await openTestLedger();
    await desk.guideIn("withdrawn");
    await desk.guideIn("returned");
    await desk.alertIn("expedited");
    client = await desk.owner.connect();
    const ids = await client.query<{ first: number; publish: number; last: number }>(
      `SELECT min(id) FILTER (WHERE action = 'submit')::int AS first,
              min(id) FILTER (WHERE action = 'publish')::int AS publish,
              max(id)::int AS last FROM publication.event`,
    );
    ({ first, publish, last } = ids.rows[0] ?? { first: 0, publish: 0, last: 0 });
  });
  afterAll(async () => {
    client.release();
    await desk.close();
  });

  const verify = async () =>
    (await client.query<{ broken: string | null }>("SELECT publication.verify_chain() AS broken"))
      .rows[0]?.broken;

  test("holds while nobody tampers with it", async () => {
    expect(last).toBeGreaterThanOrEqual(20);
    expect(await verify()).toBeNull();
  });

  // An owner who disables the triggers can write what they like; the chain tells where.
  const forgeries: [string, string, () => number][] = [
    ["a changed comment", "UPDATE event SET comment = 'x' WHERE id = :first", () => first],
    [
      "a changed person",
      "UPDATE event SET actor = gen_random_uuid() WHERE id = :first",
      () => first,
    ],
    ["a changed name", "UPDATE event SET actor_label = 'x' WHERE id = :first", () => first],
    [
      "a backdated event",
      "UPDATE event SET at = at - interval '1 day' WHERE id = :first",
      () => first,
    ],
    ["a microsecond", "UPDATE event SET at = at + interval '1 us' WHERE id = :first", () => first],
    [
      "words moved from one column to the next",
      "UPDATE event SET role = left(role, 3), action = right(role, -3) || action WHERE id = :first",
      () => first,
    ],
    [
      "changed details",
      "UPDATE event SET details = details || '{\"x\":1}' WHERE id = :first",
      () => first,
    ],
    [
      "a changed event with a new seal",
      "UPDATE event SET comment = 'x' WHERE id = :first; UPDATE event e SET hash = event_hash(e) WHERE id = :first",
      () => first + 1,
    ],
    ["a missing event", "DELETE FROM event WHERE id = :first", () => first + 1],
    ["a missing last event", "DELETE FROM event WHERE id = :last", () => last],
    [
      "a last event with a new seal",
      "UPDATE event SET comment = 'x' WHERE id = :last; UPDATE event e SET hash = event_hash(e) WHERE id = :last",
      () => last,
    ],
    [
      "a publication of another version",
      "INSERT INTO revision (type, document_id, sha256, content) SELECT type, document_id, sha256_hex('{}'), '{}' FROM publication WHERE event = :publish;" +
        "UPDATE publication SET sha256 = sha256_hex('{}') WHERE event = :publish",
      () => publish,
    ],
    [
      "a backdated publication",
      "UPDATE publication SET at = at - interval '1 day' WHERE event = :publish",
      () => publish,
    ],
    [
      "forged signatures",
      "UPDATE publication SET reviewers = '[]' WHERE event = :publish",
      () => publish,
    ],
    ["another address", "UPDATE publication SET slug = 'x' WHERE event = :publish", () => publish],
    [
      "a later expiry",
      "UPDATE publication SET expires_at = now() WHERE event = :publish",
      () => publish,
    ],
    ["a missing publication", "DELETE FROM publication WHERE event = :publish", () => publish],
    [
      "a publication without an event of its own",
      "INSERT INTO publication SELECT 999, op, type, document_id, sha256, slug, first_seq, lane, at, reason, effective_at, expires_at, reviewers, :first FROM publication WHERE event = :publish",
      () => first,
    ],
    [
      "another text under the same hash",
      "ALTER TABLE revision DROP CONSTRAINT sha256_is_that_of_the_content; UPDATE revision SET content = '{}' WHERE sha256 = (SELECT sha256 FROM event WHERE id = :first)",
      () => first,
    ],
    [
      "another text of an alert in a hurry",
      "ALTER TABLE revision DROP CONSTRAINT sha256_is_that_of_the_content; UPDATE revision SET content = '{}' WHERE sha256 = (SELECT sha256 FROM event WHERE id = :last)",
      () => last,
    ],
  ];

  test.each(forgeries)("shows %s", async (_, sql, broken) => {
    await client.query("BEGIN");
    try {
      await client.query("SET LOCAL search_path TO publication");
      for (const table of ["event", "revision", "publication"]) {
        await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
        await client.query(`SET CONSTRAINTS ALL DEFERRED`);
      }
      // Foreign keys would stop some of these; a superuser would not be stopped.
      await client.query(`
        ALTER TABLE publication DROP CONSTRAINT publication_event_fkey;
        ALTER TABLE person_role DROP CONSTRAINT person_role_event_fkey`);
      await client.query(
        sql
          .replaceAll(":first", String(first))
          .replaceAll(":publish", String(publish))
          .replaceAll(":last", String(last)),
      );
      expect(await verify()).toBe(String(broken()));
    } finally {
      await client.query("ROLLBACK");
    }
  });

  test("can be checked by an outsider who has nothing but the export", async () => {
    const { stdout, stderr } = await run(process.execPath, [program, "--export"], {
      env: { ...process.env, OWNER_DATABASE_URL: desk.urls.ownerUrl },
    });
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, string | null>);
    expect(lines).toHaveLength(last);
    let previous = "0".repeat(64);
    for (const { hash, ...columns } of lines) {
      expect(columns.previousHash).toBe(previous);
      const text = Object.values(columns)
        .map((value) => (value === null ? "-," : `${String(Buffer.byteLength(value))}:${value},`))
        .join("");
      expect(createHash("sha256").update(text).digest("hex")).toBe(hash);
      previous = String(hash);
    }
    expect(stderr).toContain(previous);
  });

  test("the command fails on a broken one and names the first event that does not hold", async () => {
    await client.query("ALTER TABLE publication.event DISABLE TRIGGER USER");
    await client.query("UPDATE publication.event SET comment = 'x' WHERE id = $1", [first]);
    const failed = run(process.execPath, [program], {
      env: { ...process.env, OWNER_DATABASE_URL: desk.urls.ownerUrl },
    });
    await expect(failed).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`event ${String(first)} is the first`) as string,
    });
  });
});
