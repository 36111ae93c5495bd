-- What residents can read at a given seq. Only append-only tables are asked, so the answer for a
-- seq is the same for ever.

DROP VIEW IF EXISTS live, withdrawn;
DROP FUNCTION IF EXISTS live_at(bigint);
DROP FUNCTION IF EXISTS withdrawn_at(bigint);
DROP FUNCTION IF EXISTS changes_since(bigint);
DROP FUNCTION IF EXISTS last_put(text, uuid, bigint);

CREATE FUNCTION live_at(up_to bigint) RETURNS TABLE (
  type text, document_id uuid, slug text, sha256 text, content text, seq bigint,
  published_at timestamptz, updated_at timestamptz, lane text, expires_at timestamptz,
  reviewers jsonb, first_seq bigint)
LANGUAGE sql STABLE ROWS 10000 SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT last.type, last.document_id, last.slug, last.sha256, revision.content, last.seq,
         first.at, last.at, last.lane, last.expires_at, last.reviewers, last.first_seq
  FROM (
    SELECT DISTINCT ON (p.type, p.document_id) p.* FROM publication p
    WHERE p.seq <= up_to
    ORDER BY p.type, p.document_id, p.seq DESC
  ) last
  JOIN revision ON revision.type = last.type AND revision.document_id = last.document_id
               AND revision.sha256 = last.sha256
  JOIN publication first ON first.seq = last.first_seq
  WHERE last.op = 'put'
  ORDER BY last.first_seq
$$;

-- When what could be read of a document at a seq, or last before it, was published: an alert that
-- updates another one names it by that moment (CAP 1.2, references).
CREATE FUNCTION last_put(of_type text, of_document uuid, up_to bigint) RETURNS TABLE (at timestamptz)
LANGUAGE sql STABLE ROWS 1 SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT p.at FROM publication p
  WHERE p.type = of_type AND p.document_id = of_document AND p.op = 'put' AND p.seq <= up_to
  ORDER BY p.seq DESC LIMIT 1
$$;

-- Nothing of the old text: a notice needs when, why and the address, no more.
CREATE FUNCTION withdrawn_at(up_to bigint) RETURNS TABLE (
  type text, document_id uuid, slug text, at timestamptz, reason text, updated_at timestamptz,
  first_seq bigint, seq bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT last.type, last.document_id, last.slug, last.at, last.reason, shown.at, last.first_seq,
         last.seq
  FROM (
    SELECT DISTINCT ON (p.type, p.document_id) p.* FROM publication p
    WHERE p.seq <= up_to
    ORDER BY p.type, p.document_id, p.seq DESC
  ) last
  CROSS JOIN LATERAL last_put(last.type, last.document_id, last.seq) shown
  WHERE last.op = 'withdraw'
  ORDER BY last.first_seq
$$;

-- Every publication after a seq, in order; content and reviewers are null for a withdrawal.
CREATE FUNCTION changes_since(after bigint) RETURNS TABLE (
  seq bigint, op text, type text, document_id uuid, slug text, sha256 text, content text,
  published_at timestamptz, updated_at timestamptz, at timestamptz, reason text, lane text,
  expires_at timestamptz, reviewers jsonb, first_seq bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT p.seq, p.op, p.type, p.document_id, p.slug, p.sha256, revision.content,
         first.at, shown.at, p.at, p.reason, p.lane, p.expires_at, p.reviewers, p.first_seq
  FROM publication p
  CROSS JOIN LATERAL last_put(p.type, p.document_id, p.seq) shown
  JOIN publication first ON first.seq = p.first_seq
  LEFT JOIN revision ON revision.type = p.type AND revision.document_id = p.document_id
                    AND revision.sha256 = p.sha256
  WHERE p.seq > after
  ORDER BY p.seq
$$;

CREATE VIEW live AS SELECT * FROM live_at((SELECT head.seq FROM head));
CREATE VIEW withdrawn AS SELECT * FROM withdrawn_at((SELECT head.seq FROM head));
