-- Where words from the site are copied to and do not change by themselves when the site does.

CREATE TABLE outlet (
  name  text PRIMARY KEY,
  label text NOT NULL UNIQUE
);
INSERT INTO outlet (name, label) VALUES ('officialAccount', '公众号');

-- What stands in each outlet now, as its last event says. Kept nowhere else: the events are sealed.
CREATE INDEX event_of_outlet ON event (type, document_id, id)
  WHERE action IN ('take-to-outlet', 'remove-from-outlet');

CREATE VIEW outlet_copy AS
  SELECT type, document_id, outlet, sha256, version, seq, at, actor_label FROM (
    SELECT DISTINCT ON (type, document_id, details ->> 'outlet')
      type, document_id, details ->> 'outlet' AS outlet, action, sha256,
      -- How often the document had gone live, and how far the ledger was.
      (details ->> 'version')::int AS version, (details ->> 'seq')::bigint AS seq, at, actor_label
    FROM event
    WHERE action IN ('take-to-outlet', 'remove-from-outlet')
    ORDER BY type, document_id, details ->> 'outlet', id DESC
  ) last
  WHERE action = 'take-to-outlet';
