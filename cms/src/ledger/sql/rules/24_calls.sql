-- 拨打核实: calls to the numbers of the directory, and residents' reports that one is wrong.

CREATE OR REPLACE FUNCTION shows_number(of_document uuid, of_sha256 text, of_number text)
RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM revision r, jsonb_array_elements(json_or_null(r.content) -> 'numbers') item
    WHERE r.type = 'phone' AND r.document_id = of_document AND r.sha256 = of_sha256
      AND item ->> 'number' = of_number)
$$;

CREATE OR REPLACE FUNCTION why_not_call(r request, is_complete boolean) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM person_role WHERE person = r.actor) THEN
    RETURN refuse('noRole');
  END IF;
  IF NOT holds(r.actor, 'editor') THEN
    RETURN refuse('notYourRole', '登记拨打和反映',
      (SELECT label FROM role WHERE name = 'editor'));
  END IF;
  IF is_complete IS NOT TRUE THEN
    RETURN refuse('callIncomplete');
  END IF;
  RETURN NULL;
END
$$;

-- Whether the last two calls of a number both came to nothing.
CREATE OR REPLACE FUNCTION failed_twice(of_document uuid, of_number text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT count(*) = 2 AND bool_and(outcome <> 'right') FROM (
    SELECT details ->> 'outcome' AS outcome FROM event
    WHERE action = 'call' AND document_id = of_document AND details ->> 'number' = of_number
    ORDER BY id DESC LIMIT 2
  ) last
$$;

-- One call: `outcome` right, wrong, unanswered or dead; `details` {number, outcome, by, greeting,
-- hours}. Changes nothing that residents read. The second failure in a row of a number that residents
-- see raises an alarm, an answer by the right office ends it. Answers {state: 'done'} or {error}.
CREATE OR REPLACE FUNCTION record_call(p_actor uuid, p_document_id uuid, p_details jsonb, p_note text)
RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  r request;
  number text := p_details ->> 'number';
  outcome text := p_details ->> 'outcome';
  subject text := format('calls/%s/%s', p_document_id, number);
  live text;
  refusal jsonb;
BEGIN
  PERFORM FROM head FOR UPDATE;
  r.actor := p_actor;
  r.type := 'phone';
  r.document_id := p_document_id;
  r.action := 'call';
  r.comment := left(nullif(btrim(p_note), ''), 500);
  refusal := why_not_call(r, number ~ '^[0-9-]{3,20}$'
    AND outcome IN ('right', 'wrong', 'unanswered', 'dead')
    AND coalesce(p_details ->> 'by', '') <> '' AND length(p_details::text) < 2000
    AND (outcome <> 'right' OR coalesce(p_details ->> 'greeting', '') <> ''));
  IF refusal IS NOT NULL THEN
    PERFORM record_refused(r, refusal);
    RETURN jsonb_build_object('error', refusal);
  END IF;
  PERFORM write_event(r, 'editor', NULL, NULL, p_details);
  SELECT live_sha256 INTO live FROM document WHERE type = r.type AND id = r.document_id;
  IF outcome = 'right' THEN
    PERFORM end_alarm(subject);
  ELSIF shows_number(r.document_id, live, number) AND failed_twice(r.document_id, number) THEN
    PERFORM raise_alarm(subject, r.type, r.document_id, NULL, NULL, 'calls',
      format('The last two calls of %s came to nothing.', number),
      format('%s 连续两次没有打通，或者接的不是这个单位。请查到现在的号码，改好提交；确认没有这个电话了，请三审撤下。', number));
  END IF;
  RETURN jsonb_build_object('state', 'done');
END
$$;

-- What a resident said about a number that is live, and by which way it came. It stays open until the
-- right office answers a call, or residents no longer see the number.
CREATE OR REPLACE FUNCTION report_number(
  p_actor uuid, p_document_id uuid, p_number text, p_way text, p_said text
) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  r request;
  live text;
  refusal jsonb;
BEGIN
  PERFORM FROM head FOR UPDATE;
  r.actor := p_actor;
  r.type := 'phone';
  r.document_id := p_document_id;
  r.action := 'report-number';
  r.comment := left(nullif(btrim(p_said), ''), 500);
  refusal := why_not_call(r, r.comment IS NOT NULL AND length(p_number) <= 20
    AND length(p_way) BETWEEN 1 AND 40);
  SELECT live_sha256 INTO live FROM document WHERE type = r.type AND id = r.document_id;
  IF refusal IS NULL AND NOT shows_number(p_document_id, live, p_number) THEN
    refusal := refuse('notThisNumber');
  END IF;
  IF refusal IS NOT NULL THEN
    PERFORM record_refused(r, refusal);
    RETURN jsonb_build_object('error', refusal);
  END IF;
  PERFORM write_event(r, 'editor', NULL, NULL,
    jsonb_build_object('number', p_number, 'way', p_way));
  RETURN jsonb_build_object('state', 'done');
END
$$;

-- Every call and report of the directory, the latest first: [{id, number, action, at, actor, comment,
-- details}]; of a number no more than the last twenty.
CREATE OR REPLACE FUNCTION calls_and_reports() RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'id', document_id, 'number', number, 'action', action, 'at', iso_text(at),
    'actor', actor_label, 'comment', comment, 'details', details) ORDER BY event_id DESC), '[]')
  FROM (
    SELECT document_id, details ->> 'number' AS number, action, at, actor_label, comment, details,
           id AS event_id,
           row_number() OVER (PARTITION BY document_id, details ->> 'number' ORDER BY id DESC) AS place
    FROM event WHERE action IN ('call', 'report-number')
  ) note
  WHERE place <= 20
$$;
