-- Staff who leave are disabled and never deleted: the book goes on naming them, but they sign in no
-- more and hold nothing. A forgotten password is replaced by two persons.

CREATE TABLE disabled_person (
  person uuid PRIMARY KEY,
  label  text NOT NULL CHECK (btrim(label) <> ''),
  -- What they held: [{role, label}]; two persons give it back. Kept here and not in person_role, so
  -- that no question about roles can forget to ask whether somebody is disabled.
  roles  jsonb NOT NULL,
  event  bigint NOT NULL REFERENCES event
);

CREATE FUNCTION disabled_hold_no_role() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM disabled_person d WHERE d.person = NEW.person) THEN
    RAISE EXCEPTION 'person % is disabled and cannot hold a role', NEW.person
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER disabled_hold_no_role BEFORE INSERT OR UPDATE ON person_role
  FOR EACH ROW EXECUTE FUNCTION disabled_hold_no_role();

-- password, enable: {person, label}.
ALTER TABLE proposal DROP CONSTRAINT proposal_kind_check;
CREATE TABLE proposal_kind (name text PRIMARY KEY);
INSERT INTO proposal_kind (name) VALUES ('role'), ('rule'), ('password'), ('enable');
ALTER TABLE proposal ADD FOREIGN KEY (kind) REFERENCES proposal_kind;
