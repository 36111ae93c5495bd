import { escapeIdentifier, type Client } from "pg";
import { LedgerSetupError } from "./setupError.ts";
import { readGrants, readMigrations, readRules, type SqlFile } from "./sqlFiles.ts";

async function inTransaction(owner: Client, work: () => Promise<void>): Promise<void> {
  await owner.query("BEGIN");
  try {
    await owner.query("SET LOCAL search_path TO publication");
    await work();
    await owner.query("COMMIT");
  } catch (error) {
    await owner.query("ROLLBACK");
    throw error;
  }
}

async function run(owner: Client, file: SqlFile): Promise<void> {
  try {
    await owner.query(file.text);
    await owner.query("INSERT INTO migration (name, sha256) VALUES ($1, $2)", [
      file.name,
      file.sha256,
    ]);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new LedgerSetupError(`${file.name} failed and was rolled back: ${reason}`, { cause });
  }
}

/** Name and latest hash of every file this database has seen. */
async function appliedFiles(owner: Client): Promise<Map<string, string>> {
  await owner.query(`
    CREATE SCHEMA IF NOT EXISTS publication;
    CREATE TABLE IF NOT EXISTS publication.migration (
      number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      name       text NOT NULL,
      sha256     text NOT NULL,
      applied_at timestamptz NOT NULL DEFAULT clock_timestamp()
    );
    ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
  `);
  const rows = await owner.query<{ name: string; sha256: string }>(
    "SELECT name, sha256 FROM publication.migration ORDER BY number",
  );
  return new Map(rows.rows.map((row) => [row.name, row.sha256]));
}

async function applyMigrations(owner: Client, applied: Map<string, string>): Promise<void> {
  const files = await readMigrations();
  const known = new Set(files.map((file) => file.name));
  const unknown = [...applied.keys()].filter((name) => /^\d{4}_/.test(name) && !known.has(name));
  if (unknown.length > 0) {
    throw new LedgerSetupError(
      `The database was migrated by a newer version of this program (${unknown.join(", ")}). ` +
        "Start that version.",
    );
  }
  for (const file of files) {
    const before = applied.get(file.name);
    if (before === undefined) {
      await inTransaction(owner, () => run(owner, file));
    } else if (before !== file.sha256) {
      throw new LedgerSetupError(
        `${file.name} was changed after it had been applied to this database. ` +
          "Restore the file and put the change into a new one with the next number.",
      );
    }
  }
}

/** All or none: the files create one another's argument types. */
async function applyRules(owner: Client, applied: Map<string, string>): Promise<void> {
  const files = await readRules();
  if (files.every((file) => applied.get(file.name) === file.sha256)) return;
  await inTransaction(owner, async () => {
    for (const file of files) await run(owner, file);
  });
}

async function applyGrants(owner: Client, roles: { cms: string; publisher: string }) {
  const { text } = await readGrants();
  await inTransaction(owner, async () => {
    await owner.query(
      text
        .replaceAll("{{cms}}", escapeIdentifier(roles.cms))
        .replaceAll("{{publisher}}", escapeIdentifier(roles.publisher)),
    );
  });
}

/**
 * Brings schema `publication` up to date as its owner. `roles` are the names that get rights.
 * @throws LedgerSetupError when a file fails, was changed after use, or comes from a newer version
 */
export async function applySql(
  owner: Client,
  roles: { cms: string; publisher: string },
): Promise<void> {
  const applied = await appliedFiles(owner);
  await applyMigrations(owner, applied);
  await applyRules(owner, applied);
  await applyGrants(owner, roles);
}
