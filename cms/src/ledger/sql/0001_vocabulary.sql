-- The words of the ledger: names are those of the API, labels are what people read.

CREATE TABLE role (
  name        text PRIMARY KEY,
  label       text NOT NULL,
  -- Whoever checks others is appointed by two persons: one admin must not become three reviewers.
  two_persons boolean NOT NULL
);

INSERT INTO role (name, label, two_persons) VALUES
  ('editor',         '编辑',     false),
  ('proofreader',    '校对',     false),
  ('firstReviewer',  '一审',     true),
  ('secondReviewer', '二审',     true),
  ('finalReviewer',  '三审',     true),
  ('dutyReviewer',   '值班终审', true),
  ('admin',          '管理员',   true);

CREATE TABLE state (
  name      text PRIMARY KEY,
  label     text NOT NULL,
  -- Approvals that a submission under review has so far; null when no review is going on.
  -- The next stage is therefore stages[approvals + 1], for rules of one, two or three stages.
  approvals int UNIQUE
);

INSERT INTO state (name, label, approvals) VALUES
  ('draft',          '草稿',     NULL),
  ('submitted',      '已提交',   0),
  ('firstApproved',  '一审通过', 1),
  ('secondApproved', '二审通过', 2),
  ('scheduled',      '定时待发', NULL),
  ('published',      '已发布',   NULL),
  ('returned',       '已退回',   NULL),
  ('withdrawn',      '已撤下',   NULL);

CREATE TABLE action (
  name    text PRIMARY KEY,
  label   text NOT NULL,
  -- The order in which a screen offers the actions.
  ordinal int NOT NULL UNIQUE
);

INSERT INTO action (name, label, ordinal) VALUES
  ('approve',     '通过',     1),
  ('return',      '退回',     2),
  ('proofread',   '校对',     3),
  ('schedule',    '定时发布', 4),
  ('publish-now', '立即发布', 5),
  ('submit',      '提交',     6),
  ('withdraw',    '撤下',     7);

-- The state machine. Its rows are in rules/02_allowed_actions.sql.
CREATE TABLE allowed_action (
  state       text NOT NULL REFERENCES state,
  action      text NOT NULL REFERENCES action,
  -- A role, or 'stage': the role whose turn it is by the review rule of the submission.
  role        text NOT NULL,
  -- 'live': only while a version is live; 'schedule': only while a time is set.
  needs       text CHECK (needs IN ('live', 'schedule')),
  -- True: not for anybody who wrote on the submission.
  others_only boolean NOT NULL,
  next_state  text NOT NULL REFERENCES state,
  PRIMARY KEY (state, action)
);

-- What a refused person reads. Its rows are in rules/03_refusals.sql.
CREATE TABLE refusal (
  code    text PRIMARY KEY,
  status  int NOT NULL CHECK (status IN (403, 404, 409, 422)),
  message text NOT NULL
);
