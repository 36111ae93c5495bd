-- Freezes what an editor hands in and starts its review from the beginning, in the normal lane
-- (submit) or in the emergency lane (expedite).

-- Everyone who wrote on it since the last version that went live, also in submissions that were
-- returned or superseded: nobody's words pass unseen because somebody else pressed the button.
CREATE OR REPLACE FUNCTION all_editors(r request, d document) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT array_agg(DISTINCT editor ORDER BY editor)
  FROM (
    SELECT r.actor AS editor
    UNION ALL SELECT unnest(r.editors)
    UNION ALL SELECT unnest(s.editors) FROM submission s
              WHERE s.type = r.type AND s.document_id = r.document_id
                AND s.number > d.last_submission
  ) everyone
  WHERE editor IS NOT NULL
$$;

CREATE OR REPLACE FUNCTION do_submit(r request, d document, a allowed_action) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  frozen_hash text := sha256_hex(r.content);
  urgent boolean := r.action = 'expedite';
  rule review_rule := rule_for(r.type, d, r.content);
  s submission;
BEGIN
  IF d.id IS NULL THEN
    INSERT INTO document (type, id, state) VALUES (r.type, r.document_id, 'draft')
      RETURNING * INTO d;
  END IF;
  INSERT INTO revision (type, document_id, sha256, content)
    VALUES (r.type, r.document_id, frozen_hash, r.content)
    ON CONFLICT DO NOTHING;
  PERFORM close_submission(d.pending, 'superseded');
  INSERT INTO submission (type, document_id, sha256, editors, change_class, corrects, lane, stages,
                          owed, proofreads)
    VALUES (r.type, r.document_id, frozen_hash, all_editors(r, d), rule.change_class,
            CASE rule.change_class WHEN 'correction' THEN d.live_sha256 END,
            CASE WHEN urgent THEN 'emergency' ELSE 'normal' END,
            CASE WHEN urgent THEN ARRAY['dutyReviewer'] ELSE rule.stages END,
            CASE WHEN urgent THEN rule.stages ELSE '{}' END,
            CASE WHEN urgent THEN 0 ELSE rule.proofreads END)
    RETURNING * INTO s;
  UPDATE document SET state = a.next_state, pending = s.number, slug = coalesce(r.slug, d.slug)
    WHERE type = r.type AND id = r.document_id
    RETURNING * INTO d;
  PERFORM write_event(r, a.role, s.number, frozen_hash, jsonb_strip_nulls(jsonb_build_object(
    'slug', d.slug, 'editors', s.editors, 'changeClass', s.change_class, 'lane', s.lane,
    'stages', s.stages, 'proofreads', s.proofreads,
    'corrects', s.corrects, 'corrected', corrected_fields(d, s),
    'warnings', CASE WHEN warnings_in(r) > 0 THEN r.warnings END)));
  RETURN jsonb_build_object('state', d.state, 'sha256', frozen_hash);
END
$$;
