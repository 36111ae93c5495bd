-- What was submitted, and where each document stands.

-- A frozen document: canonical JSON text, exactly the bytes that were hashed.
CREATE TABLE revision (
  type        text NOT NULL CHECK (type ~ '^[a-z][A-Za-z]*$'),
  document_id uuid NOT NULL,
  sha256      text NOT NULL,
  content     text NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (type, document_id, sha256),
  CONSTRAINT sha256_is_that_of_the_content
    CHECK (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);

CREATE TABLE document (
  type            text NOT NULL,
  id              uuid NOT NULL,
  -- Claimed by submitting; kept for ever once live, because links live for years in chats.
  slug            text CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  state           text NOT NULL REFERENCES state,
  -- The submission under review or scheduled.
  pending         bigint,
  live_seq        bigint,
  live_sha256     text,
  first_seq       bigint,
  -- The last submission that went live: editors count from there on.
  last_submission bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (type, id),
  UNIQUE (type, slug),
  CHECK ((live_seq IS NULL) = (live_sha256 IS NULL)),
  CHECK ((pending IS NOT NULL)
    = (state IN ('submitted', 'firstApproved', 'secondApproved', 'scheduled'))),
  CHECK (slug IS NOT NULL OR (state IN ('draft', 'returned') AND first_seq IS NULL))
);

-- Approvals belong to a submission, not to a hash: the same content submitted again starts again.
CREATE TABLE submission (
  number       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  type         text NOT NULL,
  document_id  uuid NOT NULL,
  sha256       text NOT NULL,
  -- Everyone who wrote on the document since it last went live.
  editors      uuid[] NOT NULL CHECK (cardinality(editors) > 0),
  -- The review rule as it was on submitting: a later change of the rule does not reach back.
  change_class text NOT NULL,
  stages       text[] NOT NULL CHECK (cardinality(stages) BETWEEN 1 AND 3),
  proofreads   int NOT NULL,
  scheduled_at timestamptz,
  submitted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  closed_at    timestamptz,
  outcome      text CHECK (outcome IN ('published', 'returned', 'superseded')),
  CHECK ((closed_at IS NULL) = (outcome IS NULL)),
  FOREIGN KEY (type, document_id) REFERENCES document,
  FOREIGN KEY (type, document_id, sha256) REFERENCES revision
);

CREATE INDEX submission_of_document ON submission (type, document_id, number);
CREATE UNIQUE INDEX submission_open ON submission (type, document_id) WHERE outcome IS NULL;
CREATE INDEX submission_scheduled ON submission (scheduled_at) WHERE outcome IS NULL;

ALTER TABLE document ADD FOREIGN KEY (pending) REFERENCES submission;
