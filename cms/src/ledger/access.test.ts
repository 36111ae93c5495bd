import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ledgerActions, ledgerRoles, ledgerStates } from "./answers.ts";
import { stateLabels } from "../publication/stateLabels.ts";
import { openTestLedger, type TestLedger } from "./testCast.ts";

/** Every right on a table or view that is not listed here must be missing. */
const rights = {
  cms: {
    SELECT: [
      "action",
      "allowed_action",
      "disabled_person",
      "forbidden_combination",
      "live",
      "open_alarm",
      "open_proposal",
      "person_role",
      "release",
      "review_rule",
      "revision",
      "role",
      "signature_scan",
      "state",
    ],
  },
  publisher: {
    SELECT: ["live", "open_alarm", "publication", "release", "withdrawn"],
    INSERT: ["release"], // its own notes, but for their time: see live.test.ts
  },
};

describe("database rights", () => {
  let desk: TestLedger;
  let id: string;
  beforeAll(async () => {
    desk = await openTestLedger();
    id = await desk.guideIn("published");
    await desk.publisher.query(
      "INSERT INTO publication.release (from_seq, to_seq, manifest_sha256) VALUES (0, 1, repeat('a', 64))",
    );
  });
  afterAll(() => desk.close());

  describe.each(["cms", "publisher"] as const)("the %s role", (role) => {
    test("has exactly the rights it needs", async () => {
      const found = await desk[role].query<{ privilege: string; relations: string[] }>(
        `SELECT privilege, array_agg(relname::text ORDER BY relname) AS relations
         FROM pg_class,
           unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER}'::text[]) privilege
         WHERE relnamespace = 'publication'::regnamespace AND relkind IN ('r', 'v')
           AND (has_table_privilege(oid, privilege)
                OR privilege IN ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES')
                   AND has_any_column_privilege(oid, privilege))
         GROUP BY privilege`,
      );
      const map = Object.fromEntries(found.rows.map((row) => [row.privilege, row.relations]));
      expect(map).toEqual(rights[role]);
    });

    test("is refused when it tries to write by raw SQL", async () => {
      const tables = await desk.owner.query<{ name: string; column: string }>(
        `SELECT DISTINCT ON (relname) relname AS name, attname AS column
         FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
         WHERE relnamespace = 'publication'::regnamespace AND relkind = 'r' AND attnum > 0
           AND attidentity = '' ORDER BY relname, attnum`,
      );
      expect(tables.rows.length).toBeGreaterThan(14);
      for (const { name, column } of tables.rows) {
        for (const sql of [
          `INSERT INTO publication.${name} DEFAULT VALUES`,
          `UPDATE publication.${name} SET ${column} = DEFAULT`,
          `DELETE FROM publication.${name}`,
          `TRUNCATE publication.${name} CASCADE`,
          `DROP TABLE publication.${name}`,
          `ALTER TABLE publication.${name} DISABLE TRIGGER ALL`,
        ]) {
          if (role === "publisher" && sql.startsWith("INSERT INTO publication.release")) continue;
          await expect(desk[role].query(sql), sql).rejects.toMatchObject({ code: "42501" });
        }
      }
    });

    test("can call exactly the functions it needs", async () => {
      const callable = await desk[role].query<{ name: string }>(
        `SELECT proname AS name FROM pg_proc
         WHERE pronamespace = 'publication'::regnamespace
           AND has_function_privilege(oid, 'EXECUTE') ORDER BY proname`,
      );
      expect(callable.rows.map((row) => row.name)).toEqual(
        {
          cms: [
            "acting_roles",
            "calls_and_reports",
            "claim",
            "combination_history",
            "coming_up",
            "confirm_combination",
            "confirm_delegation",
            "confirm_enable",
            "confirm_limit",
            "confirm_password",
            "confirm_role",
            "confirm_rule",
            "delegations",
            "disable_person",
            "end_delegation",
            "foresee_review",
            "live_at",
            "note_refused",
            "outlets",
            "people_history",
            "propose_combination",
            "propose_delegation",
            "propose_enable",
            "propose_limit",
            "propose_password",
            "propose_role",
            "propose_rule",
            "put_away",
            "put_away_ids",
            "record_call",
            "record_outlet",
            "record_signature",
            "recorded_signatures",
            "release_claim",
            "report_number",
            "resolve_remark",
            "review_limits",
            "rule_history",
            "signature_wanted",
            "stale_outlets",
            "state_of",
            "states_of",
            "transition",
            "verify_chain",
            "waiting_everywhere",
            "waiting_for",
            "work_of",
          ],
          publisher: [
            "changes_since",
            "end_alarm",
            "history_of",
            "live_at",
            ...["pinned", "publish_due"],
            ...["raise_alarm", "shown_changes", "shown_live", "shown_withdrawn"],
            "withdrawn_at",
          ],
        }[role],
      );
    });

    test("cannot create anything in the ledger's schema", async () => {
      await expect(desk[role].query("CREATE TABLE publication.mine ()")).rejects.toMatchObject({
        code: "42501",
      });
    });
  });

  test("the CMS has tables of its own in schema public, which the publisher cannot read", async () => {
    await desk.cms.query("CREATE TABLE public.drafts (id int)");
    await expect(desk.publisher.query("SELECT FROM public.drafts")).rejects.toMatchObject({
      code: "42501",
    });
    await expect(desk.publisher.query("CREATE TABLE public.mine ()")).rejects.toMatchObject({
      code: "42501",
    });
  });

  test("every function runs with the owner's rights on a fixed search path, open to nobody else", async () => {
    const loose = await desk.owner.query<{ name: string }>(
      `SELECT proname AS name FROM pg_proc WHERE pronamespace = 'publication'::regnamespace
         AND (prosecdef AND proconfig = ARRAY['search_path=publication, pg_temp']
              AND proacl::text !~ '[{,]=') IS NOT TRUE`,
    );
    expect(loose.rows).toEqual([]);
  });

  test("the past cannot be edited, not even by the owner", async () => {
    const before = await desk.ledger.stateOf("guide", id);
    for (const table of ["event", "revision", "publication", "release", "signature_scan"]) {
      for (const sql of [
        `UPDATE publication.${table} SET sha256 = sha256`.replace(
          /release SET.*/,
          "release SET to_seq = 2",
        ),
        `DELETE FROM publication.${table}`,
        `DELETE FROM publication.${table} WHERE false`,
        `TRUNCATE publication.${table} CASCADE`,
      ]) {
        await expect(desk.owner.query(sql), sql).rejects.toThrow("append-only");
      }
    }
    expect(await desk.ledger.stateOf("guide", id)).toEqual(before);
  });

  test("a revision must be what its hash says", async () => {
    await expect(
      desk.owner.query(
        "INSERT INTO publication.revision (type, document_id, sha256, content) VALUES ('guide', $1, repeat('a', 64), '{}')",
        [randomUUID()],
      ),
    ).rejects.toThrow("sha256_is_that_of_the_content");
  });

  test("the program and the database use the same words", async () => {
    const names = async (table: string) =>
      (await desk.cms.query<{ name: string }>(`SELECT name FROM publication.${table}`)).rows.map(
        (row) => row.name,
      );
    expect(new Set(await names("role"))).toEqual(new Set(ledgerRoles));
    expect(new Set(await names("state"))).toEqual(new Set(ledgerStates));
    const labels = await desk.cms.query<{ name: string; label: string }>(
      "SELECT name, label FROM publication.state",
    );
    expect(Object.fromEntries(labels.rows.map(({ name, label }) => [name, label]))).toEqual(
      stateLabels,
    );
    expect(new Set(await names("action"))).toEqual(new Set(ledgerActions));
  });
});
