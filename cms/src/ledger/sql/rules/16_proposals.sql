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

CREATE OR REPLACE FUNCTION why_not_confirm(who uuid, p proposal) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT CASE
    WHEN p.number IS NULL THEN refuse('unknownProposal')
    WHEN confirming_role(who) IS NULL THEN
      refuse('notYourRole', '确认', (SELECT string_agg(label, '或' ORDER BY name) FROM role
                                     WHERE name IN ('admin', 'finalReviewer')))
    WHEN who = p.proposed_by THEN refuse('ownProposal')
    WHEN who::text = p.wanted ->> 'person' THEN refuse('concernsYourself')
    WHEN p.confirmed_at IS NOT NULL OR p.proposed_at < clock_timestamp() - interval '14 days' THEN
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

-- What waits for a second person.
CREATE OR REPLACE VIEW open_proposal AS
  SELECT number, kind, wanted, proposed_by, proposed_at FROM proposal
  WHERE confirmed_at IS NULL AND proposed_at >= clock_timestamp() - interval '14 days';
