-- 代录签批: somebody who may review signs on paper or in another system, and a third person records it,
-- with the scan. The scan is kept here, under its hash, so that the ledger can ask for it.

CREATE TABLE signature_scan (
  sha256    text PRIMARY KEY,
  mime_type text NOT NULL
    CHECK (mime_type IN ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  bytes     bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 5 * 1024 * 1024),
  at        timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT sha256_is_that_of_the_scan CHECK (sha256 = encode(sha256(bytes), 'hex'))
);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON signature_scan
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
ALTER TABLE signature_scan ENABLE ALWAYS TRIGGER append_only;

-- Who decided a stage of a submission: by themselves, or by a signature that somebody recorded.
CREATE VIEW approval AS
  SELECT id, submission, role, actor AS person, actor_label AS label, NULL::uuid AS recorder
  FROM event WHERE action = 'approve'
  UNION ALL
  SELECT id, submission, details ->> 'stageRole', (details ->> 'signer')::uuid,
         details ->> 'signerLabel', actor
  FROM event WHERE action = 'record-signature';

-- The last line of defence: nobody decides two stages of a submission, by whatever way.
CREATE UNIQUE INDEX event_one_stage_per_person
  ON event (submission, (coalesce(details ->> 'signer', actor::text)))
  WHERE action IN ('approve', 'record-signature');
CREATE INDEX event_of_signature ON event (at) WHERE action = 'record-signature';

-- What one person may combine, as the last event about each pair says: rules/05_combinations.sql.
CREATE INDEX event_of_combination ON event (id) WHERE action = 'confirm-combination';
