import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import type { Status } from "../../shared/src/feeds/status.ts";

const stuckMs = 120_000;

/**
 * Waits until the site shows everything that the ledger holds now. Resolves with the sequence
 * number shown and the one wanted: they differ when nothing has moved for two minutes.
 */
export async function untilCaughtUp(
  ownerUrl: string,
  statusUrl: string,
  signal: AbortSignal,
): Promise<{ shown: number; wanted: number }> {
  const wanted = await lastSeq(ownerUrl);
  let shown = await shownSeq(statusUrl);
  let end = Date.now() + stuckMs;
  while (shown < wanted && Date.now() < end) {
    await delay(200, undefined, { signal });
    const now = await shownSeq(statusUrl);
    if (now > shown) end = Date.now() + stuckMs;
    shown = now;
  }
  return { shown, wanted };
}

async function lastSeq(ownerUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const result = await client.query<{ seq: string }>(
      "SELECT coalesce(max(seq), 0) AS seq FROM publication.publication",
    );
    return Number(result.rows[0]?.seq ?? 0);
  } finally {
    await client.end();
  }
}

async function shownSeq(statusUrl: string): Promise<number> {
  try {
    const status = (await (await fetch(statusUrl)).json()) as Partial<Status>;
    // Rolled back to an earlier state on purpose: what counts is what the publisher has gone through.
    if (status.pinned) return (status.ledgerSeq ?? 0) - (status.queue ?? 0);
    return status.seq ?? 0;
  } catch {
    return 0;
  }
}
