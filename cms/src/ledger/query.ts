import type { Pool, PoolClient } from "pg";
import { z } from "zod";

/** The answer of one of the ledger's functions, checked. */
export async function call<T>(
  pool: Pool | PoolClient,
  schema: z.ZodType<T>,
  name: string,
  values: unknown[],
): Promise<T> {
  const places = values.map((_, index) => `$${String(index + 1)}`).join(", ");
  const answer = await pool.query<{ answer: unknown }>(
    `SELECT publication.${name}(${places}) AS answer`,
    values,
  );
  return schema.parse(answer.rows[0]?.answer);
}

/** The rows of a question, checked. */
export async function rows<T>(
  pool: Pool | PoolClient,
  schema: z.ZodType<T>,
  sql: string,
  values: unknown[] = [],
): Promise<T[]> {
  return z.array(schema).parse((await pool.query(sql, values)).rows);
}
