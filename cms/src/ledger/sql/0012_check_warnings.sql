-- A submission brings along what the checks warned of; the reason for handing it in all the same is
-- the comment of its event, the warnings stand in the event's details. transition() takes them as one
-- more argument.

DROP FUNCTION IF EXISTS
  transition(uuid, text, uuid, text, text, text, timestamptz, text, text, uuid[]);
