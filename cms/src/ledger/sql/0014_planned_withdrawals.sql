-- A version can be given an end as it can be given a beginning: 三审 says when it is to be taken off
-- and what residents read then. It belongs to the submission, like the time of publication: to that
-- frozen version and to no later one.

ALTER TABLE submission
  ADD COLUMN withdraw_at timestamptz,
  ADD COLUMN withdraw_reason text,
  ADD CHECK ((withdraw_at IS NULL) = (withdraw_reason IS NULL));
CREATE INDEX submission_withdraws ON submission (withdraw_at);

INSERT INTO action (name, label, ordinal) VALUES
  ('schedule-withdrawal', '定时撤下',     9),
  ('cancel-withdrawal',   '取消定时撤下', 10);

-- 'withdrawal': only while an end is set, of the version under review or of the live one.
ALTER TABLE allowed_action DROP CONSTRAINT allowed_action_needs_check;
ALTER TABLE allowed_action
  ADD CONSTRAINT allowed_action_needs_check CHECK (needs IN ('live', 'schedule', 'task', 'withdrawal'));
