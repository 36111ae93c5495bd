import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { getPayload, handleEndpoints, type Migration, type Payload } from "payload";
import { freshLedger } from "./ledger/testDatabase.ts";
import type { Role } from "./people/roles.ts";
import type { Team } from "./seed/accounts.ts";
import { poolOptions, safePg } from "./pool.ts";

/** What a request got back. */
export interface Reply {
  status: number;
  body: Record<string, unknown>;
}

/** Somebody in front of the REST interface: signed in with a token, or nobody. */
export type Caller = (method: string, address: string, body?: unknown) => Promise<Reply>;

export interface TestCms {
  payload: Payload;
  team: Team;
  url: string;
  /** A raw request, through the same code that answers the network. */
  send: (request: Request) => Promise<Response>;
  /** Signs in as the account of a role. */
  as: (role: Role) => Promise<Caller>;
  /** The header with which a role's requests are signed in. */
  authorization: (role: Role) => Promise<string>;
  /** Signed in by a header that somebody got when signing in. */
  bearing: (authorization: string) => Caller;
  anonymous: Caller;
  /** What residents can read now: the only thing that no request may change by itself. */
  live: () => Promise<string>;
  stop: () => Promise<void>;
}

/** A CMS with accounts, an empty ledger and a database of its own; no server, no port. */
export async function startTestCms(): Promise<TestCms> {
  const database = await freshLedger();
  const folder = await mkdtemp(path.join(tmpdir(), "haizhu-cms-"));
  const url = "http://cms.test";
  Object.assign(process.env, {
    CMS_DATABASE_URL: database.cmsUrl,
    OWNER_DATABASE_URL: database.ownerUrl,
    PAYLOAD_SECRET: "only for this test",
    DATA_DIR: folder,
    CMS_URL: url,
  });
  // The configuration reads the environment when it is loaded.
  const [{ default: config }, { migrations }, { ensureAccounts }] = await Promise.all([
    import("./payload.config.ts"),
    import("./migrations/index.ts"),
    import("./seed/accounts.ts"),
  ]);
  const payload = await getPayload({ config });
  payload.logger.level = "silent";
  await payload.db.migrate({ migrations: migrations as Migration[] });
  const team = await ensureAccounts(payload, () => undefined);
  const accounts = JSON.parse(await readFile(path.join(folder, "accounts.json"), "utf8")) as Record<
    Role,
    { email: string; password: string }
  >;

  const send = (request: Request) => handleEndpoints({ config, request });
  const caller =
    (headers: Record<string, string>): Caller =>
    async (method, address, body) => {
      const json = { "Content-Type": "application/json", ...headers };
      const init = { method, headers: json, ...(body ? { body: JSON.stringify(body) } : {}) };
      const response = await send(new Request(`${url}${address}`, init));
      const text = await response.text();
      return { status: response.status, body: parsed(text) };
    };
  const anonymous = caller({});
  const authorization = async (role: Role) => {
    const { body } = await anonymous("POST", "/api/users/login", accounts[role]);
    return `JWT ${String(body.token)}`;
  };
  const bearing = (header: string) => caller({ Authorization: header });
  const as = async (role: Role) => bearing(await authorization(role));
  const owner = new safePg.Pool(poolOptions(database.ownerUrl, 1));
  const live = async () => {
    const { rows } = await owner.query("SELECT * FROM publication.live ORDER BY seq");
    return JSON.stringify(rows);
  };
  const stop = async () => {
    // The pools report that they lost their connections; here that is wanted.
    console.error = () => undefined;
    // Payload never lets go of one connection; the database could not be dropped under it.
    await payload.db.pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE usename = current_user AND pid <> pg_backend_pid()`);
    await owner.end();
    await database.drop("at once");
    await rm(folder, { recursive: true, force: true });
  };
  return { payload, team, url, send, as, authorization, bearing, anonymous, live, stop };
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
