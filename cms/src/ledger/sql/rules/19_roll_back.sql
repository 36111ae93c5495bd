-- What residents are shown while the site is rolled back to an earlier state (docs/adr, roll-back).
-- `pinned` is that state, null when there is none; `up_to` is the present.

DROP FUNCTION IF EXISTS shown_live(bigint, bigint);
DROP FUNCTION IF EXISTS shown_withdrawn(bigint, bigint);
DROP FUNCTION IF EXISTS shown_changes(bigint, bigint);

-- The last decision, if the site is rolled back: to_seq and at.
CREATE OR REPLACE FUNCTION pinned() RETURNS SETOF roll_back
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT * FROM (SELECT * FROM roll_back ORDER BY number DESC LIMIT 1) last
  WHERE last.to_seq IS NOT NULL
$$;

-- Warnings are never taken back to an earlier state, and what was withdrawn is never brought back.
CREATE OR REPLACE FUNCTION stays_present(of_type text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT offered_to(of_type, 'expedite')
$$;

CREATE OR REPLACE FUNCTION withdrawn_since(pinned bigint, up_to bigint)
RETURNS TABLE (type text, document_id uuid, seq bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT p.type, p.document_id, max(p.seq) FROM publication p
  WHERE p.op = 'withdraw' AND p.seq > pinned AND p.seq <= up_to AND p.first_seq <= pinned
    AND NOT stays_present(p.type)
  GROUP BY p.type, p.document_id
$$;

CREATE FUNCTION shown_live(pinned bigint, up_to bigint) RETURNS TABLE (
  type text, document_id uuid, slug text, sha256 text, content text, seq bigint,
  published_at timestamptz, updated_at timestamptz, lane text, expires_at timestamptz,
  reviewers jsonb, first_seq bigint)
LANGUAGE sql STABLE ROWS 10000 SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT l.* FROM live_at(coalesce(pinned, up_to)) l
  WHERE pinned IS NULL
     OR (NOT stays_present(l.type)
         AND (l.type, l.document_id) NOT IN
             (SELECT w.type, w.document_id FROM withdrawn_since(pinned, up_to) w))
  UNION ALL
  SELECT l.* FROM live_at(up_to) l WHERE pinned IS NOT NULL AND stays_present(l.type)
$$;

CREATE FUNCTION shown_withdrawn(pinned bigint, up_to bigint) RETURNS TABLE (
  type text, document_id uuid, slug text, at timestamptz, reason text, updated_at timestamptz,
  first_seq bigint, seq bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT w.* FROM withdrawn_at(coalesce(pinned, up_to)) w
  WHERE pinned IS NULL
     OR (NOT stays_present(w.type)
         AND (w.type, w.document_id) NOT IN
             (SELECT since.type, since.document_id FROM withdrawn_since(pinned, up_to) since))
  UNION ALL
  SELECT p.type, p.document_id, p.slug, p.at, p.reason, last.at, p.first_seq, p.seq
  FROM withdrawn_since(pinned, up_to) since JOIN publication p ON p.seq = since.seq
  CROSS JOIN LATERAL last_put(p.type, p.document_id, p.seq) last
  UNION ALL
  SELECT w.* FROM withdrawn_at(up_to) w WHERE pinned IS NOT NULL AND stays_present(w.type)
$$;

-- The part of the publications after a seq that shows.
CREATE FUNCTION shown_changes(pinned bigint, after bigint) RETURNS TABLE (
  seq bigint, op text, type text, document_id uuid, slug text, sha256 text, content text,
  published_at timestamptz, updated_at timestamptz, at timestamptz, reason text, lane text,
  expires_at timestamptz, reviewers jsonb, first_seq bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT c.* FROM changes_since(after) c
  WHERE pinned IS NULL OR stays_present(c.type)
     OR (c.op = 'withdraw' AND c.first_seq <= pinned)
$$;

-- What a roll-back means for residents, in numbers of documents.
CREATE OR REPLACE FUNCTION roll_back_effect(to_seq bigint) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  WITH up_to AS (SELECT head.seq FROM head),
       present AS (SELECT * FROM live_at((SELECT seq FROM up_to))),
       shown AS (SELECT * FROM shown_live(to_seq, (SELECT seq FROM up_to)))
  SELECT jsonb_build_object(
    'earlier', (SELECT count(*) FROM shown s JOIN present p USING (type, document_id)
                WHERE s.sha256 <> p.sha256),
    'hidden', (SELECT count(*) FROM present p WHERE NOT EXISTS
                 (SELECT FROM shown s WHERE s.type = p.type AND s.document_id = p.document_id)),
    'keptBack', (SELECT count(*) FROM live_at(to_seq) l
                 JOIN withdrawn_since(to_seq, (SELECT seq FROM up_to)) USING (type, document_id)))
$$;

-- Rolls the site back, or with to_seq NULL to the present again. For the owner of the ledger: who
-- runs the installation, not who writes. Answers {toSeq, seq, effect} or {error}.
CREATE OR REPLACE FUNCTION roll_back(p_to_seq bigint, p_by text, p_reason text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  present bigint;
  e event;
BEGIN
  SELECT seq INTO STRICT present FROM head FOR UPDATE;
  IF p_to_seq IS NULL AND NOT EXISTS (SELECT FROM pinned()) THEN
    RETURN jsonb_build_object('error', 'The site is not rolled back: it shows the present.');
  END IF;
  IF present = 0 AND p_to_seq IS NOT NULL THEN
    RETURN jsonb_build_object('error', 'The ledger is empty: there is no state to roll back to.');
  END IF;
  IF p_to_seq NOT BETWEEN 1 AND present THEN
    RETURN jsonb_build_object('error', format(
      'There is no state %s. The ledger holds the states 1 to %s.', p_to_seq, present));
  END IF;
  IF coalesce(btrim(p_by), '') = '' OR coalesce(btrim(p_reason), '') = '' THEN
    RETURN jsonb_build_object('error', 'Say who does this and why.');
  END IF;
  e.actor_label := left(btrim(p_by), 100);
  e.action := CASE WHEN p_to_seq IS NULL THEN 'end-roll-back' ELSE 'roll-back' END;
  e.comment := left(btrim(p_reason), 500);
  e.details := jsonb_build_object('rollBack', jsonb_build_object('toSeq', p_to_seq, 'seq', present));
  e := append_event(e);
  INSERT INTO roll_back (to_seq, at, event) VALUES (p_to_seq, e.at, e.id);
  PERFORM pg_notify('publication', present::text);
  RETURN jsonb_build_object('toSeq', p_to_seq, 'seq', present) || CASE WHEN p_to_seq IS NULL
    THEN '{}' ELSE jsonb_build_object('effect', roll_back_effect(p_to_seq)) END;
END
$$;
