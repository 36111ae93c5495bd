-- What residents can read. Nothing outside this table decides what is live.

CREATE TABLE publication (
  seq          bigint PRIMARY KEY,
  op           text NOT NULL CHECK (op IN ('put', 'withdraw')),
  type         text NOT NULL,
  document_id  uuid NOT NULL,
  sha256       text,
  slug         text NOT NULL,
  -- The document's first publication: its time is the publishing date, its order that of lists.
  first_seq    bigint NOT NULL,
  lane         text NOT NULL DEFAULT 'normal' CHECK (lane IN ('normal', 'emergency')),
  at           timestamptz NOT NULL,
  reason       text,
  -- Null: at once, and for good.
  effective_at timestamptz,
  expires_at   timestamptz,
  -- [{role, label}] of the approvals behind a put, as they were then.
  reviewers    jsonb,
  event        bigint NOT NULL UNIQUE REFERENCES event,
  CHECK ((op = 'put') = (sha256 IS NOT NULL)),
  CHECK ((op = 'put') = (reviewers IS NOT NULL)),
  CHECK ((op = 'withdraw') = (reason IS NOT NULL)),
  CHECK (first_seq <= seq),
  FOREIGN KEY (type, document_id) REFERENCES document,
  FOREIGN KEY (type, document_id, sha256) REFERENCES revision
);

CREATE INDEX publication_of_document ON publication (type, document_id, seq DESC);

-- What the publisher has made of it: everything up to to_seq is on the site, but for held_back.
CREATE TABLE release (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  from_seq        bigint NOT NULL,
  to_seq          bigint NOT NULL,
  manifest_sha256 text NOT NULL CHECK (manifest_sha256 ~ '^[0-9a-f]{64}$'),
  held_back       jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(held_back) = 'array'),
  at              timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK (0 <= from_seq AND from_seq <= to_seq)
);
