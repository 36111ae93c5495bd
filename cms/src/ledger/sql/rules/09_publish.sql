-- The only two ways in which what residents read changes: put and withdraw.

-- The part of a publication that its event seals. verify_chain compares the two.
CREATE OR REPLACE FUNCTION sealed_publication(p publication) RETURNS jsonb
LANGUAGE sql IMMUTABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT jsonb_build_object(
    'seq', p.seq, 'op', p.op, 'slug', p.slug, 'firstSeq', p.first_seq, 'lane', p.lane,
    'effectiveAt', utc_text(p.effective_at), 'expiresAt', utc_text(p.expires_at),
    'reviewers', p.reviewers)
$$;

-- Sets seq, event and time, writes the event and the publication, wakes the publisher.
CREATE OR REPLACE FUNCTION append_publication(
  p publication, r request, role_name text, submission_number bigint
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  e event;
BEGIN
  UPDATE head SET seq = seq + 1 RETURNING seq INTO p.seq;
  p.first_seq := coalesce(p.first_seq, p.seq);
  p.type := r.type;
  p.document_id := r.document_id;
  p.lane := coalesce(p.lane, 'normal');
  e := write_event(r, role_name, submission_number, r.sha256,
              jsonb_build_object('publication', sealed_publication(p)));
  p.event := e.id;
  p.at := e.at;
  INSERT INTO publication VALUES (p.*);
  -- Only a wake-up: the publisher reads seq, so a lost notification loses nothing.
  PERFORM pg_notify('publication', p.seq::text);
  RETURN p.seq;
END
$$;

-- Takes off what nobody asked to withdraw: it has expired or was replaced.
CREATE OR REPLACE FUNCTION withdraw_by_itself(d document, why text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  r request;
  a allowed_action;
BEGIN
  r.type := d.type;
  r.document_id := d.id;
  r.action := 'withdraw';
  r.sha256 := d.live_sha256;
  r.comment := why;
  SELECT * INTO STRICT a FROM allowed_action WHERE state = d.state AND action = r.action;
  a.role := NULL;
  RETURN do_withdraw(r, d, a) ->> 'seq';
END
$$;

-- The live alerts that an update or a cancellation names. They go with it, for good: an alert that
-- was called off would else come back when the shorter one that called it off expires.
CREATE OR REPLACE FUNCTION replaced_by(s submission) RETURNS SETOF document
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT earlier.* FROM revision v
  JOIN document earlier ON earlier.type = v.type AND earlier.id <> v.document_id
    AND v.content::jsonb -> 'earlierAlerts'
        @> jsonb_build_array(jsonb_build_object('type', earlier.type, 'id', earlier.id))
  WHERE v.type = s.type AND v.document_id = s.document_id AND v.sha256 = s.sha256
    AND v.content::jsonb ->> 'msgType' IN ('Update', 'Cancel')
    AND offered_to(s.type, 'expedite') AND earlier.live_seq IS NOT NULL
  ORDER BY earlier.live_seq
$$;

-- An end that was set for the live version is not one of the version that takes its place.
CREATE OR REPLACE FUNCTION end_withdrawal(d document) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  r request;
BEGIN
  IF live_withdrawal(d) IS NULL THEN
    RETURN;
  END IF;
  r.type := d.type;
  r.document_id := d.id;
  r.action := 'cancel-withdrawal';
  r.comment := '已由新的版本取代';
  UPDATE submission SET withdraw_at = NULL, withdraw_reason = NULL WHERE number = d.last_submission;
  PERFORM write_event(r, NULL, d.last_submission, d.live_sha256);
END
$$;

-- Makes the submission the live version. r says who did it, by which action.
CREATE OR REPLACE FUNCTION put_live(r request, role_name text, d document, s submission)
RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  p publication;
BEGIN
  IF s.corrects IS NOT NULL AND s.corrects IS DISTINCT FROM d.live_sha256 THEN
    RAISE EXCEPTION 'submission % corrects another version than the live one', s.number;
  END IF;
  PERFORM end_withdrawal(d);
  r.sha256 := s.sha256;
  p.op := 'put';
  p.lane := s.lane;
  p.expires_at := expiry_of(s);
  p.sha256 := s.sha256;
  p.slug := d.slug;
  p.first_seq := d.first_seq;
  p.reviewers := (
    SELECT coalesce(jsonb_agg(signature ORDER BY e.id), '[]')
    FROM approval e, jsonb_build_object('role', e.role, 'label', e.label) signature
    WHERE e.submission = s.number);
  p.seq := append_publication(p, r, role_name, s.number);
  PERFORM close_submission(s.number, 'published');
  INSERT INTO task (submission, role) SELECT s.number, unnest(s.owed);
  UPDATE document SET state = 'published', pending = NULL, live_seq = p.seq, live_sha256 = s.sha256,
      first_seq = coalesce(first_seq, p.seq), last_submission = s.number
    WHERE type = d.type AND id = d.id;
  PERFORM withdraw_by_itself(earlier, '已由新的公告取代') FROM replaced_by(s) earlier;
  RETURN p.seq;
END
$$;

CREATE OR REPLACE FUNCTION do_withdraw(r request, d document, a allowed_action) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  p publication;
BEGIN
  p.op := 'withdraw';
  -- As quickly as it came.
  p.lane := (SELECT lane FROM publication WHERE seq = d.live_seq);
  p.slug := d.slug;
  p.first_seq := d.first_seq;
  p.reason := r.comment;
  p.seq := append_publication(p, r, a.role, NULL);
  UPDATE document SET state = a.next_state, live_seq = NULL, live_sha256 = NULL
    WHERE type = d.type AND id = d.id;
  PERFORM hand_back_correction(d.type, d.id);
  RETURN jsonb_build_object(
    'state', (SELECT state FROM document WHERE type = d.type AND id = d.id),
    'sha256', r.sha256, 'seq', p.seq);
END
$$;

CREATE OR REPLACE FUNCTION do_publish(r request, role_name text, d document, s submission)
RETURNS jsonb
LANGUAGE sql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT jsonb_build_object('state', 'published', 'sha256', s.sha256,
                            'seq', put_live(r, role_name, d, s))
$$;
