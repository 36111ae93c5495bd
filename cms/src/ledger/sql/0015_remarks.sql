-- Whoever returns or proofreads can pin remarks to fields. They stand in the details of that event,
-- sealed like the rest; that one was dealt with is an event of its own. transition() takes them as one
-- more argument.

DROP FUNCTION IF EXISTS
  transition(uuid, text, uuid, text, text, text, timestamptz, text, text, uuid[], jsonb);
