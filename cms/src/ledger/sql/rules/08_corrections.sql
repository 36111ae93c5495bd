-- Which rule a submission falls under, and what a correction may change: the list is here and nowhere
-- else. A new row needs a reason why one reviewer is enough; the table refuses what never is.

DELETE FROM correction_field;
INSERT INTO correction_field (type, path, reason) VALUES
  ('phone', 'numbers.number', '号码错了要马上改对；改的人以外还有一位核对'),
  ('phone', 'numbers.label',  '只是号码旁边的名称'),
  ('phone', 'numbers.hours',  '接听时间错了居民会白打'),
  ('phone', 'lastCall',       '拨测的记录，不是答应居民的事'),
  ('phone', 'nextCallDue',    '拨测的期限，不是答应居民的事'),
  ('venue', 'address',        '同一个场地，地址写法改清楚'),
  ('venue', 'landmark',       '怎么找的说法'),
  ('venue', 'openingHours',   '开放时间错了居民会白跑'),
  ('venue', 'phones',         '改选另一份审核过的电话'),
  ('guide', 'consultation',   '改选另一份审核过的电话'),
  ('guide', 'channels.phone', '改选另一份审核过的电话'),
  ('activity', 'registration.phone', '改选另一份审核过的电话'),
  ('organisation', 'phones',  '改选另一份审核过的电话');

-- Every type that has corrections: when it was verified, and until when that holds.
INSERT INTO correction_field (type, path, reason)
  SELECT type, path, '核实的日期和说明，内容本身没有改'
  FROM unnest('{guide,activity,venue,phone,handbook,street,organisation,lexicon}'::text[]) type,
       unnest('{verifiedAt,verificationNote,reviewBy}'::text[]) path;

-- The fields in which two texts differ, by their keys. Rows are compared by their place: where one was
-- added or taken away, the list itself differs.
CREATE OR REPLACE FUNCTION differing_fields(before jsonb, after jsonb, at text) RETURNS SETOF text
LANGUAGE plpgsql IMMUTABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
BEGIN
  IF before = after THEN
    RETURN;
  ELSIF jsonb_typeof(before) = 'object' AND jsonb_typeof(after) = 'object' THEN
    RETURN QUERY SELECT field FROM jsonb_object_keys(before || after) key
      CROSS JOIN LATERAL differing_fields(before -> key, after -> key, at || '.' || key) field;
  ELSIF jsonb_typeof(before) = 'array' AND jsonb_typeof(after) = 'array'
      AND jsonb_array_length(before) = jsonb_array_length(after) THEN
    RETURN QUERY SELECT field FROM generate_series(0, jsonb_array_length(before) - 1) place
      CROSS JOIN LATERAL differing_fields(before -> place, after -> place, at) field;
  ELSE
    RETURN NEXT ltrim(at, '.');
  END IF;
END
$$;

-- What a text would change in what residents read; null when they read nothing.
CREATE OR REPLACE FUNCTION changed_fields(d document, content text) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT ARRAY(SELECT DISTINCT field
               FROM differing_fields(json_or_null(live.content), json_or_null(changed_fields.content), '')
                 field
               ORDER BY field)
  FROM revision live
  WHERE live.type = d.type AND live.document_id = d.id AND live.sha256 = d.live_sha256
$$;

CREATE OR REPLACE FUNCTION only_corrects(of_type text, fields text[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT coalesce(cardinality(fields) > 0 AND NOT EXISTS (
    SELECT FROM unnest(fields) field
    WHERE NOT EXISTS (SELECT FROM correction_field listed WHERE listed.type = of_type
                      AND starts_with(field || '.', listed.path || '.'))), false)
$$;

-- The rule under which a text would be reviewed.
CREATE OR REPLACE FUNCTION rule_for(of_type text, d document, content text) RETURNS review_rule
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT rule FROM rules_for(of_type) rule
  WHERE rule.change_class IN (of_type,
    CASE WHEN d.first_seq IS NULL THEN 'new'
         WHEN only_corrects(of_type, changed_fields(d, content)) THEN 'correction'
         ELSE 'change' END)
$$;

-- What a submission of this text would be: {changeClass, stages, proofreads, changed}; `changed` is null
-- while nothing is live. For the editor, before handing in.
CREATE OR REPLACE FUNCTION foresee_review(p_type text, p_document_id uuid, p_content text)
RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  d document;
  rule review_rule;
BEGIN
  SELECT * INTO d FROM document WHERE type = p_type AND id = p_document_id;
  rule := rule_for(p_type, d, p_content);
  RETURN jsonb_build_object('changeClass', rule.change_class, 'stages', rule.stages,
    'proofreads', rule.proofreads, 'changed', changed_fields(d, p_content));
END
$$;

-- What the submission under review corrects; null when it is none.
CREATE OR REPLACE FUNCTION corrected_fields(d document, s submission) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT changed_fields(d, v.content) FROM revision v
  WHERE v.type = s.type AND v.document_id = s.document_id AND v.sha256 = s.sha256
    AND s.corrects IS NOT NULL
$$;

-- A correction was compared with what residents read. When that goes, it comes back: else a single
-- reviewer could put back what was withdrawn.
CREATE OR REPLACE FUNCTION hand_back_correction(of_type text, of_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  d document;
  s submission;
  r request;
BEGIN
  SELECT * INTO STRICT d FROM document WHERE type = of_type AND id = of_id;
  SELECT * INTO s FROM submission WHERE number = d.pending;
  IF s.corrects IS NOT NULL THEN
    r.type := of_type;
    r.document_id := of_id;
    r.action := 'return';
    r.comment := '要更正的版本已经撤下，请编辑重新提交';
    PERFORM do_return(r, NULL, d, s);
  END IF;
END
$$;
