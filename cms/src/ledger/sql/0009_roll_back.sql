-- Which state of the ledger residents are shown, when it is not the present one.

-- One line per decision; the last one counts. Nothing here makes anything live that was not.
CREATE TABLE roll_back (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- Null: the present again.
  to_seq bigint REFERENCES publication,
  at     timestamptz NOT NULL,
  -- Who and why.
  event  bigint NOT NULL UNIQUE REFERENCES event
);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON roll_back
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
ALTER TABLE roll_back ENABLE ALWAYS TRIGGER append_only;
