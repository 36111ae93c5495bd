-- 收起 and 放回: drafts that were never published. Nothing is deleted; handing one in brings it back.

CREATE OR REPLACE FUNCTION put_away_ids(p_type text) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT coalesce(array_agg(document_id ORDER BY id DESC), '{}') FROM (
    SELECT DISTINCT ON (document_id) document_id, id, action FROM event
    WHERE type = p_type AND action IN ('put-away', 'bring-back')
    ORDER BY document_id, id DESC
  ) last
  WHERE action = 'put-away' AND NOT EXISTS (
    SELECT FROM event later WHERE later.type = p_type AND later.document_id = last.document_id
      AND later.id > last.id AND later.action IN ('submit', 'expedite'))
$$;

CREATE OR REPLACE FUNCTION why_not_put_away(r request, d document) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  away boolean := r.document_id = ANY (put_away_ids(r.type));
BEGIN
  IF NOT EXISTS (SELECT FROM person_role WHERE person = r.actor) THEN
    RETURN refuse('noRole');
  END IF;
  IF NOT holds(r.actor, 'editor') THEN
    RETURN refuse('notYourRole', '收起和放回', (SELECT label FROM role WHERE name = 'editor'));
  END IF;
  IF away = (r.action = 'put-away') THEN
    RETURN refuse('putAwayAlready');
  END IF;
  IF r.action = 'put-away' AND (d.first_seq IS NOT NULL OR d.pending IS NOT NULL) THEN
    RETURN refuse('notPutAway');
  END IF;
  IF r.action = 'put-away' AND r.comment IS NULL THEN
    RETURN refuse('commentRequired', '收起');
  END IF;
  RETURN NULL;
END
$$;

-- Answers {state: 'done'} or {error}.
CREATE OR REPLACE FUNCTION put_away(
  p_actor uuid, p_type text, p_document_id uuid, p_away boolean, p_reason text
) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  r request;
  d document;
  refusal jsonb;
BEGIN
  PERFORM FROM head FOR UPDATE;
  SELECT * INTO d FROM document WHERE type = p_type AND id = p_document_id;
  r.actor := p_actor;
  r.type := p_type;
  r.document_id := p_document_id;
  r.action := CASE WHEN p_away THEN 'put-away' ELSE 'bring-back' END;
  r.comment := left(nullif(btrim(p_reason), ''), 500);
  refusal := why_not_put_away(r, d);
  IF refusal IS NOT NULL THEN
    PERFORM record_refused(r, refusal);
    RETURN jsonb_build_object('error', refusal);
  END IF;
  PERFORM write_event(r, 'editor', NULL, NULL);
  RETURN jsonb_build_object('state', 'done');
END
$$;
