-- Where a document stands, for the people who work on it.

-- What some role could do now: [{action, role}].
CREATE OR REPLACE FUNCTION next_actions(of_type text, d document, s submission) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT jsonb_agg(
    jsonb_build_object('action', a.action, 'role', role.name) ORDER BY action.ordinal, role.name)
  FROM allowed_action a
  JOIN action ON action.name = a.action
  JOIN state now ON now.name = a.state
  CROSS JOIN unnest(roles_now(d, s, a)) role (name)
  WHERE a.state = coalesce(d.state, 'draft')
    AND coalesce(a.only_type, of_type) = of_type
    AND needs_met(d, s, a)
    AND NOT (a.action = 'approve' AND now.approvals = 0 AND proofreads_missing(s) > 0)
$$;

CREATE OR REPLACE FUNCTION iso_text(moment timestamptz) RETURNS text
LANGUAGE sql IMMUTABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

CREATE OR REPLACE FUNCTION events_of(of_type text, of_id uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'at', iso_text(e.at), 'actor', e.actor_label, 'role', e.role, 'action', e.action,
    'comment', e.comment, 'sha256', e.sha256, 'submission', e.submission, 'details', e.details
  ) ORDER BY e.id), '[]')
  FROM event e WHERE e.type = of_type AND e.document_id = of_id
$$;

-- The reviews that are still owed: [{role, sha256, dueAt}], the first deadline first.
CREATE OR REPLACE FUNCTION tasks_of(of_type text, of_id uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT coalesce(jsonb_agg(
    jsonb_build_object('role', role, 'sha256', sha256, 'dueAt', iso_text(due_at))
    ORDER BY due_at, submission, stage), '[]')
  FROM open_task WHERE type = of_type AND document_id = of_id
$$;

-- What was said about its fields, the oldest first: [{id, path, label, text, at, by, role, resolvedAt,
-- resolvedBy, answer}]. Nothing is ever taken off the list.
CREATE OR REPLACE FUNCTION remarks_of(of_type text, of_id uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT coalesce(jsonb_agg(said.remark || jsonb_build_object(
    'id', e.id || '.' || said.place, 'at', iso_text(e.at), 'by', e.actor_label, 'role', e.role,
    'resolvedAt', iso_text(done.at), 'resolvedBy', done.actor_label, 'answer', done.comment
  ) ORDER BY e.id, said.place), '[]')
  FROM event e
  CROSS JOIN LATERAL jsonb_array_elements(e.details -> 'remarks')
    WITH ORDINALITY said (remark, place)
  LEFT JOIN event done ON done.type = e.type AND done.document_id = e.document_id
    AND done.action = 'resolve' AND done.details ->> 'remark' = e.id || '.' || said.place
  WHERE e.type = of_type AND e.document_id = of_id
$$;

-- A document that was never submitted is a draft: the ledger need not know it.
CREATE OR REPLACE FUNCTION state_of(p_type text, p_document_id uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  d document;
  s submission;
BEGIN
  SELECT * INTO d FROM document WHERE type = p_type AND id = p_document_id;
  SELECT * INTO s FROM submission WHERE number = d.pending;
  RETURN jsonb_build_object(
    'state', coalesce(d.state, 'draft'),
    'liveSha256', d.live_sha256,
    'draftSha256', s.sha256,
    'slug', d.slug,
    'slugFrozen', d.first_seq IS NOT NULL,
    'scheduledAt', iso_text(s.scheduled_at),
    'draftWithdrawAt', iso_text(s.withdraw_at),
    'liveWithdrawAt', iso_text(live_withdrawal(d)),
    'stages', s.stages,
    'changeClass', s.change_class,
    'corrected', corrected_fields(d, s),
    'proofreadsMissing', CASE WHEN s.number IS NULL THEN 0 ELSE proofreads_missing(s) END,
    'expiresAt', (SELECT iso_text(expires_at) FROM publication WHERE seq = d.live_seq),
    'turn', (SELECT jsonb_build_object('role', role, 'since', iso_text(since),
                      'dueAt', iso_text(due_at), 'overdue', due_at <= clock_timestamp())
             FROM turns(p_type, p_document_id) WHERE NOT afterwards),
    'claim', claim_at(s.number, clock_timestamp()),
    'tasks', tasks_of(p_type, p_document_id),
    'outlets', outlets_of(p_type, p_document_id),
    'remarks', remarks_of(p_type, p_document_id),
    'next', next_actions(p_type, d, s),
    'events', events_of(p_type, p_document_id));
END
$$;
