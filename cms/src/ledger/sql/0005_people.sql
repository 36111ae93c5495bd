-- Who may do what, and how many reviewers a change needs. The CMS reads roles from here only.

CREATE TABLE person_role (
  person uuid NOT NULL,
  role   text NOT NULL REFERENCES role,
  label  text NOT NULL CHECK (btrim(label) <> ''),
  event  bigint NOT NULL REFERENCES event,
  PRIMARY KEY (person, role)
);

-- Admins appoint people; if they also wrote or reviewed, two accounts would be enough for all.
CREATE FUNCTION admin_holds_no_other_role() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM person_role p
             WHERE p.person = NEW.person AND (p.role = 'admin') <> (NEW.role = 'admin')) THEN
    RAISE EXCEPTION 'person % cannot be admin and hold another role', NEW.person
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER admin_holds_no_other_role BEFORE INSERT OR UPDATE ON person_role
  FOR EACH ROW EXECUTE FUNCTION admin_holds_no_other_role();

-- The floor under every district's rule: two different reviewers, and 三审 for what was never live.
CREATE FUNCTION rule_is_strong_enough(change_class text, stages text[], proofreads int)
RETURNS boolean
LANGUAGE sql IMMUTABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT coalesce(
    change_class IN ('new', 'change')
    AND stages <@ ARRAY['firstReviewer', 'secondReviewer', 'finalReviewer']
    AND array_ndims(stages) = 1 AND array_lower(stages, 1) = 1
    AND cardinality(stages) BETWEEN 2 AND 3
    AND cardinality(stages) = (SELECT count(DISTINCT stage) FROM unnest(stages) stage)
    AND (change_class <> 'new' OR stages[cardinality(stages)] = 'finalReviewer')
    AND proofreads BETWEEN 0 AND 3,
    false)
$$;

CREATE TABLE review_rule (
  -- new: never live before; change: everything else.
  change_class text PRIMARY KEY,
  stages       text[] NOT NULL,
  proofreads   int NOT NULL,
  CHECK (rule_is_strong_enough(change_class, stages, proofreads))
);

INSERT INTO review_rule (change_class, stages, proofreads) VALUES
  ('new',    '{firstReviewer,secondReviewer,finalReviewer}', 0),
  ('change', '{firstReviewer,secondReviewer,finalReviewer}', 0);

-- What one person has proposed and a second one must confirm.
CREATE TABLE proposal (
  number       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind         text NOT NULL CHECK (kind IN ('role', 'rule')),
  -- role: {person, label, role, change}; rule: {changeClass, stages, proofreads}.
  wanted       jsonb NOT NULL,
  proposed_by  uuid NOT NULL,
  proposed_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  confirmed_by uuid CHECK (confirmed_by <> proposed_by),
  confirmed_at timestamptz,
  CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL))
);
