-- 403: who may not.

CREATE OR REPLACE FUNCTION holds(who uuid, role_name text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT EXISTS (SELECT FROM person_role WHERE person = who AND role = role_name)
$$;

-- The roles one of which the action needs here and now.
CREATE OR REPLACE FUNCTION roles_for(r request, s submission, a allowed_action) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT CASE
    WHEN a.role = 'stage' THEN
      ARRAY[s.stages[(SELECT approvals FROM state WHERE name = a.state) + 1]]
    WHEN a.role IS NOT NULL THEN
      ARRAY[a.role]
    -- Not possible in this state. Whoever could never do it is told so (403) and not "later" (409).
    ELSE ARRAY(
      SELECT any_state.role FROM allowed_action any_state
      WHERE any_state.action = r.action AND any_state.role <> 'stage'
      UNION
      SELECT unnest(rule.stages) FROM review_rule rule
      WHERE EXISTS (SELECT FROM allowed_action any_state
                    WHERE any_state.action = r.action AND any_state.role = 'stage'))
  END
$$;

-- Null when the actor may, else the refusal.
CREATE OR REPLACE FUNCTION why_not_you(r request, s submission, a allowed_action) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  needed text[] := roles_for(r, s, a);
BEGIN
  IF NOT EXISTS (SELECT FROM person_role WHERE person = r.actor) THEN
    RETURN refuse('noRole');
  END IF;
  IF holds(r.actor, 'admin') THEN
    RETURN refuse('adminStaysOut');
  END IF;
  IF NOT EXISTS (SELECT FROM person_role WHERE person = r.actor AND role = ANY (needed)) THEN
    RETURN refuse('notYourRole',
      (SELECT label FROM action WHERE name = r.action),
      (SELECT string_agg(label, '或') FROM role WHERE name = ANY (needed)));
  END IF;
  IF a.others_only AND r.actor = ANY (s.editors) THEN
    RETURN refuse('ownWork');
  END IF;
  IF a.action = 'approve' AND EXISTS (
      SELECT FROM event e
      WHERE e.submission = s.number AND e.action = 'approve' AND e.actor = r.actor) THEN
    RETURN refuse('approvedBefore');
  END IF;
  RETURN NULL;
END
$$;
