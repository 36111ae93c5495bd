/**
 * Writes the migration that a change of a document schema, vocabulary or collection needs:
 * `node src/createMigration.ts <name>` in `cms/`. Needs no database.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

process.env.PAYLOAD_SECRET ??= "only for writing a migration";
const { getPayload } = await import("payload");
const { default: config } = await import("./payload.config.ts");

const [migrationName = "change"] = process.argv.slice(2);
const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true });
await payload.db.createMigration({ migrationName, payload });
await makeRunnable();
process.exit(0);

/** Payload writes for a bundler; Node's type stripping needs type imports and file extensions. */
async function makeRunnable(): Promise<void> {
  const folder = path.join(import.meta.dirname, "migrations");
  const files = (await readdir(folder)).filter((file) => /^\d{8}_\d{6}.*\.ts$/.test(file)).sort();
  for (const file of files) {
    const text = await readFile(path.join(folder, file), "utf8");
    const fixed = text
      .replace(
        /^import .*$/m,
        'import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";',
      )
      .replace(/\{ db, payload, req \}/g, "{ db }");
    await writeFile(path.join(folder, file), fixed);
  }
  const names = files.map((file) => path.basename(file, ".ts"));
  const imports = names.map((name) => `import * as m${name} from "./${name}.ts";`);
  const entries = names.map(
    (name) => `  { name: "${name}", up: m${name}.up, down: m${name}.down },`,
  );
  const index = [
    ...imports,
    "",
    "/** Payload's own migrations in order; written by `createMigration.ts`. */",
    "export const migrations = [",
    ...entries,
    "];",
    "",
  ];
  await writeFile(path.join(folder, "index.ts"), index.join("\n"));
}
