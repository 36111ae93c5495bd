-- Scheduled versions whose time has come. Run by the publisher, on the database's clock.

CREATE OR REPLACE FUNCTION due(now_is timestamptz) RETURNS SETOF submission
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT s.* FROM submission s
  JOIN document d ON d.type = s.type AND d.id = s.document_id
  WHERE s.outcome IS NULL AND s.scheduled_at <= now_is AND d.state = 'scheduled'
  ORDER BY s.scheduled_at, s.number
$$;

-- Returns the seqs it made, in the order of their times. The owner may call it with another clock.
CREATE OR REPLACE FUNCTION publish_due_at(now_is timestamptz) RETURNS bigint[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  s submission;
  d document;
  r request;
  seqs bigint[] := '{}';
BEGIN
  PERFORM FROM head FOR UPDATE;
  FOR s IN SELECT * FROM due(now_is) LOOP
    SELECT * INTO STRICT d FROM document WHERE type = s.type AND id = s.document_id;
    r.type := s.type;
    r.document_id := s.document_id;
    r.action := 'publish';
    seqs := seqs || put_live(r, NULL, d, s);
  END LOOP;
  RETURN seqs;
END
$$;

CREATE OR REPLACE FUNCTION publish_due() RETURNS bigint[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
BEGIN
  -- Asked every second or so: do not take the pen when there is nothing to write.
  IF NOT EXISTS (SELECT FROM due(clock_timestamp())) THEN
    RETURN '{}';
  END IF;
  RETURN publish_due_at(clock_timestamp());
END
$$;
