-- What was said about a field is dealt with by an editor, and stays in the book.

CREATE OR REPLACE FUNCTION why_not_resolve(r request, remark jsonb) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT CASE
    WHEN NOT holds(r.actor, 'editor') THEN
      refuse('notYourRole', '处理意见', (SELECT label FROM role WHERE name = 'editor'))
    WHEN remark IS NULL THEN refuse('unknownRemark')
    WHEN remark ->> 'resolvedAt' IS NOT NULL THEN refuse('alreadyResolved')
  END
$$;

-- Answers {state: 'done'} or {error}. p_remark: the id that remarks_of gives; p_comment: what was done.
CREATE OR REPLACE FUNCTION resolve_remark(
  p_actor uuid, p_type text, p_document_id uuid, p_remark text, p_comment text
) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  r request;
  remark jsonb;
  refusal jsonb;
BEGIN
  PERFORM FROM head FOR UPDATE;
  r.actor := p_actor;
  r.type := p_type;
  r.document_id := p_document_id;
  r.action := 'resolve';
  r.comment := left(nullif(btrim(p_comment), ''), 1000);
  SELECT one INTO remark FROM jsonb_array_elements(remarks_of(p_type, p_document_id)) one
    WHERE one ->> 'id' = p_remark;
  refusal := why_not_resolve(r, remark);
  IF refusal IS NOT NULL THEN
    PERFORM record_refused(r, refusal);
    RETURN jsonb_build_object('error', refusal);
  END IF;
  PERFORM write_event(r, 'editor', NULL, NULL, jsonb_build_object('remark', p_remark));
  RETURN jsonb_build_object('state', 'done');
END
$$;
