-- A signature that was given on paper or in another system is recorded by a third person, with its scan.
-- It counts as the approval of one stage. Never for alerts; and at least one stage of a submission is
-- decided by a reviewer in person, so that nobody can carry a text all the way with papers alone.

-- Who could have signed the stage whose turn it is.
CREATE OR REPLACE FUNCTION may_have_signed(who uuid, stage_role text, s submission) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT holds(who, stage_role) AND who <> ALL (s.editors)
    AND NOT meets_own_proofread(who, stage_role, s.number) AND NOT approved_by(who, s.number)
    AND NOT recorded_by(who, s.number)
$$;

CREATE OR REPLACE FUNCTION in_person_missing(s submission) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT 1 + count(*) >= cardinality(s.stages) FROM approval
  WHERE submission = s.number AND recorder IS NOT NULL
$$;

-- Null when this person may record a signature for the stage whose turn it is, else the refusal.
CREATE OR REPLACE FUNCTION why_not_recorder(
  r request, d document, s submission, a allowed_action
) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
BEGIN
  IF d.id IS NULL THEN
    RETURN refuse('unknownDocument');
  END IF;
  IF offered_to(r.type, 'expedite') THEN
    RETURN refuse('signatureNotForAlerts');
  END IF;
  IF NOT EXISTS (SELECT FROM person_role WHERE person = r.actor) THEN
    RETURN refuse('noRole');
  END IF;
  IF holds(r.actor, 'admin') THEN
    RETURN refuse('adminStaysOut');
  END IF;
  IF r.actor = ANY (s.editors) OR approved_by(r.actor, s.number) THEN
    RETURN refuse('recorderTookPart');
  END IF;
  IF a.action IS NULL THEN
    RETURN refuse('wrongState', (SELECT label FROM state WHERE name = d.state), '代录签批');
  END IF;
  IF in_person_missing(s) THEN
    RETURN refuse('inPersonMissing');
  END IF;
  -- As for an approval: the version seen, the proofreads, the times.
  r.action := 'approve';
  RETURN why_not_now(r, d, s, a);
END
$$;

-- Null when such a signature can be recorded, else the refusal.
CREATE OR REPLACE FUNCTION why_not_signature(
  r request, s submission, signer uuid, stage_role text, role_now text, signed_on date,
  scan bytea, scan_type text
) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT CASE
    WHEN stage_role IS DISTINCT FROM role_now THEN
      refuse('signatureOtherStage', (SELECT label FROM role WHERE name = role_now))
    WHEN signer = r.actor OR may_have_signed(signer, stage_role, s) IS NOT TRUE THEN
      refuse('signerInvalid', (SELECT label FROM role WHERE name = role_now))
    -- A signature from before the submission is of something else.
    WHEN (signed_on BETWEEN (s.submitted_at AT TIME ZONE 'Asia/Shanghai')::date
                        AND (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date) IS NOT TRUE THEN
      refuse('signedOnInvalid')
    WHEN (octet_length(scan) BETWEEN 1 AND 5 * 1024 * 1024 AND scan_type IN
          ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')) IS NOT TRUE THEN
      refuse('scanInvalid')
  END
$$;

-- Answers as transition does. p_role: the stage that was signed; p_scan: the bytes.
CREATE OR REPLACE FUNCTION record_signature(
  p_actor uuid, p_type text, p_document_id uuid, p_sha256 text, p_signer uuid, p_role text,
  p_signed_on date, p_scan bytea, p_scan_type text, p_comment text
) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  r request;
  d document;
  s submission;
  a allowed_action;
  own_role text;
  scan_hash text := encode(sha256(p_scan), 'hex');
  refusal jsonb;
BEGIN
  PERFORM FROM head FOR UPDATE;
  r.actor := p_actor;
  r.type := p_type;
  r.document_id := p_document_id;
  r.action := 'record-signature';
  r.sha256 := p_sha256;
  r.comment := left(nullif(btrim(p_comment), ''), 1000);
  SELECT * INTO d FROM document WHERE type = p_type AND id = p_document_id;
  SELECT * INTO s FROM submission WHERE number = d.pending;
  SELECT * INTO a FROM allowed_action
    WHERE state = d.state AND action = 'approve' AND role = 'stage';
  refusal := coalesce(
    why_not_recorder(r, d, s, a),
    why_not_signature(r, s, p_signer, p_role, (roles_now(d, s, a))[1], p_signed_on, p_scan,
                      p_scan_type));
  IF refusal IS NOT NULL THEN
    PERFORM record_refused(r, refusal);
    RETURN jsonb_build_object('error', refusal);
  END IF;
  INSERT INTO signature_scan (sha256, mime_type, bytes) VALUES (scan_hash, p_scan_type, p_scan)
    ON CONFLICT DO NOTHING;
  own_role := (SELECT role FROM person_role WHERE person = p_actor ORDER BY role LIMIT 1);
  PERFORM write_event(r, own_role, s.number, s.sha256, jsonb_build_object(
    'stageRole', p_role, 'signer', p_signer, 'signerLabel', label_of(p_signer, p_role),
    'signedOn', p_signed_on, 'scan', scan_hash));
  RETURN pass_stage(r, own_role, d, s, a);
END
$$;

-- The stage for which this person could record a signature now: {role, signers: [{person, label}]};
-- null when there is none.
CREATE OR REPLACE FUNCTION signature_wanted(p_actor uuid, p_type text, p_document_id uuid)
RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  r request;
  d document;
  s submission;
  a allowed_action;
  stage_role text;
BEGIN
  SELECT * INTO d FROM document WHERE type = p_type AND id = p_document_id;
  SELECT * INTO s FROM submission WHERE number = d.pending;
  SELECT * INTO a FROM allowed_action
    WHERE state = d.state AND action = 'approve' AND role = 'stage';
  r.actor := p_actor;
  r.type := p_type;
  r.sha256 := s.sha256;
  IF why_not_recorder(r, d, s, a) IS NOT NULL THEN
    RETURN NULL;
  END IF;
  stage_role := (roles_now(d, s, a))[1];
  RETURN jsonb_build_object('role', stage_role, 'signers', (
    SELECT coalesce(jsonb_agg(jsonb_build_object('person', person, 'label', label)
                              ORDER BY label, person), '[]')
    FROM person_role
    WHERE role = stage_role AND person <> p_actor AND may_have_signed(person, stage_role, s)));
END
$$;

-- Every signature that was recorded since a moment, the latest first: [{type, id, title, at, role,
-- signer, signedOn, by, scan}].
CREATE OR REPLACE FUNCTION recorded_signatures(p_since timestamptz) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'type', type, 'id', document_id, 'title', title_of(type, document_id, sha256),
    'at', iso_text(at), 'role', details -> 'stageRole', 'signer', details -> 'signerLabel',
    'signedOn', details -> 'signedOn', 'by', actor_label, 'scan', details -> 'scan'
  ) ORDER BY id DESC), '[]')
  FROM event WHERE action = 'record-signature' AND at >= p_since
$$;
