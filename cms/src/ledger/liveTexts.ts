import type { Pool, PoolClient } from "pg";
import { type LiveText, liveText } from "./answers.ts";
import { rows } from "./query.ts";

/** What residents can read now, alerts included. */
export interface LiveTexts {
  /** All, or those of a type. */
  liveTexts(type?: string): Promise<LiveText[]>;
  /** Those that hold any of these words, as they stand in the frozen text. */
  liveTextsWith(words: readonly string[]): Promise<LiveText[]>;
}

const live = `SELECT type, document_id AS id, slug, updated_at AS "updatedAt", content AS document
  FROM publication.live`;

/** @param pool connections of the `cms` role */
export function liveTextsReader(pool: Pool | PoolClient): LiveTexts {
  return {
    liveTexts: (type) => rows(pool, liveText, `${live} WHERE type = coalesce($1, type)`, [type]),
    liveTextsWith: (words) =>
      rows(
        pool,
        liveText,
        `${live} WHERE EXISTS (SELECT FROM unnest($1::text[]) word WHERE strpos(content, word) > 0)`,
        [words],
      ),
  };
}
