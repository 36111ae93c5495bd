import { type Ledger, ledgerClient } from "../ledger/client.ts";
import { poolOptions, safePg } from "../pool.ts";
import { settings } from "../settings.ts";

let client: Ledger | undefined;

/**
 * The publication ledger. It has connections of its own: asked from within a Payload transaction on
 * the same pool, many writers at once would each hold one connection and wait for a second.
 */
export function ledger(): Ledger {
  client ??= ledgerClient(new safePg.Pool(poolOptions(settings.databaseUrl, 4)));
  return client;
}
