-- The publisher's alarms. It raises and ends them here and cannot write the tables itself.

-- Ends the open alarm of a subject, if there is one.
CREATE OR REPLACE FUNCTION end_alarm(about text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  INSERT INTO alarm_end (alarm) SELECT id FROM open_alarm WHERE subject = about
$$;

-- At most one alarm of a subject is open: another one takes its place, the same one changes nothing.
-- Returns since when the publication has been held back, whatever was said about it first.
CREATE OR REPLACE FUNCTION raise_alarm(
  about text, of_type text, of_document uuid, held bigint, shown bigint,
  of_gate text, why text, words text
) RETURNS timestamptz
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  standing open_alarm;
  since timestamptz;
BEGIN
  LOCK TABLE alarm IN SHARE ROW EXCLUSIVE MODE;
  SELECT * INTO standing FROM open_alarm WHERE subject = about;
  IF NOT FOUND OR
      (standing.type, standing.document_id, standing.held_seq, standing.shown_seq, standing.gate,
       standing.reason, standing.message)
      IS DISTINCT FROM (of_type, of_document, held, shown, of_gate, why, words) THEN
    PERFORM end_alarm(about);
    INSERT INTO alarm (subject, type, document_id, held_seq, shown_seq, gate, reason, message)
      VALUES (about, of_type, of_document, held, shown, of_gate, why, words);
  END IF;
  SELECT min(raised_at) INTO since FROM alarm
    WHERE subject = about AND held_seq IS NOT DISTINCT FROM held;
  RETURN since;
END
$$;

-- Every publication of one document, the latest first, as changes_since reports them.
DROP FUNCTION IF EXISTS history_of(text, uuid);
CREATE FUNCTION history_of(of_type text, of_document uuid) RETURNS TABLE (
  seq bigint, op text, type text, document_id uuid, slug text, sha256 text, content text,
  published_at timestamptz, updated_at timestamptz, at timestamptz, reason text, first_seq bigint,
  reviewers jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT p.seq, p.op, p.type, p.document_id, p.slug, p.sha256, revision.content,
         first.at, shown.at, p.at, p.reason, p.first_seq, p.reviewers
  FROM publication p
  CROSS JOIN LATERAL last_put(p.type, p.document_id, p.seq) shown
  JOIN publication first ON first.seq = p.first_seq
  LEFT JOIN revision ON revision.type = p.type AND revision.document_id = p.document_id
                    AND revision.sha256 = p.sha256
  WHERE p.type = of_type AND p.document_id = of_document
  ORDER BY p.seq DESC
$$;
