-- 422: something is missing in what was sent.

-- Null when it is not JSON (IS JSON came with PostgreSQL 16; 15 is supported).
CREATE OR REPLACE FUNCTION json_or_null(content text) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
BEGIN
  RETURN content::jsonb;
EXCEPTION WHEN data_exception THEN
  RETURN NULL;
END
$$;

-- How many warnings the checks gave; a list that is none counts as one, so that it is looked at.
CREATE OR REPLACE FUNCTION warnings_in(r request) RETURNS int
LANGUAGE sql IMMUTABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT CASE WHEN r.warnings IS NULL THEN 0
              WHEN jsonb_typeof(r.warnings) = 'array' THEN jsonb_array_length(r.warnings)
              ELSE 1 END
$$;

-- Remarks as they may stand in an event for ever: of bounded size, each about a field.
CREATE OR REPLACE FUNCTION remarks_fit(r request) RETURNS boolean
LANGUAGE sql IMMUTABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT r.remarks IS NULL OR coalesce(
    r.action IN ('return', 'proofread') AND jsonb_typeof(r.remarks) = 'array'
    AND jsonb_array_length(r.remarks) BETWEEN 1 AND 50
    AND NOT EXISTS (
      SELECT FROM jsonb_array_elements(r.remarks) remark
      WHERE (SELECT count(*) FROM jsonb_object_keys(
               CASE jsonb_typeof(remark) WHEN 'object' THEN remark ELSE '{}' END)) <> 3
         OR (length(remark ->> 'path') BETWEEN 1 AND 200
             AND length(remark ->> 'label') BETWEEN 1 AND 200
             AND length(btrim(remark ->> 'text')) BETWEEN 1 AND 1000) IS NOT TRUE),
    false)
$$;

CREATE OR REPLACE FUNCTION why_not_content(r request, d document) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  expiry timestamptz := expiry_in(r.content);
  wanted_slug text := coalesce(r.slug, CASE WHEN d.first_seq IS NOT NULL THEN d.slug END);
  frozen jsonb := json_or_null(r.content);
BEGIN
  IF wanted_slug IS NULL OR wanted_slug !~ '^[a-z0-9]+(-[a-z0-9]+)*$' THEN
    RETURN refuse('slugInvalid');
  END IF;
  -- Content that names another document or slug was mixed up on the way here.
  IF frozen IS NULL OR jsonb_typeof(frozen) <> 'object'
      OR coalesce(frozen ->> 'id', r.document_id::text) <> r.document_id::text
      OR coalesce(frozen ->> 'slug', wanted_slug) <> wanted_slug THEN
    RETURN refuse('contentInvalid');
  END IF;
  -- What can go out in a hurry must end by itself: nobody remembers to take it away.
  IF expiry IS NULL AND (frozen ? 'expires' OR offered_to(r.type, 'expedite')) THEN
    RETURN refuse('expiryMissing');
  END IF;
  RETURN CASE
    WHEN expiry <= clock_timestamp() THEN refuse('expiryPast')
    WHEN warnings_in(r) > 0 AND r.comment IS NULL THEN
      refuse('reasonNeeded', warnings_in(r)::text)
  END;
END
$$;

-- Null when nothing is missing, else the refusal.
CREATE OR REPLACE FUNCTION why_not_like_this(r request, d document, s submission)
RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
BEGIN
  RETURN CASE
    WHEN NOT remarks_fit(r) THEN
      refuse('remarksInvalid')
    -- What is wrong with a field is a reason.
    WHEN r.action = 'return' AND r.remarks IS NOT NULL THEN NULL
    WHEN r.action IN ('return', 'withdraw', 'expedite', 'schedule-withdrawal')
        AND r.comment IS NULL THEN
      refuse('commentRequired', (SELECT label FROM action WHERE name = r.action))
    WHEN r.action IN ('submit', 'expedite') THEN
      why_not_content(r, d)
    WHEN r.action IN ('schedule', 'schedule-withdrawal')
        AND (r.at IS NULL OR r.at <= clock_timestamp()) THEN
      refuse('timeNotFuture')
    WHEN r.action = 'schedule' AND r.at >= expiry_of(s) THEN
      refuse('timeAfterExpiry')
    WHEN r.action = 'schedule' AND r.at >= s.withdraw_at
      OR r.action = 'schedule-withdrawal'
        AND (r.at >= expiry_of(s) OR s.outcome IS NULL AND r.at <= s.scheduled_at) THEN
      refuse('timesCrossed')
  END;
END
$$;
