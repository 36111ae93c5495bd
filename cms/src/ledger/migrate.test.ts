import { randomBytes } from "node:crypto";
import { Client, escapeIdentifier } from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { changeUrl } from "./loginRoles.ts";
import { migrateLedger } from "./migrate.ts";
import { testServerUrl } from "./testDatabase.ts";

const logins = (password: string) => ({
  owner: { password },
  cms: { password },
  publisher: { password },
});

async function query<T extends object>(url: string, sql: string, values: unknown[] = []) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

describe("preparing a database", () => {
  const databases: string[] = [];
  const freshName = () => {
    const name = `ledger_${randomBytes(6).toString("hex")}`;
    databases.push(name);
    return name;
  };
  afterEach(async () => {
    for (const name of databases.splice(0)) {
      await query(
        testServerUrl(),
        `DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`,
      );
      for (const purpose of ["owner", "cms", "publisher", "administrator"]) {
        await query(
          testServerUrl(),
          `DROP ROLE IF EXISTS ${escapeIdentifier(`${name}_${purpose}`)}`,
        );
      }
    }
  });

  const migrationsOf = (url: string) =>
    query<{ name: string }>(url, "SELECT name FROM publication.migration ORDER BY number");

  test("a second start changes nothing but the passwords", async () => {
    const options = { adminUrl: testServerUrl(), database: freshName() };
    const before = await migrateLedger({ ...options, roles: logins("first %/@ password") });
    const applied = await migrationsOf(before.ownerUrl);
    expect(applied[0]?.name).toBe("0001_vocabulary.sql");

    const after = await migrateLedger({ ...options, roles: logins("second") });
    expect(await migrationsOf(after.ownerUrl)).toEqual(applied);
    for (const url of [after.cmsUrl, after.publisherUrl]) {
      expect(await query(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    }
    await expect(query(before.cmsUrl, "SELECT 1")).rejects.toMatchObject({ code: "28P01" });
  });

  test("two starts at once do not get into each other's way", async () => {
    const options = {
      adminUrl: testServerUrl(),
      database: freshName(),
      roles: logins("same"),
    };
    const [urls] = await Promise.all([migrateLedger(options), migrateLedger(options)]);
    const names = (await migrationsOf(urls.ownerUrl)).map((row) => row.name);
    expect(names).toHaveLength(new Set(names).size);
  });

  test("the database of the administrator's URL is used when none is named", async () => {
    const database = freshName();
    await query(testServerUrl(), `CREATE DATABASE ${escapeIdentifier(database)}`);
    const adminUrl = changeUrl(testServerUrl(), { database });
    const { cmsUrl } = await migrateLedger({ adminUrl, roles: logins("x") });
    expect(decodeURIComponent(new URL(cmsUrl).pathname)).toBe(`/${database}`);
    expect(new URL(cmsUrl).username).toBe(`${database}_cms`);
  });

  test("an administrator who is no superuser can do it", async () => {
    const database = freshName();
    const user = `${database}_administrator`;
    await query(
      testServerUrl(),
      `CREATE ROLE ${escapeIdentifier(user)} LOGIN PASSWORD 'x' CREATEROLE CREATEDB`,
    );
    const adminUrl = changeUrl(testServerUrl(), { user, password: "x" });
    const options = { adminUrl, database, roles: logins("x") };
    await migrateLedger(options);
    const { ownerUrl } = await migrateLedger(options);
    expect(await migrationsOf(ownerUrl)).not.toEqual([]);
  });

  test("roles that exist already on a foreign server are used as they are", async () => {
    const database = freshName();
    const user = `${database}_cms`;
    await query(testServerUrl(), `CREATE ROLE ${escapeIdentifier(user)} LOGIN PASSWORD 'theirs'`);
    const url = changeUrl(testServerUrl(), { database, user, password: "theirs" });
    const roles = { ...logins("ours"), cms: { url } };
    const urls = await migrateLedger({ adminUrl: testServerUrl(), database, roles });
    expect(urls.cmsUrl).toBe(url);
    expect(await query(url, "SELECT count(*)::int AS rules FROM publication.review_rule")).toEqual([
      { rules: 5 },
    ]);
  });

  test("without the right to create roles the error says what to do", async () => {
    const database = freshName();
    const user = `${database}_administrator`;
    await query(testServerUrl(), `CREATE ROLE ${escapeIdentifier(user)} LOGIN PASSWORD 'x'`);
    const adminUrl = changeUrl(testServerUrl(), { user, password: "x" });
    await expect(migrateLedger({ adminUrl, database, roles: logins("x") })).rejects.toThrow(
      /Cannot create the database role .* give its connection URL/,
    );
  });

  describe("when the files and the database do not agree", () => {
    async function migratedThen(sql: string) {
      const options = { adminUrl: testServerUrl(), database: freshName(), roles: logins("x") };
      const { ownerUrl } = await migrateLedger(options);
      await query(ownerUrl, sql);
      return { ownerUrl, again: () => migrateLedger(options) };
    }

    test("a migration that was changed after use is named, and nothing is touched", async () => {
      const { again } = await migratedThen(
        "UPDATE publication.migration SET sha256 = 'other' WHERE name = '0003_events.sql'",
      );
      await expect(again()).rejects.toThrow(
        /0003_events\.sql was changed after it had been applied/,
      );
    });

    test("a database of a newer version is left alone", async () => {
      const { again } = await migratedThen(
        "INSERT INTO publication.migration (name, sha256) VALUES ('9999_future.sql', 'x')",
      );
      await expect(again()).rejects.toThrow(/newer version of this program \(9999_future\.sql\)/);
    });

    test("changed rules are applied again, and the history keeps both", async () => {
      const { ownerUrl, again } = await migratedThen(`
        UPDATE publication.migration SET sha256 = 'older' WHERE name = 'rules/02_allowed_actions.sql';
        DELETE FROM publication.allowed_action;
        INSERT INTO publication.allowed_action
          VALUES ('draft', 'withdraw', 'editor', NULL, false, 'published')`);
      await again();
      const rows = await query(
        ownerUrl,
        "SELECT FROM publication.allowed_action WHERE (state, action) = ('draft', 'withdraw')",
      );
      expect(rows).toEqual([]);
      const history = await query<{ sha256: string }>(
        ownerUrl,
        "SELECT sha256 FROM publication.migration WHERE name = 'rules/02_allowed_actions.sql' ORDER BY number",
      );
      expect(history).toHaveLength(2);
      expect(history[0]?.sha256).toBe("older");
    });

    test("rights that somebody added by hand are taken away on the next start", async () => {
      const { ownerUrl, again } = await migratedThen(
        "GRANT INSERT ON publication.event TO PUBLIC; GRANT EXECUTE ON FUNCTION publication.publish_due() TO PUBLIC",
      );
      await again();
      const open = await query(
        ownerUrl,
        `SELECT FROM information_schema.role_table_grants
         WHERE table_schema = 'publication' AND grantee = 'PUBLIC'`,
      );
      expect(open).toEqual([]);
    });
  });
});
