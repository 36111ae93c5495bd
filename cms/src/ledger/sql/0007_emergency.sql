-- The emergency lane: an editor and the duty reviewer, two persons, put an alert out at once. The
-- reviews that it would have had otherwise are owed afterwards, with a deadline.

-- Two states may now wait for the first approval.
ALTER TABLE state DROP CONSTRAINT state_approvals_key;
INSERT INTO state (name, label, approvals) VALUES ('expedited', '紧急待审', 0);

UPDATE action SET ordinal = 8 WHERE name = 'withdraw';
INSERT INTO action (name, label, ordinal) VALUES ('expedite', '紧急发布', 7);

-- Null: for documents of every type.
ALTER TABLE allowed_action ADD COLUMN only_type text;
-- 'task': only while a review is owed. The role may be 'task' as well: whoever owes it.
ALTER TABLE allowed_action DROP CONSTRAINT allowed_action_needs_check;
ALTER TABLE allowed_action ADD CHECK (needs IN ('live', 'schedule', 'task'));

ALTER TABLE document DROP CONSTRAINT document_check1;
ALTER TABLE document ADD CONSTRAINT pending_while_under_review CHECK ((pending IS NOT NULL)
  = (state IN ('submitted', 'firstApproved', 'secondApproved', 'scheduled', 'expedited')));
CREATE UNIQUE INDEX document_live ON document (live_seq);

ALTER TABLE submission
  ADD COLUMN lane text NOT NULL DEFAULT 'normal' CHECK (lane IN ('normal', 'emergency')),
  -- The stages of the review rule that are made up for after it has gone live.
  ADD COLUMN owed text[] NOT NULL DEFAULT '{}',
  ADD CHECK ((lane = 'emergency') = (cardinality(owed) > 0));

-- A review after the fact. It takes nothing off the site; a final reviewer can withdraw.
CREATE TABLE task (
  submission bigint NOT NULL REFERENCES submission,
  role       text NOT NULL REFERENCES role,
  due_at     timestamptz NOT NULL DEFAULT clock_timestamp() + interval '24 hours',
  -- The approval that made up for it.
  done_by    bigint UNIQUE REFERENCES event,
  PRIMARY KEY (submission, role)
);

CREATE VIEW open_task AS
  SELECT s.type, s.document_id, s.number AS submission, s.sha256, t.role, t.due_at,
         array_position(s.owed, t.role) AS stage
  FROM task t JOIN submission s ON s.number = t.submission
  WHERE t.done_by IS NULL;

-- Alerts expire by themselves, whatever lane they came by.
ALTER TABLE publication ADD CONSTRAINT emergencies_expire
  CHECK (op = 'withdraw' OR lane = 'normal' OR expires_at IS NOT NULL);
CREATE INDEX publication_expiring ON publication (expires_at) WHERE expires_at IS NOT NULL;

-- alert: alerts that are in no hurry. As for what was never live, 三审 comes last.
CREATE OR REPLACE FUNCTION rule_is_strong_enough(change_class text, stages text[], proofreads int)
RETURNS boolean
LANGUAGE sql IMMUTABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT coalesce(
    change_class IN ('new', 'change', 'alert')
    AND stages <@ ARRAY['firstReviewer', 'secondReviewer', 'finalReviewer']
    AND array_ndims(stages) = 1 AND array_lower(stages, 1) = 1
    AND cardinality(stages) BETWEEN 2 AND 3
    AND cardinality(stages) = (SELECT count(DISTINCT stage) FROM unnest(stages) stage)
    AND (change_class = 'change' OR stages[cardinality(stages)] = 'finalReviewer')
    AND proofreads BETWEEN 0 AND 3,
    false)
$$;

INSERT INTO review_rule (change_class, stages, proofreads) VALUES
  ('alert', '{firstReviewer,finalReviewer}', 0);

-- Asked with the type of the document from now on: one that nobody has submitted has none itself.
DROP FUNCTION IF EXISTS next_actions(document, submission);
