-- Who did what, when: one line after the other, each sealed with the hash of the one before.

CREATE TABLE event (
  id            bigint PRIMARY KEY,
  at            timestamptz NOT NULL,
  -- Null when the clock did it (a scheduled publication).
  actor         uuid,
  -- The name as it was then: signatures on a page must not change when somebody is renamed.
  actor_label   text,
  role          text,
  action        text NOT NULL,
  comment       text,
  type          text,
  document_id   uuid,
  submission    bigint REFERENCES submission,
  sha256        text,
  details       jsonb NOT NULL DEFAULT '{}',
  previous_hash text NOT NULL,
  hash          text NOT NULL
);

CREATE INDEX event_of_document ON event (type, document_id, id);
-- Also the last line of defence: nobody approves or proofreads the same submission twice.
CREATE UNIQUE INDEX event_once_per_person ON event (submission, actor, action)
  WHERE action IN ('approve', 'proofread');

-- The last line of the book. Whoever writes locks this row until commit, so that there is one
-- writer at a time: ids and seqs have no gaps, and their order is the order of commits.
CREATE TABLE head (
  only_row   boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  event_id   bigint NOT NULL DEFAULT 0,
  event_hash text NOT NULL DEFAULT repeat('0', 64),
  seq        bigint NOT NULL DEFAULT 0
);
INSERT INTO head DEFAULT VALUES;

-- Length before value, so that no two different events have the same text.
CREATE FUNCTION sealed(value text) RETURNS text
LANGUAGE sql IMMUTABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT coalesce(octet_length(convert_to(value, 'UTF8')) || ':' || value, '-') || ','
$$;

CREATE FUNCTION utc_text(moment timestamptz) RETURNS text
LANGUAGE sql IMMUTABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

-- Every column but the hash itself, in this order for ever.
CREATE FUNCTION event_hash(e event) RETURNS text
LANGUAGE sql IMMUTABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT encode(sha256(convert_to(
    sealed(e.previous_hash) || sealed(e.id::text) || sealed(utc_text(e.at))
    || sealed(e.actor::text) || sealed(e.actor_label) || sealed(e.role) || sealed(e.action)
    || sealed(e.comment) || sealed(e.type) || sealed(e.document_id::text)
    || sealed(e.submission::text) || sealed(e.sha256) || sealed(e.details::text),
    'UTF8')), 'hex')
$$;

-- Sets id, time and hashes itself and returns the event as written.
CREATE FUNCTION append_event(e event) RETURNS event
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  h head;
BEGIN
  SELECT * INTO STRICT h FROM head FOR UPDATE;
  e.id := h.event_id + 1;
  e.at := clock_timestamp();
  e.details := coalesce(e.details, '{}');
  e.previous_hash := h.event_hash;
  e.hash := event_hash(e);
  INSERT INTO event VALUES (e.*);
  UPDATE head SET event_id = e.id, event_hash = e.hash;
  RETURN e;
END
$$;
