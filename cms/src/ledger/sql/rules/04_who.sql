-- 403: who may not.

-- The roles one of which a possible step needs now.
CREATE OR REPLACE FUNCTION roles_now(d document, s submission, a allowed_action) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT CASE a.role
    WHEN 'stage' THEN ARRAY[s.stages[(SELECT approvals FROM state WHERE name = a.state) + 1]]
    WHEN 'task' THEN ARRAY(SELECT DISTINCT owing.role FROM open_task owing
                           WHERE owing.type = d.type AND owing.document_id = d.id)
    ELSE ARRAY[a.role]
  END
$$;

-- The roles that can do it in some state. Whoever never can is told so (403) and not "later" (409).
CREATE OR REPLACE FUNCTION roles_ever(of_type text, of_action text) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  WITH possible AS (SELECT a.role FROM allowed_action a
                    WHERE a.action = of_action AND coalesce(a.only_type, of_type) = of_type)
  SELECT ARRAY(
    SELECT role FROM possible WHERE role NOT IN ('stage', 'task')
    UNION
    SELECT unnest(rule.stages) FROM rules_for(of_type) rule
    WHERE EXISTS (SELECT FROM possible WHERE role = 'stage'))
$$;

-- The submission that a request is about: the one under review. Where none is, an approval names by
-- its hash one that went out before the actor's role had reviewed it. The end of a version is set by
-- its hash too: of the one under review or of the live one.
CREATE OR REPLACE FUNCTION submission_meant(r request, d document) RETURNS submission
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT s FROM submission s
  WHERE s.number = CASE
    WHEN r.action IN ('schedule-withdrawal', 'cancel-withdrawal') AND r.sha256 = d.live_sha256
      THEN d.last_submission
    ELSE coalesce(d.pending, (
      SELECT min(owed.submission) FROM open_task owed
      WHERE owed.type = d.type AND owed.document_id = d.id AND owed.sha256 = r.sha256
        AND r.action = 'approve' AND acts_as(r.actor, owed.role)))
  END
$$;

-- Null when the actor may, else the refusal.
CREATE OR REPLACE FUNCTION why_not_you(r request, d document, s submission, a allowed_action)
RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  needed text[] := CASE WHEN a.action IS NULL THEN roles_ever(r.type, r.action)
                        ELSE roles_now(d, s, a) END;
BEGIN
  IF NOT EXISTS (SELECT FROM person_role WHERE person = r.actor) THEN
    RETURN refuse('noRole');
  END IF;
  IF holds(r.actor, 'admin') THEN
    RETURN refuse('adminStaysOut');
  END IF;
  IF NOT EXISTS (SELECT FROM unnest(needed) role_name WHERE acts_as(r.actor, role_name)) THEN
    RETURN refuse('notYourRole',
      (SELECT label FROM action WHERE name = r.action),
      (SELECT string_agg(label, '或') FROM role WHERE name = ANY (needed)));
  END IF;
  IF a.others_only AND r.actor = ANY (s.editors) THEN
    RETURN refuse('ownWork');
  END IF;
  IF a.action = 'approve' AND approved_by(r.actor, s.number) THEN
    RETURN refuse('approvedBefore');
  END IF;
  IF a.action = 'approve' AND recorded_by(r.actor, s.number) THEN
    RETURN refuse('recordedBefore');
  END IF;
  IF a.action IN ('approve', 'proofread') AND (
      SELECT bool_and(meets_own_proofread(r.actor, role_name, s.number))
      FROM unnest(needed) role_name WHERE acts_as(r.actor, role_name)) THEN
    RETURN refuse('proofreadAndReview');
  END IF;
  -- A delegate can do no more than whoever is on leave could.
  IF a.action IS NOT NULL AND NOT EXISTS (
      SELECT FROM unnest(needed) role_name
      WHERE may_act_as(r.actor, role_name, s, a.others_only)) THEN
    RETURN refuse('delegatorCannot');
  END IF;
  RETURN NULL;
END
$$;
