import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { system } from "../support/system.ts";

type DatabaseRole = "owner" | "cms" | "publisher";
const pools = new Map<DatabaseRole, pg.Pool>();

beforeAll(() => {
  const { dataFolder } = system();
  const read = (file: string) => readFileSync(path.join(dataFolder, file), "utf8");
  const port = Number(read("postgres/postmaster.pid").split("\n")[3]);
  const secrets = JSON.parse(read("secrets.json")) as Record<DatabaseRole, string>;
  for (const role of ["owner", "cms", "publisher"] as const) {
    const account = { user: `haizhu_${role}`, password: secrets[role] };
    pools.set(role, new pg.Pool({ host: "127.0.0.1", port, ...account, database: "haizhu" }));
  }
});
afterAll(() => Promise.all([...pools.values()].map((pool) => pool.end())));

const rewritings = [
  "UPDATE publication.event SET comment = 'x'",
  "DELETE FROM publication.event",
  "TRUNCATE publication.event CASCADE",
  "UPDATE publication.revision SET content = 'x'",
  "UPDATE publication.publication SET reason = 'x'",
  "DELETE FROM publication.publication",
];

const usurpations = [
  `INSERT INTO publication.person_role (person, role, label, event)
     VALUES (gen_random_uuid(), 'finalReviewer', 'x', 1)`,
  "UPDATE publication.review_rule SET stages = '{firstReviewer}'",
  "UPDATE publication.document SET state = 'published'",
  "UPDATE publication.submission SET outcome = 'published'",
  "SELECT publication.bootstrap_roles('[]'::jsonb)",
  "SELECT publication.publish_due_at(now() + interval '1 year')",
];

describe.each(["owner", "cms", "publisher"] as const)("straight in the database, as %s", (role) => {
  it.each(rewritings)("the past cannot be rewritten: %s", async (statement) => {
    await expect(pools.get(role)?.query(statement)).rejects.toThrow(
      /append-only|permission denied/,
    );
  });
});

describe.each(["cms", "publisher"] as const)("straight in the database, as %s", (role) => {
  it.each(usurpations)("no right is taken and nothing goes live: %s", async (statement) => {
    await expect(pools.get(role)?.query(statement)).rejects.toThrow(/permission denied/);
  });
});
