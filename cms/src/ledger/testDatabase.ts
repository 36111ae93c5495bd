import { randomBytes } from "node:crypto";
import { Client, escapeIdentifier } from "pg";
import { migrateLedger, type LedgerUrls } from "./migrate.ts";

/** The server for tests: a role that may create databases and roles. */
export function testServerUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (url === undefined || url === "") {
    throw new Error(
      "TEST_DATABASE_URL is not set: run the tests with `pnpm test`, which starts one.",
    );
  }
  return url;
}

/** Removes the database and its three roles: at once, or when its last connection has closed. */
type Drop = (when?: "at once") => Promise<void>;

/** A ledger of its own for one test file. */
export async function freshLedger(): Promise<LedgerUrls & { drop: Drop }> {
  const adminUrl = testServerUrl();
  const database = `ledger_${randomBytes(6).toString("hex")}`;
  const password = randomBytes(12).toString("hex");
  const urls = await migrateLedger({
    adminUrl,
    database,
    roles: { owner: { password }, cms: { password }, publisher: { password } },
  });
  return { ...urls, drop: (when) => drop(adminUrl, database, when) };
}

async function drop(adminUrl: string, database: string, when?: "at once"): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  const dropDatabase = `DROP DATABASE IF EXISTS ${escapeIdentifier(database)}`;
  const force = () => admin.query(`${dropDatabase} WITH (FORCE)`);
  // A pool that has ended may still be closing its sockets: PostgreSQL waits up to 5 s for that.
  // FORCE at once would send those an error that nobody listens for any more.
  await (when === "at once" ? force() : admin.query(dropDatabase).catch(force));
  for (const purpose of ["owner", "cms", "publisher"]) {
    await admin.query(`DROP ROLE IF EXISTS ${escapeIdentifier(`${database}_${purpose}`)}`);
  }
  await admin.end();
}
