import { Client, escapeIdentifier } from "pg";
import { applySql } from "./applySql.ts";
import { changeUrl, ensureRole, type LedgerRole, type Logins } from "./loginRoles.ts";
import { LedgerSetupError } from "./setupError.ts";

export interface LedgerUrls {
  ownerUrl: string;
  cmsUrl: string;
  publisherUrl: string;
}

type Roles = Record<keyof Logins, LedgerRole>;

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: "ledger migration" });
  // Without a listener a server that goes away ends the process; the pending query rejects anyway.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
}

async function requireSupportedServer(admin: Client): Promise<void> {
  const answer = await admin.query<{ number: number; version: string }>(
    "SELECT current_setting('server_version_num')::int AS number, version()",
  );
  const [server] = answer.rows;
  if (server === undefined || server.number < 150000) {
    throw new LedgerSetupError(
      `PostgreSQL 15 or newer is needed, this is ${server?.version ?? "unknown"}.`,
    );
  }
}

/** True when it was missing: one that existed before may have other users. */
async function createDatabase(admin: Client, name: string): Promise<boolean> {
  const found = await admin.query("SELECT FROM pg_database WHERE datname = $1", [name]);
  if (found.rowCount !== 0) return false;
  await admin.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE template0 ENCODING 'UTF8'`);
  return true;
}

/** What only the server's administrator can give: the roles' places in the database. */
async function openDatabase(admin: Client, roles: Roles, isNew: boolean): Promise<void> {
  const answer = await admin.query<{ name: string; encoding: string }>(
    "SELECT current_database() AS name, current_setting('server_encoding') AS encoding",
  );
  const [database] = answer.rows;
  if (database?.encoding !== "UTF8") {
    throw new LedgerSetupError(`The database must use UTF8, not ${database?.encoding ?? "none"}.`);
  }
  const [name, owner, cms, publisher] = [
    database.name,
    roles.owner.name,
    roles.cms.name,
    roles.publisher.name,
  ].map((word) => escapeIdentifier(word));
  if (isNew) await admin.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await admin.query(`
    GRANT CONNECT ON DATABASE ${name} TO ${owner}, ${cms}, ${publisher};
    GRANT CREATE ON DATABASE ${name} TO ${owner};
    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    GRANT USAGE, CREATE ON SCHEMA public TO ${cms};
  `);
}

/**
 * Prepares the publication ledger: database, the three login roles, schema, rights. Safe to run on
 * every start and from several processes at once.
 * @param options.adminUrl a role that may create roles and databases
 * @param options.database created when missing; without it the database of `adminUrl` is used
 * @returns the URLs with which the three programs sign in
 * @throws LedgerSetupError with what to do; other errors are those of the connection
 */
export async function migrateLedger(options: {
  adminUrl: string;
  database?: string;
  roles: Logins;
}): Promise<LedgerUrls> {
  const { adminUrl, database, roles: logins } = options;
  const databaseUrl = database === undefined ? adminUrl : changeUrl(adminUrl, { database });
  return connected(adminUrl, async (admin) => {
    await requireSupportedServer(admin);
    // Held until the connection ends: a second start waits here and then finds everything done.
    await admin.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [
      `publication ledger ${new URL(databaseUrl).pathname}`,
    ]);
    const roles: Roles = {
      owner: await ensureRole(admin, "owner", logins.owner, databaseUrl),
      cms: await ensureRole(admin, "cms", logins.cms, databaseUrl),
      publisher: await ensureRole(admin, "publisher", logins.publisher, databaseUrl),
    };
    const isNew = database !== undefined && (await createDatabase(admin, database));
    await connected(databaseUrl, (inside) => openDatabase(inside, roles, isNew));
    await connected(roles.owner.url, (owner) =>
      applySql(owner, { cms: roles.cms.name, publisher: roles.publisher.name }),
    );
    return { ownerUrl: roles.owner.url, cmsUrl: roles.cms.url, publisherUrl: roles.publisher.url };
  });
}
