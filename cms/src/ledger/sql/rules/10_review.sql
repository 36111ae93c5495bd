-- The steps between submit and live.

-- What follows when a stage is decided: the next one, or after the last one the version goes live.
CREATE OR REPLACE FUNCTION pass_stage(
  r request, role_name text, d document, s submission, a allowed_action
) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  approved int := 1 + (SELECT approvals FROM state WHERE name = d.state);
  to_state text := a.next_state;
BEGIN
  IF approved = cardinality(s.stages) THEN
    -- A time that has passed while people were reviewing means: now.
    IF s.scheduled_at IS NULL OR s.scheduled_at <= clock_timestamp() THEN
      r.action := 'publish';
      r.comment := NULL;
      RETURN do_publish(r, role_name, d, s);
    END IF;
    to_state := 'scheduled';
  END IF;
  PERFORM move_document(d, to_state);
  RETURN jsonb_build_object('state', to_state, 'sha256', s.sha256);
END
$$;

CREATE OR REPLACE FUNCTION do_approve(r request, d document, s submission, a allowed_action)
RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  stage int := 1 + (SELECT approvals FROM state WHERE name = d.state);
BEGIN
  PERFORM write_event(r, s.stages[stage], s.number, s.sha256, jsonb_build_object('stage', stage));
  RETURN pass_stage(r, s.stages[stage], d, s, a);
END
$$;

-- A review after the fact, of what the emergency lane let out before.
CREATE OR REPLACE FUNCTION do_review_afterwards(r request, d document, s submission)
RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  made_up_for text := (
    SELECT owed.role FROM open_task owed
    WHERE owed.submission = s.number AND may_act_as(r.actor, owed.role, s, true)
    ORDER BY owed.stage LIMIT 1);
  e event;
BEGIN
  e := write_event(r, made_up_for, s.number, s.sha256, '{"afterwards": true}');
  UPDATE task SET done_by = e.id WHERE submission = s.number AND role = made_up_for;
  RETURN jsonb_build_object('state', d.state, 'sha256', s.sha256);
END
$$;

CREATE OR REPLACE FUNCTION remarks_said(r request) RETURNS jsonb
LANGUAGE sql IMMUTABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT CASE WHEN r.remarks IS NULL THEN '{}' ELSE jsonb_build_object('remarks', r.remarks) END
$$;

CREATE OR REPLACE FUNCTION do_return(r request, role_name text, d document, s submission)
RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
BEGIN
  PERFORM write_event(r, role_name, s.number, s.sha256, remarks_said(r));
  PERFORM close_submission(s.number, 'returned');
  -- A slug that was never live is free again for others.
  UPDATE document SET state = 'returned', pending = NULL,
      slug = CASE WHEN first_seq IS NOT NULL THEN slug END
    WHERE type = d.type AND id = d.id;
  RETURN jsonb_build_object('state', 'returned', 'sha256', s.sha256);
END
$$;

CREATE OR REPLACE FUNCTION do_proofread(r request, d document, s submission, a allowed_action)
RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
BEGIN
  -- 一校、二校、三校: each is an event of its own, by somebody else.
  PERFORM write_event(r, a.role, s.number, s.sha256, remarks_said(r) || jsonb_build_object('proofread',
    1 + (SELECT count(*) FROM event e WHERE e.submission = s.number AND e.action = 'proofread')));
  RETURN jsonb_build_object('state', d.state, 'sha256', s.sha256);
END
$$;

-- Sets the time (schedule) or takes it away again (publish-now, before the last approval).
CREATE OR REPLACE FUNCTION do_set_time(
  r request, d document, s submission, a allowed_action, moment timestamptz
) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
BEGIN
  UPDATE submission SET scheduled_at = moment WHERE number = s.number;
  PERFORM write_event(r, a.role, s.number, s.sha256,
    jsonb_build_object('scheduledAt', utc_text(moment)));
  RETURN jsonb_build_object('state', d.state, 'sha256', s.sha256);
END
$$;

-- Sets the end of a version (schedule-withdrawal) or takes it away again (cancel-withdrawal).
CREATE OR REPLACE FUNCTION do_set_end(
  r request, d document, s submission, a allowed_action, moment timestamptz
) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
BEGIN
  UPDATE submission SET withdraw_at = moment,
      withdraw_reason = CASE WHEN moment IS NOT NULL THEN r.comment END
    WHERE number = s.number;
  PERFORM write_event(r, a.role, s.number, s.sha256,
    jsonb_build_object('withdrawAt', utc_text(moment)));
  RETURN jsonb_build_object('state', d.state, 'sha256', s.sha256);
END
$$;
