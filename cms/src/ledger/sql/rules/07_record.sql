-- How a step is written into the book, and how a document or submission moves on.

CREATE OR REPLACE FUNCTION label_of(who uuid, role_name text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT label FROM person_role WHERE person = who
  ORDER BY role <> role_name, role LIMIT 1
$$;

CREATE OR REPLACE FUNCTION write_event(
  r request, role_name text, submission_number bigint, hash_acted_on text,
  details jsonb DEFAULT '{}'
) RETURNS event
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  e event;
  s submission := (SELECT sub FROM submission sub WHERE sub.number = submission_number);
  -- The publication that follows the last approval is in the name of that approval.
  absent delegation := coalesce(stands_in_for(r.actor, role_name, s, true),
                                stands_in_for(r.actor, role_name, s, false));
BEGIN
  e.actor := r.actor;
  e.actor_label := label_of(r.actor, role_name);
  e.role := role_name;
  e.action := r.action;
  e.comment := r.comment;
  e.type := r.type;
  e.document_id := r.document_id;
  e.submission := submission_number;
  e.sha256 := hash_acted_on;
  e.details := details || CASE WHEN absent.number IS NULL THEN '{}' ELSE jsonb_build_object(
    'for', jsonb_build_object('person', absent.person, 'label', absent.label)) END;
  -- Whoever has acted is no longer on it.
  DELETE FROM claim c WHERE c.submission = submission_number
    AND (r.action IN ('approve', 'return') OR r.action = 'proofread' AND c.person = r.actor);
  RETURN append_event(e);
END
$$;

-- An attempt that was refused. What came from outside is cut to size: the line stays for ever.
CREATE OR REPLACE FUNCTION record_refused(r request, refusal jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  tried text := r.action;
BEGIN
  r.action := 'refused';
  r.comment := left(r.comment, 500);
  PERFORM write_event(r, NULL, NULL, CASE WHEN r.sha256 ~ '^[0-9a-f]{64}$' THEN r.sha256 END,
    jsonb_build_object('action', left(tried, 40), 'code', refusal ->> 'code',
                       'status', refusal -> 'status'));
END
$$;

-- What the CMS refused before it came to the ledger, such as a submission that is not complete.
CREATE OR REPLACE FUNCTION note_refused(
  p_actor uuid, p_type text, p_document_id uuid, p_action text, p_code text, p_status int
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  r request;
BEGIN
  PERFORM FROM head FOR UPDATE;
  r.actor := p_actor;
  r.type := p_type;
  r.document_id := p_document_id;
  r.action := p_action;
  PERFORM record_refused(r, jsonb_build_object('code', left(p_code, 40), 'status', p_status));
END
$$;

CREATE OR REPLACE FUNCTION move_document(d document, to_state text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  UPDATE document SET state = to_state WHERE type = d.type AND id = d.id
$$;

CREATE OR REPLACE FUNCTION close_submission(submission_number bigint, how text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  UPDATE submission SET outcome = how, closed_at = clock_timestamp()
  WHERE number = submission_number
$$;
