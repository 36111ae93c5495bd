-- Copies outside of the site: who took which revision where, and which copies are out of date.

CREATE OR REPLACE FUNCTION why_not_outlet(
  r request, d document, of_outlet text, of_place text
) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
BEGIN
  IF d.id IS NULL THEN
    RETURN refuse('unknownDocument');
  END IF;
  IF (r.action IN ('take-to-outlet', 'remove-from-outlet')) IS NOT TRUE
      OR NOT EXISTS (SELECT FROM outlet WHERE name = of_outlet) THEN
    RETURN refuse('outletInvalid');
  END IF;
  -- Where, in words or as an address: who takes it down must find it.
  IF (of_place <> '') IS DISTINCT FROM (SELECT has_place FROM outlet WHERE name = of_outlet)
      OR length(of_place) > 200 THEN
    RETURN refuse('outletPlace');
  END IF;
  IF NOT EXISTS (SELECT FROM person_role WHERE person = r.actor) THEN
    RETURN refuse('noRole');
  END IF;
  IF NOT holds(r.actor, 'editor') THEN
    RETURN refuse('notYourRole', (SELECT label FROM outlet WHERE name = of_outlet) || '登记',
      (SELECT label FROM role WHERE name = 'editor'));
  END IF;
  IF r.action = 'take-to-outlet' AND d.live_sha256 IS DISTINCT FROM r.sha256 THEN
    RETURN refuse('staleRevision');
  END IF;
  IF r.action = 'remove-from-outlet' AND NOT EXISTS (SELECT FROM outlet_copy c
      WHERE c.type = d.type AND c.document_id = d.id AND c.outlet = of_outlet
        AND c.place = of_place) THEN
    RETURN refuse('notInOutlet', (SELECT label FROM outlet WHERE name = of_outlet));
  END IF;
  RETURN NULL;
END
$$;

-- Somebody carried the live revision to an outlet, or took what was there away. It changes nothing
-- that residents read here. Answers {state: 'done'} or {error}.
CREATE OR REPLACE FUNCTION record_outlet(
  p_actor uuid, p_outlet text, p_place text, p_type text, p_document_id uuid, p_action text,
  p_sha256 text
) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  r request;
  h head;
  d document;
  refusal jsonb;
  place text := btrim(coalesce(p_place, ''));
BEGIN
  SELECT * INTO STRICT h FROM head FOR UPDATE;
  SELECT * INTO d FROM document WHERE type = p_type AND id = p_document_id;
  r.actor := p_actor;
  r.type := p_type;
  r.document_id := p_document_id;
  r.action := p_action;
  r.sha256 := p_sha256;
  refusal := why_not_outlet(r, d, p_outlet, place);
  IF refusal IS NOT NULL THEN
    PERFORM record_refused(r, refusal);
    RETURN jsonb_build_object('error', refusal);
  END IF;
  PERFORM write_event(r, 'editor', NULL,
    CASE WHEN p_action = 'take-to-outlet' THEN p_sha256 END,
    jsonb_build_object('outlet', p_outlet)
    || CASE WHEN place <> '' THEN jsonb_build_object('place', place) ELSE '{}' END || CASE WHEN p_action = 'take-to-outlet'
      THEN jsonb_build_object('seq', h.seq, 'version',
        (SELECT count(*) FROM publication p
         WHERE p.type = d.type AND p.document_id = d.id AND p.op = 'put'))
      ELSE '{}' END);
  RETURN jsonb_build_object('state', 'done');
END
$$;

-- What a copy says of a document that it refers to: its title and its numbers, nothing when it was
-- not live. (site/src/feeds/inWords.ts writes them out: who reads there cannot follow a link.)
CREATE OR REPLACE FUNCTION said_of(of_type text, of_id uuid, up_to bigint) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT jsonb_build_array(content -> 'title', content -> 'numbers') FROM (
    SELECT json_or_null(r.content) AS content FROM publication p
    LEFT JOIN revision r USING (type, document_id, sha256)
    WHERE p.type = of_type AND p.document_id = of_id AND p.seq <= up_to
    ORDER BY p.seq DESC LIMIT 1
  ) last WHERE content IS NOT NULL
$$;

-- Null while a copy says what residents read here, else {why, title}: `withdrawn`, `changed`, or
-- `reference` with the title of what it refers to and what says something else by now.
CREATE OR REPLACE FUNCTION why_stale(c outlet_copy) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT CASE
    WHEN d.live_sha256 IS NULL THEN jsonb_build_object('why', 'withdrawn', 'title', NULL)
    WHEN d.live_sha256 <> c.sha256 THEN jsonb_build_object('why', 'changed', 'title', NULL)
    ELSE (
      SELECT jsonb_build_object('why', 'reference', 'title', coalesce(
        said_of(target.type, target.id, c.seq) ->> 0, said_of(target.type, target.id, head.seq) ->> 0))
      FROM head, revision r
      CROSS JOIN LATERAL jsonb_path_query(
        json_or_null(r.content), 'strict $.** ? (exists (@.type) && exists (@.id))') reference
      CROSS JOIN LATERAL (SELECT reference ->> 'type' AS type, reference ->> 'id' AS id) named
      JOIN document target ON target.type = named.type AND target.id::text = named.id
      -- Who answers for a document stands in no copy.
      WHERE r.type = c.type AND r.document_id = c.document_id AND r.sha256 = c.sha256
        AND named.type <> 'organisation'
        AND said_of(target.type, target.id, c.seq)
            IS DISTINCT FROM said_of(target.type, target.id, head.seq)
      ORDER BY 1 LIMIT 1)
  END
  FROM document d WHERE d.type = c.type AND d.id = c.document_id
$$;

-- Where a document stands outside of the site: [{outlet, label, place, sha256,
-- version, at, by, stale}].
CREATE OR REPLACE FUNCTION outlets_of(of_type text, of_id uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'outlet', c.outlet, 'label', outlet.label, 'place', c.place, 'sha256', c.sha256, 'version', c.version,
    'at', iso_text(c.at), 'by', c.actor_label, 'stale', why_stale(c)) 
    ORDER BY outlet.ord, c.place), '[]')
  FROM outlet_copy c JOIN outlet ON outlet.name = c.outlet
  WHERE c.type = of_type AND c.document_id = of_id
$$;

-- Every copy that no longer says what residents read here: [{type, id, title, label, place,
-- version, at, stale}], the oldest first.
CREATE OR REPLACE FUNCTION stale_outlets() RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'type', type, 'id', document_id, 'title', title_of(type, document_id, sha256),
    'label', label, 'place', place, 'version', version, 'at', iso_text(at), 'stale', stale
  ) ORDER BY at), '[]')
  FROM (SELECT c.*, outlet.label, why_stale(c) AS stale
        FROM outlet_copy c JOIN outlet ON outlet.name = c.outlet) copy
  WHERE stale IS NOT NULL
$$;

-- Where copies can be: [{name, label, hasPlace}].
CREATE OR REPLACE FUNCTION outlets() RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT jsonb_agg(jsonb_build_object('name', name, 'label', label, 'hasPlace', has_place) ORDER BY ord)
  FROM outlet
$$;
