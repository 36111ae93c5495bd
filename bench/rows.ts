import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import type { LiveSnapshot } from "@haizhu/site/live/liveDocument";
import { MemoryLedger, type Row, rowOf } from "../tests/support/memoryLedger.ts";

/** Writes the ledger's rows of a snapshot to a file, one a line. */
export async function writeRows({ live }: LiveSnapshot, file: string): Promise<void> {
  const out = createWriteStream(file);
  for (const entry of live)
    if (!out.write(`${JSON.stringify(rowOf(entry))}\n`))
      await new Promise<void>((resolve) => out.once("drain", () => resolve()));
  out.end();
  await finished(out);
}

/** A ledger that reads its rows from such a file each time, as it would from the database. */
export function ledgerFrom(file: string, seq: number): MemoryLedger {
  return new MemoryLedger({ seq, rows: () => readRows(file) });
}

async function readRows(file: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const row = JSON.parse(line) as Row;
    const [publishedAt, updatedAt] = [new Date(row.publishedAt), new Date(row.updatedAt)];
    rows.push({ ...row, publishedAt, updatedAt });
  }
  return rows;
}
