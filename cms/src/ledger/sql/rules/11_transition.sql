-- The one door for everything that happens to a document.

CREATE OR REPLACE FUNCTION why_not(r request, d document, s submission, a allowed_action)
RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
BEGIN
  IF d.id IS NULL AND NOT EXISTS (SELECT FROM allowed_action first_step
      WHERE first_step.state = 'draft' AND first_step.action = r.action) THEN
    RETURN refuse('unknownDocument');
  END IF;
  IF NOT EXISTS (SELECT FROM action WHERE name = r.action) THEN
    RETURN refuse('unknownAction', left(r.action, 40));
  END IF;
  IF NOT offered_to(r.type, r.action) THEN
    RETURN refuse('notForType', (SELECT label FROM action WHERE name = r.action));
  END IF;
  RETURN coalesce(
    why_not_you(r, d, s, a),
    why_not_now(r, d, s, a),
    why_not_like_this(r, d, s));
END
$$;

-- Answers {state, sha256, seq?} or {error: {code, status, message}}; a refusal is an answer and not
-- an exception, because an exception would roll back the record of the attempt.
CREATE OR REPLACE FUNCTION transition(
  p_actor uuid, p_type text, p_document_id uuid, p_action text,
  p_sha256 text DEFAULT NULL, p_comment text DEFAULT NULL, p_at timestamptz DEFAULT NULL,
  p_content text DEFAULT NULL, p_slug text DEFAULT NULL, p_editors uuid[] DEFAULT NULL,
  p_warnings jsonb DEFAULT NULL, p_remarks jsonb DEFAULT NULL
) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  r request := ROW(p_actor, p_type, p_document_id, p_action, p_sha256,
                   nullif(btrim(p_comment), ''), p_at, p_content, p_slug, p_editors,
                   p_warnings, p_remarks);
  d document;
  s submission;
  a allowed_action;
  refusal jsonb;
BEGIN
  PERFORM FROM head FOR UPDATE;  -- one writer at a time; from here on nothing changes under us
  SELECT * INTO d FROM document WHERE type = r.type AND id = r.document_id;
  s := submission_meant(r, d);
  SELECT * INTO a FROM allowed_action possible
    WHERE state = coalesce(d.state, 'draft') AND action = r.action
      AND coalesce(only_type, r.type) = r.type AND needs_met(d, s, possible);

  refusal := why_not(r, d, s, a);
  IF refusal IS NOT NULL THEN
    PERFORM record_refused(r, refusal);
    RETURN jsonb_build_object('error', refusal);
  END IF;

  RETURN CASE r.action
    WHEN 'submit' THEN do_submit(r, d, a)
    WHEN 'expedite' THEN do_submit(r, d, a)
    WHEN 'proofread' THEN do_proofread(r, d, s, a)
    WHEN 'approve' THEN
      CASE WHEN a.role = 'task' THEN do_review_afterwards(r, d, s)
           ELSE do_approve(r, d, s, a) END
    WHEN 'return' THEN do_return(r, (roles_now(d, s, a))[1], d, s)
    WHEN 'schedule' THEN do_set_time(r, d, s, a, r.at)
    WHEN 'publish-now' THEN
      CASE WHEN d.state = 'scheduled' THEN do_publish(r, a.role, d, s)
           ELSE do_set_time(r, d, s, a, NULL) END
    WHEN 'withdraw' THEN do_withdraw(r, d, a)
    WHEN 'schedule-withdrawal' THEN do_set_end(r, d, s, a, r.at)
    WHEN 'cancel-withdrawal' THEN do_set_end(r, d, s, a, NULL)
  END;
END
$$;
