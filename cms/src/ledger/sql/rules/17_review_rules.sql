-- How many reviewers a change needs: districts differ, but no district goes below the floor of
-- rule_is_strong_enough, and no single person moves it.

-- Answers {state: 'proposed', proposal} or {error}.
CREATE OR REPLACE FUNCTION propose_rule(
  p_actor uuid, p_change_class text, p_stages text[], p_proofreads int
) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  refusal jsonb;
BEGIN
  PERFORM FROM head FOR UPDATE;
  refusal := coalesce(
    why_not_propose(p_actor),
    CASE WHEN NOT rule_is_strong_enough(p_change_class, p_stages, p_proofreads)
         THEN refuse('ruleTooWeak') END,
    CASE WHEN EXISTS (SELECT FROM review_rule rule WHERE rule.change_class = p_change_class
                      AND rule.stages = p_stages AND rule.proofreads = p_proofreads)
         THEN refuse('alreadySo') END);
  IF refusal IS NOT NULL THEN
    RETURN refuse_office(p_actor, 'propose-rule', refusal);
  END IF;
  RETURN propose(p_actor, 'rule', jsonb_build_object(
    'changeClass', p_change_class, 'stages', p_stages, 'proofreads', p_proofreads));
END
$$;

-- Answers {state: 'done'} or {error}. Submissions under review keep the rule they began with.
CREATE OR REPLACE FUNCTION confirm_rule(p_actor uuid, p_proposal bigint) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  p proposal;
  refusal jsonb;
BEGIN
  PERFORM FROM head FOR UPDATE;
  SELECT * INTO p FROM proposal WHERE number = p_proposal AND kind = 'rule';
  refusal := why_not_confirm(p_actor, p);
  IF refusal IS NOT NULL THEN
    RETURN refuse_office(p_actor, 'confirm-rule', refusal);
  END IF;
  PERFORM confirm(p_actor, p);
  UPDATE review_rule SET
      stages = ARRAY(SELECT jsonb_array_elements_text(p.wanted -> 'stages')),
      proofreads = (p.wanted ->> 'proofreads')::int
    WHERE change_class = p.wanted ->> 'changeClass';
  RETURN jsonb_build_object('state', 'done');
END
$$;
