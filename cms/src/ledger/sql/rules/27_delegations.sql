-- A reviewer on leave hands their role to a colleague for some days. It gives somebody a reviewer's
-- power, so it takes two persons, like a role: the one on leave or an admin proposes; an admin or
-- 三审 confirms who is none of the three.

-- Asked when proposing and again when confirming: things change in between.
CREATE OR REPLACE FUNCTION why_not_delegate(wanted jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  absent uuid := wanted ->> 'person';
  stand_in uuid := wanted ->> 'delegate';
  starts timestamptz := wanted ->> 'startsAt';
  ends timestamptz := wanted ->> 'endsAt';
BEGIN
  RETURN CASE
    WHEN absent IS NULL OR stand_in IS NULL OR absent = stand_in
      OR (wanted ->> 'role' IN ('firstReviewer', 'secondReviewer', 'finalReviewer', 'dutyReviewer'))
           IS NOT TRUE
      OR (starts < ends AND ends <= starts + interval '62 days' AND ends > clock_timestamp())
           IS NOT TRUE
      THEN refuse('delegationInvalid')
    WHEN NOT holds(absent, wanted ->> 'role') OR holds(stand_in, 'admin')
      OR NOT EXISTS (SELECT FROM person_role p WHERE p.person = stand_in)
      THEN refuse('delegateCannot')
    WHEN holds(stand_in, wanted ->> 'role') THEN refuse('alreadySo')
    WHEN EXISTS (SELECT FROM delegation d
                 WHERE d.person = absent AND d.role = wanted ->> 'role'
                   AND d.ended_at IS NULL AND d.starts_at < ends AND starts < d.ends_at)
      THEN refuse('delegatedAlready')
  END;
END
$$;

-- Answers {state: 'proposed', proposal} or {error}.
CREATE OR REPLACE FUNCTION propose_delegation(
  p_actor uuid, p_person uuid, p_delegate uuid, p_role text,
  p_starts_at timestamptz, p_ends_at timestamptz
) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  wanted jsonb := jsonb_build_object(
    'person', p_person, 'label', label_of(p_person, p_role),
    'delegate', p_delegate, 'delegateLabel', label_of(p_delegate, p_role),
    'role', p_role, 'startsAt', iso_text(p_starts_at), 'endsAt', iso_text(p_ends_at));
  refusal jsonb;
BEGIN
  PERFORM FROM head FOR UPDATE;
  refusal := coalesce(
    CASE WHEN p_actor IS DISTINCT FROM p_person OR NOT holds(p_actor, p_role)
         THEN why_not_propose(p_actor) END,
    why_not_delegate(wanted));
  IF refusal IS NOT NULL THEN
    RETURN refuse_office(p_actor, 'propose-delegation', refusal);
  END IF;
  RETURN propose(p_actor, 'delegation', wanted);
END
$$;

-- Answers {state: 'done'} or {error}.
CREATE OR REPLACE FUNCTION confirm_delegation(p_actor uuid, p_proposal bigint) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  p proposal;
  refusal jsonb;
  e event;
BEGIN
  PERFORM FROM head FOR UPDATE;
  SELECT * INTO p FROM proposal WHERE number = p_proposal AND kind = 'delegation';
  refusal := coalesce(
    why_not_confirm(p_actor, p),
    CASE WHEN p_actor::text = p.wanted ->> 'delegate' THEN refuse('concernsYourself') END,
    why_not_delegate(p.wanted));
  IF refusal IS NOT NULL THEN
    RETURN refuse_office(p_actor, 'confirm-delegation', refusal);
  END IF;
  e := confirm(p_actor, p);
  INSERT INTO delegation (role, person, label, delegate, delegate_label, starts_at, ends_at, event)
    SELECT w.role, w.person, w.label, w.delegate, w."delegateLabel", w."startsAt", w."endsAt", e.id
    FROM jsonb_to_record(p.wanted) w (role text, person uuid, label text, delegate uuid,
      "delegateLabel" text, "startsAt" timestamptz, "endsAt" timestamptz);
  RETURN jsonb_build_object('state', 'done');
END
$$;

-- Ends one before its time: an admin, or either of the two. Answers {state: 'done'} or {error}.
CREATE OR REPLACE FUNCTION end_delegation(p_actor uuid, p_number bigint) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  d delegation;
  refusal jsonb;
BEGIN
  PERFORM FROM head FOR UPDATE;
  SELECT * INTO d FROM delegation WHERE number = p_number;
  refusal := coalesce(
    CASE WHEN (p_actor IN (d.person, d.delegate)) IS NOT TRUE THEN why_not_propose(p_actor) END,
    CASE WHEN d.number IS NULL OR d.ended_at IS NOT NULL OR d.ends_at <= clock_timestamp()
         THEN refuse('delegationOver') END);
  IF refusal IS NOT NULL THEN
    RETURN refuse_office(p_actor, 'end-delegation', refusal);
  END IF;
  PERFORM record_office(p_actor, CASE WHEN holds(p_actor, 'admin') THEN 'admin' END,
    'end-delegation', jsonb_build_object('delegation', d.number, 'person', d.person,
      'label', d.label, 'delegate', d.delegate, 'delegateLabel', d.delegate_label, 'role', d.role));
  UPDATE delegation SET ended_at = clock_timestamp() WHERE number = d.number;
  RETURN jsonb_build_object('state', 'done');
END
$$;

-- Delegations that are or will be in force: [{number, role, person, label, delegate, delegateLabel,
-- startsAt, endsAt, active}], the next end first.
CREATE OR REPLACE FUNCTION delegations() RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'number', d.number, 'role', d.role, 'person', d.person, 'label', d.label,
    'delegate', d.delegate, 'delegateLabel', d.delegate_label,
    'startsAt', iso_text(d.starts_at), 'endsAt', iso_text(d.ends_at),
    'active', EXISTS (SELECT FROM delegations_at(clock_timestamp()) now_on
                      WHERE now_on.number = d.number)) ORDER BY d.ends_at, d.number), '[]')
  FROM delegation d WHERE d.ended_at IS NULL AND d.ends_at > clock_timestamp()
$$;

-- The roles in which somebody may act now, their own and those they stand in for.
CREATE OR REPLACE FUNCTION acting_roles(p_person uuid) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT ARRAY(
    SELECT role FROM person_role WHERE person = p_person
    UNION SELECT role FROM delegations_at(clock_timestamp()) WHERE delegate = p_person
    ORDER BY 1)
$$;
