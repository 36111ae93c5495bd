-- What one person may combine. Some of it is fixed: an admin holds no other role, whoever wrote neither
-- proofreads nor reviews, every stage is decided by another person. The rest differs from district to
-- district, and is changed by two persons; what is not forbidden is allowed.
--
-- 'holding'     one person holds both roles.
-- 'submission'  one person proofreads a submission and decides a stage of it.

-- What can be forbidden and allowed again. Nothing else can: that is the floor.
CREATE OR REPLACE FUNCTION can_be_combined(scope text, one text, other text) RETURNS boolean
LANGUAGE sql IMMUTABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT coalesce(CASE scope
    WHEN 'holding' THEN array_position(roles, one) < array_position(roles, other)
    WHEN 'submission' THEN one = 'proofreader' AND other = ANY (roles[3:5])
  END, false)
  FROM (SELECT ARRAY['editor', 'proofreader', 'firstReviewer', 'secondReviewer', 'finalReviewer',
                     'dutyReviewer'] AS roles) known
$$;

-- As the last event about each pair says. Kept nowhere else: the events are sealed.
CREATE OR REPLACE VIEW forbidden_combination AS
  SELECT scope, one, other FROM (
    SELECT DISTINCT ON (details ->> 'scope', details ->> 'one', details ->> 'other')
      details ->> 'scope' AS scope, details ->> 'one' AS one, details ->> 'other' AS other,
      (details ->> 'allowed')::boolean AS allowed
    FROM event WHERE action = 'confirm-combination'
    ORDER BY details ->> 'scope', details ->> 'one', details ->> 'other', id DESC
  ) last
  WHERE NOT allowed;

-- A role that somebody holds and that does not go together with another one; null when there is none.
CREATE OR REPLACE FUNCTION role_against(who uuid, role_name text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT held.role FROM person_role held
  JOIN forbidden_combination f ON f.scope = 'holding'
    AND (f.one, f.other) IN ((held.role, role_name), (role_name, held.role))
  WHERE held.person = who LIMIT 1
$$;

-- Whether somebody's proofread and their decision of a stage would meet in one submission where they
-- must not: `role_name` is the role in which they act now.
CREATE OR REPLACE FUNCTION meets_own_proofread(who uuid, role_name text, submission_number bigint)
RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM forbidden_combination f WHERE f.scope = 'submission' AND CASE role_name
      WHEN f.one THEN EXISTS (SELECT FROM approval
        WHERE submission = submission_number AND person = who AND role = f.other)
      WHEN f.other THEN EXISTS (SELECT FROM event
        WHERE submission = submission_number AND actor = who AND action = 'proofread')
    END)
$$;

-- Also for whoever writes to the table without asking.
CREATE OR REPLACE FUNCTION refuse_roles_that_exclude_each_other() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
BEGIN
  IF role_against(NEW.person, NEW.role) IS NOT NULL THEN
    RAISE EXCEPTION 'person % cannot hold % and %', NEW.person, NEW.role,
      role_against(NEW.person, NEW.role) USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER roles_go_together BEFORE INSERT OR UPDATE ON person_role
  FOR EACH ROW EXECUTE FUNCTION refuse_roles_that_exclude_each_other();
