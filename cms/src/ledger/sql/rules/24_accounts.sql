-- Passwords that two persons replace, and people who leave. The password itself never comes here: the
-- ledger says who may, and keeps who did.

CREATE OR REPLACE FUNCTION is_disabled(who uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT EXISTS (SELECT FROM disabled_person WHERE person = who)
$$;

-- What is against a step of an admin about somebody's account; null when nothing.
CREATE OR REPLACE FUNCTION why_not_account(who uuid, person uuid, label text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT coalesce(
    why_not_propose(who),
    CASE
      WHEN person IS NULL OR coalesce(btrim(label), '') = '' THEN refuse('personInvalid')
      WHEN person = who THEN refuse('ownAccount')
    END)
$$;

-- Answers {state: 'proposed', proposal} or {error}. A newer proposal for the same person replaces it.
CREATE OR REPLACE FUNCTION propose_password(p_actor uuid, p_person uuid, p_label text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  refusal jsonb;
BEGIN
  PERFORM FROM head FOR UPDATE;
  refusal := coalesce(
    why_not_account(p_actor, p_person, p_label),
    CASE WHEN is_disabled(p_person) THEN refuse('personDisabled') END);
  IF refusal IS NOT NULL THEN
    RETURN refuse_office(p_actor, 'propose-password', refusal);
  END IF;
  RETURN propose(p_actor, 'password', jsonb_build_object('person', p_person, 'label', btrim(p_label)));
END
$$;

-- Answers {state: 'done', person}: the account may now be given a one-time code; or {error}.
CREATE OR REPLACE FUNCTION confirm_password(p_actor uuid, p_proposal bigint) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  p proposal;
  refusal jsonb;
BEGIN
  PERFORM FROM head FOR UPDATE;
  SELECT * INTO p FROM proposal WHERE number = p_proposal AND kind = 'password';
  refusal := coalesce(
    why_not_confirm(p_actor, p),
    CASE WHEN is_disabled((p.wanted ->> 'person')::uuid) THEN refuse('personDisabled') END);
  IF refusal IS NOT NULL THEN
    RETURN refuse_office(p_actor, 'confirm-password', refusal);
  END IF;
  PERFORM confirm(p_actor, p);
  RETURN jsonb_build_object('state', 'done', 'person', p.wanted -> 'person');
END
$$;

-- Takes every role from somebody at once. One admin can: to stop somebody does no harm that review
-- would prevent, and it must not wait for a second person. Answers {state: 'done'} or {error}.
CREATE OR REPLACE FUNCTION disable_person(p_actor uuid, p_person uuid, p_label text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  refusal jsonb;
  held jsonb;
  e event;
BEGIN
  PERFORM FROM head FOR UPDATE;
  refusal := coalesce(
    why_not_account(p_actor, p_person, p_label),
    CASE
      WHEN is_disabled(p_person) THEN refuse('alreadySo')
      -- Else nothing could be confirmed any more, not even that somebody comes back.
      WHEN confirming_role(p_person) IS NOT NULL AND NOT EXISTS (
          SELECT FROM person_role other WHERE other.role IN ('admin', 'finalReviewer')
            AND other.person NOT IN (p_actor, p_person)) THEN refuse('lastConfirmer')
    END);
  IF refusal IS NOT NULL THEN
    RETURN refuse_office(p_actor, 'disable-person', refusal);
  END IF;
  SELECT coalesce(jsonb_agg(jsonb_build_object('role', role, 'label', label) ORDER BY role), '[]')
    INTO held FROM person_role WHERE person = p_person;
  e := record_office(p_actor, 'admin', 'disable-person',
    jsonb_build_object('person', p_person, 'label', btrim(p_label), 'roles', held));
  DELETE FROM person_role WHERE person = p_person;
  INSERT INTO disabled_person (person, label, roles, event)
    VALUES (p_person, btrim(p_label), held, e.id);
  RETURN jsonb_build_object('state', 'done');
END
$$;

-- Answers {state: 'proposed', proposal} or {error}.
CREATE OR REPLACE FUNCTION propose_enable(p_actor uuid, p_person uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  gone disabled_person;
  refusal jsonb;
BEGIN
  PERFORM FROM head FOR UPDATE;
  SELECT * INTO gone FROM disabled_person WHERE person = p_person;
  refusal := coalesce(
    why_not_propose(p_actor),
    CASE WHEN gone.person IS NULL THEN refuse('alreadySo') END);
  IF refusal IS NOT NULL THEN
    RETURN refuse_office(p_actor, 'propose-enable', refusal);
  END IF;
  RETURN propose(p_actor, 'enable', jsonb_build_object('person', p_person, 'label', gone.label));
END
$$;

-- Gives back what was held. Answers {state: 'done'} or {error}.
CREATE OR REPLACE FUNCTION confirm_enable(p_actor uuid, p_proposal bigint) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  p proposal;
  gone disabled_person;
  refusal jsonb;
  e event;
BEGIN
  PERFORM FROM head FOR UPDATE;
  SELECT * INTO p FROM proposal WHERE number = p_proposal AND kind = 'enable';
  SELECT * INTO gone FROM disabled_person WHERE person = (p.wanted ->> 'person')::uuid;
  refusal := coalesce(
    why_not_confirm(p_actor, p),
    CASE WHEN gone.person IS NULL THEN refuse('alreadySo') END);
  IF refusal IS NOT NULL THEN
    RETURN refuse_office(p_actor, 'confirm-enable', refusal);
  END IF;
  e := confirm(p_actor, p);
  DELETE FROM disabled_person WHERE person = gone.person;
  INSERT INTO person_role (person, role, label, event)
    SELECT gone.person, held ->> 'role', held ->> 'label', e.id
    FROM jsonb_array_elements(gone.roles) held
    -- Of two roles that have come to exclude each other meanwhile, the earlier one of the work.
    WHERE NOT EXISTS (
      SELECT FROM forbidden_combination f
      WHERE f.scope = 'holding' AND f.other = held ->> 'role'
        AND gone.roles @> jsonb_build_array(jsonb_build_object('role', f.one)));
  RETURN jsonb_build_object('state', 'done');
END
$$;

-- What was done about people, the latest first: [{at, action, by, label, role, change}]; `label` is
-- whom it was about.
CREATE OR REPLACE FUNCTION people_history(p_most int) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'at', iso_text(e.at), 'action', e.action, 'by', e.actor_label, 'label', e.details ->> 'label',
    'role', e.details ->> 'role', 'change', e.details ->> 'change') ORDER BY e.id DESC), '[]')
  FROM (SELECT * FROM event WHERE action IN
          ('change-role', 'propose-role', 'confirm-role', 'propose-password', 'confirm-password',
           'disable-person', 'propose-enable', 'confirm-enable', 'propose-delegation',
           'confirm-delegation', 'end-delegation')
        ORDER BY id DESC LIMIT least(p_most, 200)) e
$$;
