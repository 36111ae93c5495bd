-- What somebody asks for, handed from function to function as one value.
-- CASCADE: the functions that take it are created again by the files that follow.

DROP TYPE IF EXISTS request CASCADE;
CREATE TYPE request AS (
  actor       uuid,
  type        text,
  document_id uuid,
  action      text,
  sha256      text,
  comment     text,
  at          timestamptz,
  content     text,
  slug        text,
  editors     uuid[],
  -- What the checks warned of: [{check, path, message}]; null when nothing.
  warnings    jsonb,
  -- What somebody says about fields: [{path, label, text}]; null when nothing.
  remarks     jsonb
);
