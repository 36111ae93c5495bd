-- What waits for somebody, and how their own work fares. Only reads.

CREATE OR REPLACE FUNCTION title_of(of_type text, of_id uuid, of_sha256 text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT json_or_null(content) ->> 'title' FROM revision
  WHERE type = of_type AND document_id = of_id AND sha256 = of_sha256
$$;

-- Reviews and proofreads that nobody would refuse this person: [{type, id, title, state, action,
-- role, since, scheduledAt, dueAt}], what is owed with a deadline first, then the longest waiting.
CREATE OR REPLACE FUNCTION waiting_for(p_actor uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  WITH candidate AS (
    SELECT d, s, a, role.name AS role, owed.due_at
    FROM document d
    JOIN allowed_action a ON a.state = d.state AND a.action IN ('approve', 'proofread')
      AND coalesce(a.only_type, d.type) = d.type
    LEFT JOIN open_task owed ON a.role = 'task' AND owed.type = d.type AND owed.document_id = d.id
    JOIN submission s ON s.number = coalesce(d.pending, owed.submission)
    CROSS JOIN unnest(CASE WHEN a.role = 'task' THEN ARRAY[owed.role] ELSE roles_now(d, s, a) END)
      role (name)
    WHERE needs_met(d, s, a) AND holds(p_actor, role.name)
      AND why_not_you(
        ROW(p_actor, d.type, d.id, a.action, s.sha256, NULL, NULL, NULL, NULL, NULL, NULL,
            NULL)::request,
        d, s, a) IS NULL
      AND NOT EXISTS (SELECT FROM event e WHERE e.submission = s.number
                      AND e.actor = p_actor AND e.action = 'proofread' AND a.action = 'proofread')
      AND CASE a.action WHEN 'proofread' THEN proofreads_missing(s) > 0
          ELSE d.state <> 'submitted' OR proofreads_missing(s) = 0 END
  )
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'type', (d).type, 'id', (d).id, 'title', title_of((d).type, (d).id, (s).sha256),
    'state', (d).state, 'action', (a).action, 'role', role,
    'since', iso_text((s).submitted_at), 'scheduledAt', iso_text((s).scheduled_at),
    'dueAt', iso_text(due_at)
  ) ORDER BY due_at NULLS LAST, (s).submitted_at, (s).number), '[]')
  FROM candidate
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
