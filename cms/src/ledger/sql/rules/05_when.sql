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

-- When the live version is to be taken off; null when nobody has said so.
CREATE OR REPLACE FUNCTION live_withdrawal(d document) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT withdraw_at FROM submission WHERE number = d.last_submission AND d.live_seq IS NOT NULL
$$;

CREATE OR REPLACE FUNCTION needs_met(d document, s submission, a allowed_action) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT CASE a.needs
    WHEN 'live' THEN d.live_seq IS NOT NULL
    WHEN 'schedule' THEN s.scheduled_at IS NOT NULL
    WHEN 'withdrawal' THEN coalesce(s.withdraw_at, live_withdrawal(d)) IS NOT NULL
    WHEN 'task' THEN EXISTS (SELECT FROM open_task owed
                             WHERE owed.type = d.type AND owed.document_id = d.id)
    ELSE true
  END
$$;

-- When a document ends by itself, as it says itself; null when it does not.
CREATE OR REPLACE FUNCTION expiry_in(content text) RETURNS timestamptz
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  said text := json_or_null(content) ->> 'expires';
BEGIN
  -- With its zone: PostgreSQL would also take 'tomorrow' and 'infinity'.
  RETURN CASE WHEN said ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$'
              THEN said::timestamptz END;
EXCEPTION WHEN data_exception THEN
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION expiry_of(s submission) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT expiry_in(v.content) FROM revision v
  WHERE v.type = s.type AND v.document_id = s.document_id AND v.sha256 = s.sha256
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
  IF a.action IS NULL THEN
    RETURN refuse('wrongState',
      (SELECT label FROM state WHERE name = coalesce(d.state, 'draft')),
      (SELECT label FROM action WHERE name = r.action));
  END IF;
  IF r.action IN ('submit', 'expedite') THEN
    RETURN why_not_submit(r, d);
  END IF;
  IF acted_on IS NULL OR r.sha256 IS DISTINCT FROM acted_on THEN
    RETURN refuse('staleRevision');
  END IF;
  -- Not for a review after the fact: what has gone out is looked at also when it is over.
  IF r.action IN ('approve', 'schedule', 'publish-now') AND s.outcome IS NULL
      AND expiry_of(s) <= clock_timestamp() THEN
    RETURN refuse('expired');
  END IF;
  IF r.action IN ('approve', 'publish-now') AND s.outcome IS NULL
      AND s.withdraw_at <= clock_timestamp() THEN
    RETURN refuse('withdrawalPast');
  END IF;
  IF r.action = 'cancel-withdrawal' AND s.withdraw_at IS NULL THEN
    RETURN refuse('noWithdrawal');
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
