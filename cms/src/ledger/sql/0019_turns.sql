-- Whose turn it is, in practice: who has taken a review in hand, until when it is to be done, and who
-- stands in for a reviewer on leave.

-- Somebody says that they are on it. A word to colleagues and no lock: it refuses nobody.
CREATE TABLE claim (
  submission bigint PRIMARY KEY REFERENCES submission,
  person     uuid NOT NULL,
  label      text NOT NULL,
  role       text NOT NULL REFERENCES role,
  since      timestamptz NOT NULL,
  -- It ends by itself, so that nobody is waited for who went home.
  until      timestamptz NOT NULL CHECK (until > since)
);

-- How long each turn may take, counted from the step before it. Two persons change it, as every rule.
CREATE TABLE review_limit (
  role  text PRIMARY KEY REFERENCES role,
  hours int NOT NULL CHECK (hours BETWEEN 1 AND 720)
);
INSERT INTO review_limit (role, hours) VALUES
  ('proofreader', 48), ('firstReviewer', 48), ('secondReviewer', 48), ('finalReviewer', 48),
  ('dutyReviewer', 1);

-- Somebody on leave has handed a review role to a colleague for some days.
CREATE TABLE delegation (
  number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  role       text NOT NULL REFERENCES role
    CHECK (role IN ('firstReviewer', 'secondReviewer', 'finalReviewer', 'dutyReviewer')),
  person     uuid NOT NULL,
  label      text NOT NULL,
  delegate   uuid NOT NULL CHECK (delegate <> person),
  delegate_label text NOT NULL,
  starts_at  timestamptz NOT NULL,
  -- Longer than that is no leave: grant the role.
  ends_at    timestamptz NOT NULL CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '62 days'),
  event      bigint NOT NULL REFERENCES event,
  -- When it was ended before its time.
  ended_at   timestamptz
);
CREATE INDEX delegation_of_delegate ON delegation (delegate, ends_at);

-- limit: {role, hours}; delegation: {person, label, delegate, delegateLabel, role, startsAt, endsAt}.
INSERT INTO proposal_kind (name) VALUES ('limit'), ('delegation');
