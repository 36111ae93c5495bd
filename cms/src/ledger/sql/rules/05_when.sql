-- 409: not in this state, or not this version.

CREATE OR REPLACE FUNCTION proofreads_missing(s submission) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT greatest(0, s.proofreads - count(*)::int)
  FROM event e WHERE e.submission = s.number AND e.action = 'proofread'
$$;

CREATE OR REPLACE FUNCTION sha256_hex(content text) RETURNS text
LANGUAGE sql IMMUTABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT encode(sha256(convert_to(content, 'UTF8')), 'hex')
$$;

CREATE OR REPLACE FUNCTION needs_met(d document, s submission, a allowed_action) RETURNS boolean
LANGUAGE sql IMMUTABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT CASE a.needs
    WHEN 'live' THEN d.live_seq IS NOT NULL
    WHEN 'schedule' THEN s.scheduled_at IS NOT NULL
    ELSE true
  END
$$;

CREATE OR REPLACE FUNCTION why_not_submit(r request, d document) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
BEGIN
  IF sha256_hex(r.content) = d.live_sha256 THEN
    RETURN refuse('sameAsLive');
  END IF;
  IF d.first_seq IS NOT NULL AND r.slug <> d.slug THEN
    RETURN refuse('slugFrozen', d.slug);
  END IF;
  IF EXISTS (SELECT FROM document other
             WHERE other.type = r.type AND other.slug = r.slug AND other.id <> r.document_id) THEN
    RETURN refuse('slugTaken', r.slug);
  END IF;
  RETURN NULL;
END
$$;

-- Null when it can be done now, else the refusal.
CREATE OR REPLACE FUNCTION why_not_now(r request, d document, s submission, a allowed_action)
RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  -- The hash a request carries says which version the person had before their eyes.
  acted_on text := CASE r.action WHEN 'withdraw' THEN d.live_sha256 ELSE s.sha256 END;
BEGIN
  IF a.action IS NULL OR NOT needs_met(d, s, a) THEN
    RETURN refuse('wrongState',
      (SELECT label FROM state WHERE name = coalesce(d.state, 'draft')),
      (SELECT label FROM action WHERE name = r.action));
  END IF;
  IF r.action = 'submit' THEN
    RETURN why_not_submit(r, d);
  END IF;
  IF r.sha256 IS DISTINCT FROM acted_on THEN
    RETURN refuse('staleRevision');
  END IF;
  IF r.action = 'proofread' AND EXISTS (
      SELECT FROM event e
      WHERE e.submission = s.number AND e.action = 'proofread' AND e.actor = r.actor) THEN
    RETURN refuse('alreadyProofread');
  END IF;
  IF r.action = 'approve' AND d.state = 'submitted' AND proofreads_missing(s) > 0 THEN
    RETURN refuse('proofreadsMissing', proofreads_missing(s)::text);
  END IF;
  RETURN NULL;
END
$$;
