-- What somebody heard who called a number of the directory, and what residents said about one. Kept
-- nowhere else: the events are sealed.
CREATE INDEX event_of_number ON event (document_id, (details ->> 'number'), id)
  WHERE action IN ('call', 'report-number');

-- An alarm about failed calls has the gate `calls` and the subject `calls/<document>/<number>`. It is
-- over when residents no longer see the number.
CREATE FUNCTION end_settled_call_alarms() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
BEGIN
  PERFORM end_alarm(subject) FROM open_alarm
  WHERE gate = 'calls' AND type = NEW.type AND document_id = NEW.document_id
    AND NOT shows_number(NEW.document_id, NEW.sha256, split_part(subject, '/', 3));
  RETURN NULL;
END
$$;

CREATE TRIGGER end_settled_call_alarms AFTER INSERT ON publication
  FOR EACH ROW WHEN (NEW.type = 'phone') EXECUTE FUNCTION end_settled_call_alarms();
