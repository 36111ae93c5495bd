/**
 * The ledger's promises about one document, each as a question for its tables that is answered with
 * the rows that break it. Written from the rules (design §3) and not from the functions that keep them.
 */
export const reviewRules: readonly { rule: string; sql: string }[] = [
  {
    rule: "what is live was approved in every stage of its rule, in order, by that role",
    sql: `SELECT p.seq, s.stages, approved.roles FROM publication.publication p
      JOIN publication.event put ON put.id = p.event
      JOIN publication.submission s ON s.number = put.submission
      CROSS JOIN LATERAL (SELECT array_agg(coalesce(e.details ->> 'stageRole', e.role) ORDER BY e.id)
          AS roles FROM publication.event e
        WHERE e.submission = s.number AND e.action IN ('approve', 'record-signature') AND e.id < put.id
          AND e.details -> 'afterwards' IS NULL) approved
      WHERE p.document_id = $1 AND p.op = 'put' AND approved.roles IS DISTINCT FROM s.stages`,
  },
  {
    rule: "one reviewer is enough for a correction and for nothing else that is in no hurry",
    sql: `SELECT number FROM publication.submission WHERE document_id = $1
      AND cardinality(stages) < 2 AND lane = 'normal' AND change_class <> 'correction'`,
  },
  {
    rule: "a correction replaces the version that it corrects, and differs in listed fields alone",
    sql: `SELECT p.seq FROM publication.publication p
      JOIN publication.event put ON put.id = p.event
      JOIN publication.submission s ON s.number = put.submission AND s.change_class = 'correction'
      JOIN publication.revision now ON now.document_id = $1 AND now.sha256 = p.sha256
      LEFT JOIN LATERAL (SELECT * FROM publication.publication before
        WHERE before.document_id = $1 AND before.seq < p.seq ORDER BY seq DESC LIMIT 1) last ON true
      LEFT JOIN publication.revision old ON old.document_id = $1 AND old.sha256 = last.sha256
      WHERE p.document_id = $1 AND (p.type <> 'organisation' OR last.sha256 IS DISTINCT FROM s.corrects
        OR EXISTS (SELECT FROM jsonb_each(old.content::jsonb) o
             FULL JOIN jsonb_each(now.content::jsonb) n USING (key)
             WHERE o.value IS DISTINCT FROM n.value
               AND key NOT IN ('phones', 'verifiedAt', 'verificationNote', 'reviewBy')))`,
  },
  {
    rule: "who records a signature decides nothing of that submission, neither do others in their name",
    sql: `SELECT e.id FROM publication.event e
      WHERE e.document_id = $1 AND e.action = 'record-signature' AND (
        e.type = 'alert'
        OR NOT EXISTS (SELECT FROM publication.signature_scan WHERE sha256 = e.details ->> 'scan')
        OR EXISTS (SELECT FROM publication.event other WHERE other.submission = e.submission
             AND other.action IN ('approve', 'record-signature')
             AND e.actor::text IN (coalesce(other.details ->> 'signer', other.actor::text),
                                   other.details #>> '{for,person}')))`,
  },
  {
    rule: "what is live was decided by one reviewer at least in person",
    sql: `SELECT p.seq FROM publication.publication p JOIN publication.event put ON put.id = p.event
      WHERE p.document_id = $1 AND p.op = 'put' AND NOT EXISTS (SELECT FROM publication.event e
        WHERE e.submission = put.submission AND e.action = 'approve')`,
  },
  {
    rule: "each stage was approved by somebody else, and for somebody else",
    sql: `SELECT submission, person FROM publication.event CROSS JOIN LATERAL unnest(ARRAY[
          coalesce(details ->> 'signer', actor::text), details #>> '{for,person}']) person
      WHERE document_id = $1 AND action IN ('approve', 'record-signature') AND person IS NOT NULL
      GROUP BY 1, 2 HAVING count(*) > 1`,
  },
  {
    rule: "nobody approved, proofread, scheduled or released what they wrote on, or let others do it",
    sql: `SELECT e.id FROM publication.event e JOIN publication.submission s ON s.number = e.submission
      WHERE e.document_id = $1
        AND (e.actor = ANY (s.editors) OR (e.details ->> 'signer')::uuid = ANY (s.editors)
             OR (e.details #>> '{for,person}')::uuid = ANY (s.editors))
        AND e.action IN ('approve', 'record-signature', 'proofread', 'schedule', 'publish-now', 'cancel-withdrawal')`,
  },
  {
    rule: "every approval is of the version that was handed in, and that version goes live",
    sql: `SELECT e.id FROM publication.event e JOIN publication.submission s ON s.number = e.submission
      WHERE e.document_id = $1
        AND e.action IN ('approve', 'record-signature', 'publish', 'publish-now')
        AND e.sha256 IS DISTINCT FROM s.sha256`,
  },
  {
    rule: "a return, a withdrawal and an emergency have a reason",
    sql: `SELECT id FROM publication.event WHERE document_id = $1 AND comment IS NULL
      AND details -> 'remarks' IS NULL
      AND action IN ('return', 'withdraw', 'expedite', 'schedule-withdrawal')`,
  },
  {
    rule: "no version goes live after it was returned or replaced",
    sql: `SELECT p.seq FROM publication.publication p
      JOIN publication.event put ON put.id = p.event
      JOIN publication.submission s ON s.number = put.submission
      WHERE p.document_id = $1 AND p.op = 'put' AND s.outcome <> 'published'`,
  },
  {
    rule: "a version goes live once",
    sql: `SELECT put.submission FROM publication.publication p
      JOIN publication.event put ON put.id = p.event
      WHERE p.document_id = $1 AND p.op = 'put' GROUP BY 1 HAVING count(*) > 1`,
  },
  {
    rule: "only what an editor and the duty reviewer let out goes the emergency lane, and only alerts",
    sql: `SELECT p.seq FROM publication.publication p
      JOIN publication.event put ON put.id = p.event
      JOIN publication.submission s ON s.number = put.submission
      WHERE p.document_id = $1 AND p.op = 'put' AND (p.lane = 'emergency') <> (p.type = 'alert'
        AND s.stages = '{dutyReviewer}' AND EXISTS (SELECT FROM publication.event e
          WHERE e.submission = s.number AND e.action = 'expedite'))`,
  },
  {
    rule: "what went the emergency lane owes the reviews that it left out",
    sql: `SELECT p.seq FROM publication.publication p
      JOIN publication.event put ON put.id = p.event
      JOIN publication.submission s ON s.number = put.submission
      WHERE p.document_id = $1 AND p.op = 'put' AND s.owed IS DISTINCT FROM coalesce((
        SELECT array_agg(t.role ORDER BY array_position(s.owed, t.role)) FROM publication.task t
        WHERE t.submission = s.number), '{}')`,
  },
  {
    rule: "the address of what was ever live stays",
    sql: `SELECT slug FROM publication.publication WHERE document_id = $1
      GROUP BY 1 HAVING (SELECT count(DISTINCT slug) FROM publication.publication
                         WHERE document_id = $1) > 1`,
  },
  {
    rule: "puts and withdrawals take turns, or a newer version replaces the one before",
    sql: `SELECT seq FROM (SELECT seq, op, lag(op, 1, 'withdraw') OVER (ORDER BY seq) AS before
        FROM publication.publication WHERE document_id = $1) line
      WHERE op = 'withdraw' AND before = 'withdraw'`,
  },
  {
    rule: "residents read the last version that was put and not withdrawn",
    sql: `SELECT d.live_seq FROM publication.document d
      LEFT JOIN LATERAL (SELECT * FROM publication.publication p
        WHERE p.document_id = d.id ORDER BY seq DESC LIMIT 1) last ON true
      WHERE d.id = $1 AND d.live_seq IS DISTINCT FROM CASE last.op WHEN 'put' THEN last.seq END`,
  },
  {
    rule: "at most one version is under review, and it is the last that was handed in",
    sql: `SELECT number FROM publication.submission s WHERE document_id = $1 AND outcome IS NULL
      AND EXISTS (SELECT FROM publication.submission later
                  WHERE later.document_id = $1 AND later.number > s.number)`,
  },
];
