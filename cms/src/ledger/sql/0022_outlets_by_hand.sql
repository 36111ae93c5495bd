-- Outlets that somebody fills by hand: the same document may hang in many places of one kind.

ALTER TABLE outlet
  -- Whether somebody has to say where; there is one 公众号, but many walls.
  ADD COLUMN has_place boolean NOT NULL DEFAULT true,
  ADD COLUMN ord int NOT NULL DEFAULT 0;
UPDATE outlet SET has_place = false WHERE name = 'officialAccount';
INSERT INTO outlet (name, label, ord) VALUES
  ('poster',       '海报或宣传栏', 1),
  ('printedSheet', '印发的单张',   2),
  ('otherSite',    '别的网站',     3),
  ('chatGroup',    '居民群',       4),
  ('screen',       '电子屏',       5),
  ('elsewhere',    '别的地方',     6);

CREATE OR REPLACE VIEW outlet_copy AS
  SELECT type, document_id, outlet, sha256, version, seq, at, actor_label, place FROM (
    SELECT DISTINCT ON (type, document_id, details ->> 'outlet', coalesce(details ->> 'place', ''))
      type, document_id, details ->> 'outlet' AS outlet, action, sha256,
      -- How often the document had gone live, and how far the ledger was.
      (details ->> 'version')::int AS version, (details ->> 'seq')::bigint AS seq, at, actor_label,
      coalesce(details ->> 'place', '') AS place
    FROM event
    WHERE action IN ('take-to-outlet', 'remove-from-outlet')
    ORDER BY type, document_id, details ->> 'outlet', coalesce(details ->> 'place', ''), id DESC
  ) last
  WHERE action = 'take-to-outlet';

-- They ask for the place now.
DROP FUNCTION IF EXISTS record_outlet(uuid, text, text, uuid, text, text);
DROP FUNCTION IF EXISTS why_not_outlet(request, document, text);
