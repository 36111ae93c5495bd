-- Has anybody rewritten the past?

CREATE OR REPLACE FUNCTION broken_link() RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT min(id) FROM (
    SELECT e.id, e.hash, event_hash(e) AS right_hash, e.previous_hash,
           row_number() OVER in_order AS right_id,
           lag(e.hash, 1, repeat('0', 64)) OVER in_order AS right_previous_hash
    FROM event e WINDOW in_order AS (ORDER BY e.id)
  ) line
  WHERE id <> right_id OR previous_hash <> right_previous_hash OR hash <> right_hash
$$;

-- Lines torn out at the end leave a sound chain; the head remembers the last one.
CREATE OR REPLACE FUNCTION broken_end() RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT CASE WHEN head.event_id = last.id THEN last.id
              ELSE least(head.event_id, coalesce(last.id, 0)) + 1 END
  FROM head LEFT JOIN (SELECT id, hash FROM event ORDER BY id DESC LIMIT 1) last ON true
  WHERE head.event_id <> coalesce(last.id, 0)
     OR head.event_hash <> coalesce(last.hash, repeat('0', 64))
$$;

-- What is live must be what the events say: same version, time, slug and signatures.
CREATE OR REPLACE FUNCTION broken_publication() RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT min(coalesce(e.id, p.event))
  FROM (SELECT * FROM event WHERE details ? 'publication') e
  FULL JOIN publication p ON p.event = e.id
  WHERE (e.details -> 'publication' = sealed_publication(p)
         AND e.at = p.at AND e.type = p.type AND e.document_id = p.document_id
         AND (p.op = 'withdraw') = (e.action = 'withdraw')
         AND CASE p.op WHEN 'put' THEN p.sha256 = e.sha256 ELSE p.reason = e.comment END
        ) IS NOT TRUE
$$;

CREATE OR REPLACE FUNCTION broken_revision() RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT min(e.id) FROM event e
  LEFT JOIN revision v
    ON v.type = e.type AND v.document_id = e.document_id AND v.sha256 = e.sha256
  WHERE e.action IN ('submit', 'expedite') AND e.sha256 IS DISTINCT FROM sha256_hex(v.content)
$$;

-- Every roll-back must be what its event says, and the reverse.
CREATE OR REPLACE FUNCTION broken_roll_back() RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT min(coalesce(e.id, r.event))
  FROM (SELECT * FROM event WHERE details ? 'rollBack') e
  FULL JOIN roll_back r ON r.event = e.id
  WHERE (e.at = r.at AND e.details #> '{rollBack,toSeq}' = coalesce(to_jsonb(r.to_seq), 'null')
        ) IS NOT TRUE
$$;

-- The scan of a signature must be what its event says.
CREATE OR REPLACE FUNCTION broken_scan() RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT min(e.id) FROM event e
  LEFT JOIN signature_scan scan ON scan.sha256 = e.details ->> 'scan'
  WHERE e.action = 'record-signature'
    AND e.details ->> 'scan' IS DISTINCT FROM encode(sha256(scan.bytes), 'hex')
$$;

-- The id of the first event that does not hold, or null when everything does.
CREATE OR REPLACE FUNCTION verify_chain() RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT least(broken_link(), broken_end(), broken_publication(), broken_revision(),
               broken_roll_back(), broken_scan())
$$;
