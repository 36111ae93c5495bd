-- Who is on a review just now. It tells colleagues and refuses nobody; it ends by acting, by itself,
-- or when somebody else takes over.

CREATE OR REPLACE FUNCTION claim_lasts() RETURNS interval
LANGUAGE sql IMMUTABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT interval '2 hours'
$$;

-- {person, by, since, until} while somebody is on it, else null.
CREATE OR REPLACE FUNCTION claim_at(submission_number bigint, now_is timestamptz) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT jsonb_build_object('person', person, 'by', label,
                            'since', iso_text(since), 'until', iso_text(until))
  FROM claim c WHERE c.submission = submission_number AND c.until > now_is
    AND EXISTS (SELECT FROM person_role p WHERE p.person = c.person)
$$;

CREATE OR REPLACE FUNCTION claim_request(
  who uuid, what text, of_type text, of_id uuid, hash text
) RETURNS request
LANGUAGE plpgsql IMMUTABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  r request;
BEGIN
  r.actor := who;
  r.action := what;
  r.type := of_type;
  r.document_id := of_id;
  r.sha256 := hash;
  RETURN r;
END
$$;

-- Takes a review in hand, also from a colleague who has it. Not in the emergency lane: nothing there
-- may look as if it had to wait. Answers {state: 'done'} or {error}. The owner may call it with
-- another clock.
CREATE OR REPLACE FUNCTION claim_at_time(
  p_actor uuid, p_type text, p_document_id uuid, p_sha256 text, now_is timestamptz
) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  r request := claim_request(p_actor, 'claim', p_type, p_document_id, p_sha256);
  turn record;
  before jsonb;
  refusal jsonb;
  e event;
BEGIN
  PERFORM FROM head FOR UPDATE;
  SELECT * INTO turn FROM turns(p_type, p_document_id) t
    WHERE NOT t.afterwards AND (t.s).lane = 'normal' LIMIT 1;
  before := claim_at((turn.s).number, now_is);
  refusal := CASE
    WHEN NOT EXISTS (SELECT FROM document WHERE type = p_type AND id = p_document_id) THEN
      refuse('unknownDocument')
    WHEN (turn.s).number IS NULL THEN refuse('wrongState',
      (SELECT label FROM state JOIN document d ON d.state = state.name
       WHERE d.type = p_type AND d.id = p_document_id), '我来审')
    WHEN NOT may_take(p_actor, turn.d, turn.s, turn.a, turn.role) THEN coalesce(
      why_not_you((claim_request(p_actor, (turn.a).action, p_type, p_document_id, p_sha256)),
                  turn.d, turn.s, turn.a),
      refuse('alreadyProofread'))
    WHEN (turn.s).sha256 IS DISTINCT FROM p_sha256 THEN refuse('staleRevision')
    WHEN before ->> 'person' = p_actor::text THEN refuse('alreadySo')
  END;
  IF refusal IS NOT NULL THEN
    PERFORM record_refused(r, refusal);
    RETURN jsonb_build_object('error', refusal);
  END IF;
  e := write_event(r, turn.role, (turn.s).number, p_sha256, jsonb_strip_nulls(jsonb_build_object(
    'until', utc_text(now_is + claim_lasts()), 'takenFrom', before ->> 'by')));
  INSERT INTO claim (submission, person, label, role, since, until)
    VALUES ((turn.s).number, p_actor, e.actor_label, turn.role, now_is, now_is + claim_lasts())
    ON CONFLICT (submission) DO UPDATE SET person = excluded.person, label = excluded.label,
      role = excluded.role, since = excluded.since, until = excluded.until;
  RETURN '{"state": "done"}';
END
$$;

CREATE OR REPLACE FUNCTION claim(
  p_actor uuid, p_type text, p_document_id uuid, p_sha256 text
) RETURNS jsonb
LANGUAGE sql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT claim_at_time(p_actor, p_type, p_document_id, p_sha256, clock_timestamp())
$$;

-- Puts it down again. Answers {state: 'done'} or {error}.
CREATE OR REPLACE FUNCTION release_claim(p_actor uuid, p_type text, p_document_id uuid)
RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  r request := claim_request(p_actor, 'release-claim', p_type, p_document_id, NULL);
  s submission;
BEGIN
  PERFORM FROM head FOR UPDATE;
  SELECT sub.* INTO s FROM submission sub JOIN document d ON d.pending = sub.number
    WHERE d.type = p_type AND d.id = p_document_id;
  IF claim_at(s.number, clock_timestamp()) ->> 'person' IS DISTINCT FROM p_actor::text THEN
    PERFORM record_refused(r, refuse('notClaimed'));
    RETURN jsonb_build_object('error', refuse('notClaimed'));
  END IF;
  PERFORM write_event(r, (SELECT role FROM claim WHERE submission = s.number), s.number, s.sha256);
  DELETE FROM claim WHERE submission = s.number;
  RETURN '{"state": "done"}';
END
$$;
