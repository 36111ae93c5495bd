-- How long each turn may take. Reminders come from it and nothing else: no step is refused for being
-- late.

-- Answers {state: 'proposed', proposal} or {error}.
CREATE OR REPLACE FUNCTION propose_limit(p_actor uuid, p_role text, p_hours int) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  refusal jsonb;
BEGIN
  PERFORM FROM head FOR UPDATE;
  refusal := coalesce(
    why_not_propose(p_actor),
    CASE
      WHEN NOT EXISTS (SELECT FROM review_limit WHERE role = p_role)
        OR (p_hours BETWEEN 1 AND 720) IS NOT TRUE THEN refuse('hoursInvalid')
      WHEN EXISTS (SELECT FROM review_limit WHERE role = p_role AND hours = p_hours) THEN
        refuse('alreadySo')
    END);
  IF refusal IS NOT NULL THEN
    RETURN refuse_office(p_actor, 'propose-limit', refusal);
  END IF;
  RETURN propose(p_actor, 'limit', jsonb_build_object('role', p_role, 'hours', p_hours));
END
$$;

-- Answers {state: 'done'} or {error}. It counts for what waits already, too.
CREATE OR REPLACE FUNCTION confirm_limit(p_actor uuid, p_proposal bigint) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  p proposal;
  refusal jsonb;
BEGIN
  PERFORM FROM head FOR UPDATE;
  SELECT * INTO p FROM proposal WHERE number = p_proposal AND kind = 'limit';
  refusal := why_not_confirm(p_actor, p);
  IF refusal IS NOT NULL THEN
    RETURN refuse_office(p_actor, 'confirm-limit', refusal);
  END IF;
  PERFORM confirm(p_actor, p);
  UPDATE review_limit SET hours = (p.wanted ->> 'hours')::int WHERE role = p.wanted ->> 'role';
  RETURN jsonb_build_object('state', 'done');
END
$$;

-- The limits, in the order of the turns, each with its version: [{role, hours, version, at,
-- proposedBy, confirmedBy}]. Version 1 is the one that a ledger begins with.
CREATE OR REPLACE FUNCTION review_limits() RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT jsonb_agg(jsonb_build_object(
    'role', l.role, 'hours', l.hours, 'version', 1 + coalesce(changed.times, 0),
    'at', iso_text(changed.at), 'proposedBy', changed.proposed_by,
    'confirmedBy', changed.confirmed_by)
    ORDER BY array_position(ARRAY['proofreader', 'firstReviewer', 'secondReviewer',
                                  'finalReviewer', 'dutyReviewer'], l.role))
  FROM review_limit l
  LEFT JOIN LATERAL (
    SELECT count(*) OVER () AS times, done.at, done.actor_label AS confirmed_by,
           wish.actor_label AS proposed_by
    FROM event done
    JOIN event wish ON wish.action = 'propose-limit'
      AND wish.details -> 'proposal' = done.details -> 'proposal'
    WHERE done.action = 'confirm-limit' AND done.details ->> 'role' = l.role
    ORDER BY done.id DESC LIMIT 1
  ) changed ON true
$$;
