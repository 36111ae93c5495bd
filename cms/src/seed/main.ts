/**
 * Prepares the CMS: its tables, the first accounts, the demo content. Run after the ledger's
 * migration and before the admin's port opens; on every start, what is done already is skipped.
 *
 * Environment: CMS_DATABASE_URL, OWNER_DATABASE_URL, PAYLOAD_SECRET, DATA_DIR, CMS_URL; DEMO=0 for no
 * demo content.
 */
import { getPayload, type Migration } from "payload";
import config from "../payload.config.ts";
import { migrations } from "../migrations/index.ts";
import { ensureAccounts } from "./accounts.ts";
import { importDemoContent } from "./importContent.ts";

const payload = await getPayload({ config });
// Payload types the argument of a migration as unknown; the Postgres adapter passes what they take.
await payload.db.migrate({ migrations: migrations as Migration[] });
const team = await ensureAccounts(payload, console.log);
if (process.env.DEMO !== "0") await importDemoContent(payload, team, new Date(), console.log);
// Payload keeps a connection of its own open; nothing waits for it.
process.exit(0);
