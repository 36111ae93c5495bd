-- Who may combine what is proposed by an admin and confirmed by a second person, like a review rule.

INSERT INTO proposal_kind (name) VALUES ('combination') ON CONFLICT DO NOTHING;

-- Asked when proposing and again when confirming: people get roles in between.
CREATE OR REPLACE FUNCTION why_not_combination(wanted jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  is_allowed boolean := NOT EXISTS (
    SELECT FROM forbidden_combination f
    WHERE f.scope = wanted ->> 'scope' AND f.one = wanted ->> 'one' AND f.other = wanted ->> 'other');
  both_held text;
BEGIN
  IF NOT can_be_combined(wanted ->> 'scope', wanted ->> 'one', wanted ->> 'other')
      OR (jsonb_typeof(wanted -> 'allowed') = 'boolean') IS NOT TRUE THEN
    RETURN refuse('combinationFixed');
  END IF;
  IF is_allowed = (wanted ->> 'allowed')::boolean THEN
    RETURN refuse('alreadySo');
  END IF;
  IF wanted ->> 'scope' = 'holding' AND is_allowed THEN
    SELECT string_agg(a.label, '、' ORDER BY a.label) INTO both_held
      FROM person_role a JOIN person_role b USING (person)
      WHERE a.role = wanted ->> 'one' AND b.role = wanted ->> 'other';
    IF both_held IS NOT NULL THEN
      RETURN refuse('heldTogether', both_held);
    END IF;
  END IF;
  RETURN NULL;
END
$$;

-- Answers {state: 'proposed', proposal} or {error}. The roles in the order of can_be_combined.
CREATE OR REPLACE FUNCTION propose_combination(
  p_actor uuid, p_scope text, p_one text, p_other text, p_allowed boolean
) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  wanted jsonb := jsonb_build_object('scope', p_scope, 'one', p_one, 'other', p_other,
                                     'allowed', p_allowed);
  refusal jsonb;
BEGIN
  PERFORM FROM head FOR UPDATE;
  refusal := coalesce(why_not_propose(p_actor), why_not_combination(wanted));
  IF refusal IS NOT NULL THEN
    RETURN refuse_office(p_actor, 'propose-combination', refusal);
  END IF;
  RETURN propose(p_actor, 'combination', wanted);
END
$$;

-- Answers {state: 'done'} or {error}. From then on; what somebody did before stays done.
CREATE OR REPLACE FUNCTION confirm_combination(p_actor uuid, p_proposal bigint) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  p proposal;
  refusal jsonb;
BEGIN
  PERFORM FROM head FOR UPDATE;
  SELECT * INTO p FROM proposal WHERE number = p_proposal AND kind = 'combination';
  refusal := coalesce(why_not_confirm(p_actor, p), why_not_combination(p.wanted));
  IF refusal IS NOT NULL THEN
    RETURN refuse_office(p_actor, 'confirm-combination', refusal);
  END IF;
  PERFORM confirm(p_actor, p);
  RETURN jsonb_build_object('state', 'done');
END
$$;

-- Every change, the latest first: [{scope, one, other, allowed, at, proposedBy, confirmedBy}].
CREATE OR REPLACE FUNCTION combination_history() RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT coalesce(jsonb_agg((done.details - 'proposal') || jsonb_build_object(
    'at', iso_text(done.at), 'proposedBy', wish.actor_label, 'confirmedBy', done.actor_label
  ) ORDER BY done.id DESC), '[]')
  FROM event done
  JOIN event wish ON wish.action = 'propose-combination'
    AND wish.details -> 'proposal' = done.details -> 'proposal'
  WHERE done.action = 'confirm-combination'
$$;
