-- What happens when a time comes: scheduled versions go out, those go
-- that have expired or were given an end. Run by the publisher, on
-- the database's clock, and also later than the time when nobody was there.

CREATE OR REPLACE FUNCTION due(now_is timestamptz) RETURNS SETOF submission
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT s.* FROM submission s
  JOIN document d ON d.type = s.type AND d.id = s.document_id
  WHERE s.outcome IS NULL AND s.scheduled_at <= now_is AND d.state = 'scheduled'
  ORDER BY s.scheduled_at, s.number
$$;

-- What is live and has said that it ends before now.
CREATE OR REPLACE FUNCTION expired(now_is timestamptz) RETURNS SETOF document
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT d.* FROM publication p JOIN document d ON d.live_seq = p.seq
  WHERE p.expires_at <= now_is
  ORDER BY p.expires_at, p.seq
$$;

-- What is live and was given an end before now, with the reason that residents read.
CREATE OR REPLACE FUNCTION ended(now_is timestamptz) RETURNS SETOF submission
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT s.* FROM submission s
  JOIN document d ON d.last_submission = s.number AND d.live_seq IS NOT NULL
  WHERE s.withdraw_at <= now_is
  ORDER BY s.withdraw_at, s.number
$$;

-- Returns the seqs it made: first what expired or ended, then what was due, each in the order of
-- their times.
-- The owner may call it with another clock.
CREATE OR REPLACE FUNCTION publish_due_at(now_is timestamptz) RETURNS bigint[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  s submission;
  d document;
  r request;
  seqs bigint[] := '{}';
BEGIN
  PERFORM FROM head FOR UPDATE;
  FOR d IN SELECT * FROM expired(now_is) LOOP
    seqs := seqs || withdraw_by_itself(d, '已到期');
  END LOOP;
  FOR s IN SELECT * FROM ended(now_is) LOOP
    SELECT * INTO STRICT d FROM document WHERE type = s.type AND id = s.document_id;
    seqs := seqs || withdraw_by_itself(d, s.withdraw_reason);
  END LOOP;
  FOR s IN SELECT * FROM due(now_is) LOOP
    SELECT * INTO STRICT d FROM document WHERE type = s.type AND id = s.document_id;
    r.type := s.type;
    r.document_id := s.document_id;
    IF least(expiry_of(s), s.withdraw_at) <= now_is THEN
      -- Nobody was there between its time and its end: it must not go out any more.
      r.action := 'return';
      r.comment := '已到期';
      PERFORM do_return(r, NULL, d, s);
      CONTINUE;
    END IF;
    r.action := 'publish';
    r.comment := NULL;
    seqs := seqs || put_live(r, NULL, d, s);
  END LOOP;
  RETURN seqs;
END
$$;

CREATE OR REPLACE FUNCTION publish_due() RETURNS bigint[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
BEGIN
  -- Asked every second or so: do not take the pen when there is nothing to write.
  IF NOT EXISTS (SELECT FROM due(clock_timestamp()))
      AND NOT EXISTS (SELECT FROM expired(clock_timestamp()))
      AND NOT EXISTS (SELECT FROM ended(clock_timestamp())) THEN
    RETURN '{}';
  END IF;
  RETURN publish_due_at(clock_timestamp());
END
$$;
