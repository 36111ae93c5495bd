-- What waits for somebody, and how their own work fares. Only reads.

CREATE OR REPLACE FUNCTION title_of(of_type text, of_id uuid, of_sha256 text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT json_or_null(content) ->> 'title' FROM revision
  WHERE type = of_type AND document_id = of_id AND sha256 = of_sha256
$$;

-- When the turn that a submission waits for began: with the last step that was asked for.
CREATE OR REPLACE FUNCTION turn_since(s submission) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT max(at) FROM (
    SELECT s.submitted_at AS at
    UNION ALL
    SELECT at FROM event WHERE submission = s.number AND action = 'approve'
    UNION ALL
    (SELECT at FROM event WHERE submission = s.number AND action = 'proofread'
     ORDER BY id LIMIT s.proofreads)
  ) step
$$;

-- Every review and proofread that is asked for now, of one document or of all (null).
CREATE OR REPLACE FUNCTION turns(of_type text, of_id uuid) RETURNS TABLE (
  d document, s submission, a allowed_action, role text, afterwards boolean,
  since timestamptz, due_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT d, s, a, role.name, owed.role IS NOT NULL,
         CASE WHEN owed.role IS NULL THEN turn_since(s) ELSE s.closed_at END,
         coalesce(owed.due_at, turn_since(s) + make_interval(
           hours => (SELECT hours FROM review_limit l WHERE l.role = role.name)))
  FROM document d
  JOIN allowed_action a ON a.state = d.state AND a.action IN ('approve', 'proofread')
    AND coalesce(a.only_type, d.type) = d.type
  LEFT JOIN open_task owed ON a.role = 'task' AND owed.type = d.type AND owed.document_id = d.id
  JOIN submission s ON s.number = coalesce(d.pending, owed.submission)
  CROSS JOIN unnest(CASE WHEN a.role = 'task' THEN ARRAY[owed.role] ELSE roles_now(d, s, a) END)
    role (name)
  WHERE (of_id IS NULL OR d.type = of_type AND d.id = of_id)
    AND needs_met(d, s, a)
    AND CASE a.action WHEN 'proofread' THEN proofreads_missing(s) > 0
        ELSE d.state <> 'submitted' OR proofreads_missing(s) = 0 END
$$;

-- Whether nobody would refuse this person's step.
CREATE OR REPLACE FUNCTION may_take(
  who uuid, d document, s submission, a allowed_action, role_name text
) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  r request;
BEGIN
  r.actor := who;
  r.type := d.type;
  r.document_id := d.id;
  r.action := a.action;
  RETURN may_act_as(who, role_name, s, a.others_only) AND why_not_you(r, d, s, a) IS NULL
    AND NOT EXISTS (SELECT FROM event e WHERE e.submission = s.number AND e.actor = who
                    AND e.action = 'proofread' AND a.action = 'proofread');
END
$$;

CREATE OR REPLACE FUNCTION turn_told(
  d document, s submission, a allowed_action, role_name text, afterwards boolean,
  since timestamptz, due_at timestamptz, now_is timestamptz
) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT jsonb_build_object(
    'type', d.type, 'id', d.id, 'title', title_of(d.type, d.id, s.sha256),
    'state', d.state, 'action', a.action, 'role', role_name, 'afterwards', afterwards,
    'since', iso_text(since), 'scheduledAt', iso_text(s.scheduled_at),
    'dueAt', iso_text(due_at), 'overdue', due_at <= now_is,
    'claim', claim_at(s.number, now_is))
$$;

-- Reviews and proofreads that nobody would refuse this person, by their deadlines: what is overdue
-- comes first. [{type, id, title, state, action, role, afterwards, since, scheduledAt, dueAt, overdue,
-- claim, for}]; `for` is whom they would stand in for.
CREATE OR REPLACE FUNCTION waiting_for_at(p_actor uuid, now_is timestamptz) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT coalesce(jsonb_agg(
    turn_told(d, s, a, role, afterwards, since, due_at, now_is) || jsonb_build_object(
      'for', (stands_in_for(p_actor, role, s, true)).label)
    ORDER BY due_at, (s).number), '[]')
  FROM turns(NULL, NULL) WHERE may_take(p_actor, d, s, a, role)
$$;

CREATE OR REPLACE FUNCTION waiting_for(p_actor uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT waiting_for_at(p_actor, clock_timestamp())
$$;

-- Everything that waits for anybody, with the names of those who could do it now: for whoever sees
-- to it that somebody can. The same, and `people`.
CREATE OR REPLACE FUNCTION waiting_at(now_is timestamptz) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT coalesce(jsonb_agg(
    turn_told(d, s, a, role, afterwards, since, due_at, now_is) || jsonb_build_object(
      'for', NULL,
      'people', (SELECT coalesce(jsonb_agg(label ORDER BY label), '[]')
                 FROM (SELECT person, min(label) AS label FROM person_role GROUP BY person) one
                 WHERE may_take(one.person, d, s, a, turn.role)))
    ORDER BY due_at, (s).number), '[]')
  FROM turns(NULL, NULL) turn
$$;

CREATE OR REPLACE FUNCTION waiting_everywhere() RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT waiting_at(clock_timestamp())
$$;

-- What this person wrote on and is still on its way or came back: [{type, id, title, state, since,
-- scheduledAt, comment}]; `comment` is the reason of a return. What came back first, then the latest.
CREATE OR REPLACE FUNCTION work_of(p_actor uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  WITH latest AS (
    SELECT DISTINCT ON (type, document_id) * FROM submission ORDER BY type, document_id, number DESC
  )
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'type', d.type, 'id', d.id, 'title', title_of(d.type, d.id, s.sha256), 'state', d.state,
    'since', iso_text(coalesce(s.closed_at, s.submitted_at)),
    'scheduledAt', iso_text(s.scheduled_at),
    'comment', (SELECT coalesce(comment, details #>> '{remarks,0,text}') FROM event e
                WHERE e.submission = s.number AND e.action = 'return' ORDER BY e.id DESC LIMIT 1)
  ) ORDER BY d.state <> 'returned', s.number DESC), '[]')
  FROM document d JOIN latest s ON s.type = d.type AND s.document_id = d.id
  WHERE p_actor = ANY (s.editors) AND (d.state = 'returned' OR d.pending IS NOT NULL)
$$;

-- What will happen by itself, or is due for a check, before a moment: [{what, type, id, title, at}]
-- with `what` publish, withdraw, expire or verify; the next first.
CREATE OR REPLACE FUNCTION coming_up(p_before timestamptz) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  WITH coming AS (
    SELECT 'publish' AS what, d.type, d.id, s.sha256, s.scheduled_at AS at
    FROM document d JOIN submission s ON s.number = d.pending WHERE d.state = 'scheduled'
    UNION ALL
    SELECT 'withdraw', d.type, d.id, s.sha256, s.withdraw_at
    FROM document d
    JOIN submission s ON s.number = CASE WHEN d.live_seq IS NOT NULL THEN d.last_submission END
                      OR s.number = d.pending AND d.state = 'scheduled'
    WHERE s.withdraw_at IS NOT NULL
    UNION ALL
    SELECT 'expire', d.type, d.id, d.live_sha256, p.expires_at
    FROM document d JOIN publication p ON p.seq = d.live_seq WHERE p.expires_at IS NOT NULL
    UNION ALL
    SELECT 'verify', d.type, d.id, d.live_sha256,
           (day || ' 00:00')::timestamp AT TIME ZONE 'Asia/Shanghai'
    FROM document d
    JOIN revision r ON r.type = d.type AND r.document_id = d.id AND r.sha256 = d.live_sha256
    CROSS JOIN LATERAL (SELECT json_or_null(r.content) ->> 'reviewBy' AS day) review
    WHERE day ~ '^\d{4}-\d{2}-\d{2}$'
  )
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'what', what, 'type', type, 'id', id, 'title', title_of(type, id, sha256), 'at', iso_text(at)
  ) ORDER BY at, type, id), '[]')
  FROM coming WHERE at < p_before
$$;

-- Where some documents of a type stand, for lists: {id: {state, isLive}}; without what was never
-- submitted.
CREATE OR REPLACE FUNCTION states_of(p_type text, p_ids uuid[]) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT coalesce(jsonb_object_agg(id, jsonb_build_object(
    'state', state, 'isLive', live_seq IS NOT NULL)), '{}') FROM document
  WHERE type = p_type AND id = ANY (p_ids)
$$;
