// Checks the hash chain of the ledger: node cms/src/ledger/verify.ts [--export]
// OWNER_DATABASE_URL is the URL of the owner role. With --export every event is printed as a JSON line.

import { parseArgs } from "node:util";
import { Client } from "pg";

// Every column as the exact text that was hashed, in the order of event_hash, so that somebody
// with nothing but this file can check it.
const exportPage = `
  SELECT json_build_object(
    'previousHash', previous_hash, 'id', id::text, 'at', publication.utc_text(at),
    'actor', actor, 'actorLabel', actor_label, 'role', role, 'action', action, 'comment', comment,
    'type', type, 'documentId', document_id, 'submission', submission::text, 'sha256', sha256,
    'details', details::text, 'hash', hash)::text AS line, id
  FROM publication.event WHERE id > $1 ORDER BY id LIMIT 1000`;

async function exportEvents(client: Client): Promise<void> {
  let after = "0";
  for (;;) {
    const page = await client.query<{ line: string; id: string }>(exportPage, [after]);
    const last = page.rows.at(-1);
    if (last === undefined) return;
    process.stdout.write(page.rows.map((row) => `${row.line}\n`).join(""));
    after = last.id;
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { export: { type: "boolean", default: false } } });
  if (process.env.OWNER_DATABASE_URL === undefined) {
    console.error("Set OWNER_DATABASE_URL to the connection URL of the ledger's owner role.");
    return 2;
  }
  const client = new Client({ connectionString: process.env.OWNER_DATABASE_URL });
  await client.connect();
  try {
    // One snapshot for both, while the ledger goes on being written.
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    if (values.export) await exportEvents(client);
    const answer = await client.query<{ broken: string | null; id: string; hash: string }>(
      `SELECT publication.verify_chain() AS broken, event_id AS id, event_hash AS hash
       FROM publication.head`,
    );
    const [head] = answer.rows;
    if (head?.broken !== null) {
      console.error(
        `The ledger was tampered with: event ${head?.broken ?? "?"} is the first that does not hold. ` +
          "Stop publishing, keep the database as it is and compare it with the last export.",
      );
      return 1;
    }
    // Whoever can rewrite every event can also rewrite every hash; only a note kept elsewhere tells.
    console.error(`The chain holds: ${head.id} events. Note down elsewhere: ${head.hash}`);
    return 0;
  } finally {
    await client.end();
  }
}

process.exitCode = await main();
