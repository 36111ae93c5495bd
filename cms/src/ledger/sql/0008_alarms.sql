-- What the publisher could not let out, for people to see and mend. Not part of the hash chain: an
-- alarm decides nothing, it says that something which was decided is not on the site yet.

CREATE TABLE alarm (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- What it is about: `guide/<id>`, or the address of a page that several documents share.
  subject     text NOT NULL CHECK (subject <> ''),
  type        text,
  document_id uuid,
  -- The publication that is held back, and the one that residents see instead. Null: there is none.
  held_seq    bigint REFERENCES publication,
  shown_seq   bigint REFERENCES publication CHECK (shown_seq < held_seq),
  -- Which check found it.
  gate        text NOT NULL,
  -- English for operators, Chinese for editors.
  reason      text NOT NULL,
  message     text NOT NULL,
  raised_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  FOREIGN KEY (type, document_id) REFERENCES document,
  CHECK ((type IS NULL) = (document_id IS NULL)),
  CHECK (held_seq IS NULL OR type IS NOT NULL)
);

CREATE TABLE alarm_end (
  alarm bigint PRIMARY KEY REFERENCES alarm,
  at    timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE VIEW open_alarm AS
  SELECT alarm.* FROM alarm
  WHERE NOT EXISTS (SELECT FROM alarm_end WHERE alarm_end.alarm = alarm.id);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON alarm
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON alarm_end
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
ALTER TABLE alarm     ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE alarm_end ENABLE ALWAYS TRIGGER append_only;
