-- The past cannot be edited, not even by the owner of the tables in passing.
-- (An owner can disable a trigger; that leaves the hash chain, see verify_chain.)

CREATE FUNCTION refuse_rewriting() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
BEGIN
  RAISE EXCEPTION '% on publication.% refused: the table is append-only', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END
$$;

-- Per statement, so that a statement that happens to match no row is refused as well;
-- ALWAYS, so that session_replication_role does not switch them off.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON revision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON publication
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON release
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

ALTER TABLE event       ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE revision    ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE publication ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE release     ENABLE ALWAYS TRIGGER append_only;
