-- What needs two persons: one proposes, another confirms within 14 days.

CREATE OR REPLACE FUNCTION propose(who uuid, what_kind text, what jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  new_number bigint;
BEGIN
  INSERT INTO proposal (kind, wanted, proposed_by) VALUES (what_kind, what, who)
    RETURNING number INTO new_number;
  PERFORM record_office(who, 'admin', 'propose-' || what_kind,
    what || jsonb_build_object('proposal', new_number));
  RETURN jsonb_build_object('state', 'proposed', 'proposal', new_number);
END
$$;

CREATE OR REPLACE FUNCTION confirming_role(who uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT role FROM person_role WHERE person = who AND role IN ('admin', 'finalReviewer')
$$;

-- What waits for a second person: not too old; its proposer is still here; and for a password nobody
-- has proposed once more since, because each proposal comes with half of a code.
CREATE OR REPLACE VIEW open_proposal AS
  SELECT number, kind, wanted, proposed_by, proposed_at FROM proposal p
  WHERE confirmed_at IS NULL AND proposed_at >= clock_timestamp() - interval '14 days'
    AND NOT EXISTS (SELECT FROM disabled_person gone WHERE gone.person = p.proposed_by)
    AND NOT EXISTS (SELECT FROM proposal newer
                    WHERE p.kind = 'password' AND newer.kind = p.kind AND newer.number > p.number
                      AND newer.wanted -> 'person' = p.wanted -> 'person');

CREATE OR REPLACE FUNCTION why_not_confirm(who uuid, p proposal) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT CASE
    WHEN p.number IS NULL THEN refuse('unknownProposal')
    WHEN confirming_role(who) IS NULL THEN
      refuse('notYourRole', '确认', (SELECT string_agg(label, '或' ORDER BY name) FROM role
                                     WHERE name IN ('admin', 'finalReviewer')))
    WHEN who = p.proposed_by THEN refuse('ownProposal')
    WHEN who::text = p.wanted ->> 'person' THEN refuse('concernsYourself')
    WHEN NOT EXISTS (SELECT FROM open_proposal o WHERE o.number = p.number) THEN
      refuse('proposalClosed')
  END
$$;

CREATE OR REPLACE FUNCTION confirm(who uuid, p proposal) RETURNS event
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
BEGIN
  UPDATE proposal SET confirmed_by = who, confirmed_at = clock_timestamp() WHERE number = p.number;
  RETURN record_office(who, confirming_role(who), 'confirm-' || p.kind,
    p.wanted || jsonb_build_object('proposal', p.number));
END
$$;
