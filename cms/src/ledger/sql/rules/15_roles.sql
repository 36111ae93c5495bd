-- Who may do what. Editors and proofreaders are appointed by one admin; whoever checks others, and
-- admins, by an admin and a second person who is admin or final reviewer.

-- One step of people's administration as an event.
CREATE OR REPLACE FUNCTION record_office(who uuid, in_role text, what text, details jsonb)
RETURNS event
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  r request;
BEGIN
  r.actor := who;
  r.action := what;
  RETURN write_event(r, in_role, NULL, NULL, details);
END
$$;

CREATE OR REPLACE FUNCTION refuse_office(who uuid, what text, refusal jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  r request;
BEGIN
  r.actor := who;
  r.action := what;
  PERFORM record_refused(r, refusal);
  RETURN jsonb_build_object('error', refusal);
END
$$;

CREATE OR REPLACE FUNCTION why_not_propose(who uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT CASE WHEN NOT holds(who, 'admin')
    THEN refuse('notYourRole', '提议', (SELECT label FROM role WHERE name = 'admin')) END
$$;

-- Asked when proposing and again when confirming: things change in between.
CREATE OR REPLACE FUNCTION why_not_change_role(wanted jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  who uuid := wanted ->> 'person';
  role_name text := wanted ->> 'role';
  held person_role;
BEGIN
  SELECT * INTO held FROM person_role WHERE person = who AND role = role_name;
  IF wanted ->> 'change' = 'revoke' THEN
    RETURN CASE
      WHEN held.person IS NULL THEN refuse('alreadySo')
      WHEN role_name = 'admin' AND 1 = (SELECT count(*) FROM person_role WHERE role = 'admin')
        THEN refuse('lastAdmin')
    END;
  END IF;
  RETURN CASE
    WHEN EXISTS (SELECT FROM disabled_person gone WHERE gone.person = who) THEN
      refuse('personDisabled')
    WHEN held.label = wanted ->> 'label' THEN refuse('alreadySo')
    WHEN EXISTS (SELECT FROM person_role other WHERE other.person = who
                 AND (other.role = 'admin') <> (role_name = 'admin')) THEN refuse('adminOrOther')
    WHEN role_against(who, role_name) IS NOT NULL THEN
      refuse('rolesExclusive', (SELECT label FROM role WHERE name = role_against(who, role_name)))
  END;
END
$$;

CREATE OR REPLACE FUNCTION change_role(wanted jsonb, recorded event) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
BEGIN
  IF wanted ->> 'change' = 'revoke' THEN
    DELETE FROM person_role
      WHERE person = (wanted ->> 'person')::uuid AND role = wanted ->> 'role';
  ELSE
    INSERT INTO person_role (person, role, label, event)
      VALUES ((wanted ->> 'person')::uuid, wanted ->> 'role', wanted ->> 'label', recorded.id)
      ON CONFLICT (person, role) DO UPDATE SET label = excluded.label, event = excluded.event;
  END IF;
END
$$;

-- Answers {state: 'done'}, {state: 'proposed', proposal} or {error}. p_change: grant or revoke.
CREATE OR REPLACE FUNCTION propose_role(
  p_actor uuid, p_person uuid, p_label text, p_role text, p_change text
) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  wanted jsonb := jsonb_build_object('person', p_person, 'label', btrim(p_label),
                                     'role', p_role, 'change', p_change);
  needs_two boolean := (SELECT two_persons FROM role WHERE name = p_role);
  refusal jsonb;
BEGIN
  PERFORM FROM head FOR UPDATE;
  refusal := coalesce(
    why_not_propose(p_actor),
    CASE WHEN p_person IS NULL OR needs_two IS NULL
           OR (p_change IN ('grant', 'revoke')) IS NOT TRUE
           OR (p_change = 'grant' AND coalesce(btrim(p_label), '') = '')
         THEN refuse('roleInvalid') END,
    why_not_change_role(wanted));
  IF refusal IS NOT NULL THEN
    RETURN refuse_office(p_actor, 'propose-role', refusal);
  END IF;
  IF needs_two THEN
    RETURN propose(p_actor, 'role', wanted);
  END IF;
  PERFORM change_role(wanted, record_office(p_actor, 'admin', 'change-role', wanted));
  RETURN jsonb_build_object('state', 'done');
END
$$;

-- Answers {state: 'done'} or {error}.
CREATE OR REPLACE FUNCTION confirm_role(p_actor uuid, p_proposal bigint) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  p proposal;
  refusal jsonb;
BEGIN
  PERFORM FROM head FOR UPDATE;
  SELECT * INTO p FROM proposal WHERE number = p_proposal AND kind = 'role';
  refusal := coalesce(why_not_confirm(p_actor, p), why_not_change_role(p.wanted));
  IF refusal IS NOT NULL THEN
    RETURN refuse_office(p_actor, 'confirm-role', refusal);
  END IF;
  PERFORM change_role(p.wanted, confirm(p_actor, p));
  RETURN jsonb_build_object('state', 'done');
END
$$;

-- The first people, by whoever runs the installation; afterwards only people appoint people.
-- people: [{person, label, role}]
CREATE OR REPLACE FUNCTION bootstrap_roles(people jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  entry jsonb;
BEGIN
  PERFORM FROM head FOR UPDATE;
  IF EXISTS (SELECT FROM person_role WHERE role = 'admin') THEN
    RAISE EXCEPTION 'the ledger has an admin already: grant roles with propose_role';
  END IF;
  IF NOT EXISTS (SELECT FROM jsonb_array_elements(people) one WHERE one ->> 'role' = 'admin') THEN
    RAISE EXCEPTION 'the first people must include an admin';
  END IF;
  FOR entry IN SELECT * FROM jsonb_array_elements(people) LOOP
    entry := entry || '{"change": "grant"}';
    PERFORM change_role(entry, record_office(NULL, NULL, 'bootstrap-role', entry));
  END LOOP;
END
$$;
