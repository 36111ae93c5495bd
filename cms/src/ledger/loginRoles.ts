import { escapeIdentifier, escapeLiteral, type Client } from "pg";
import { LedgerSetupError } from "./setupError.ts";

/** A role we create and whose password we set, or one that exists already on a foreign server. */
export type Login = { password: string } | { url: string };

/** The logins of the three programs that touch the database. */
export interface Logins {
  owner: Login;
  cms: Login;
  publisher: Login;
}

export interface LedgerRole {
  name: string;
  url: string;
}

/** The same server and options, another database or user. */
export function changeUrl(
  url: string,
  change: { database?: string; user?: string; password?: string },
): string {
  const changed = new URL(url);
  if (change.database !== undefined) changed.pathname = `/${encodeURIComponent(change.database)}`;
  // The setters do not escape "%" themselves.
  if (change.user !== undefined) changed.username = encodeURIComponent(change.user);
  if (change.password !== undefined) changed.password = encodeURIComponent(change.password);
  return changed.href;
}

/**
 * Makes sure that the role can sign in. Its name starts with the database's, because roles belong
 * to the whole server and several ledgers may share one.
 */
export async function ensureRole(
  admin: Client,
  purpose: keyof Logins,
  login: Login,
  databaseUrl: string,
): Promise<LedgerRole> {
  if ("url" in login) {
    return { name: decodeURIComponent(new URL(login.url).username), url: login.url };
  }
  const name = `${decodeURIComponent(new URL(databaseUrl).pathname.slice(1))}_${purpose}`;
  const found = await admin.query("SELECT FROM pg_roles WHERE rolname = $1", [name]);
  const verb = found.rowCount === 0 ? "CREATE" : "ALTER";
  try {
    await admin.query(
      `${verb} ROLE ${escapeIdentifier(name)} LOGIN PASSWORD ${escapeLiteral(login.password)}`,
    );
  } catch (cause) {
    throw new LedgerSetupError(
      `Cannot ${verb.toLowerCase()} the database role "${name}". Let the administrator of the ` +
        `server create it and give its connection URL in place of a password.`,
      { cause },
    );
  }
  return { name, url: changeUrl(databaseUrl, { user: name, password: login.password }) };
}
