-- A correction (更正) of what is live: where only listed fields differ, one reviewer is enough. Which
-- fields differ is found here, between the frozen texts; nobody can say it.

ALTER TABLE submission
  -- The live version that a correction was compared with, and that it may replace.
  ADD COLUMN corrects text,
  ADD CHECK ((change_class = 'correction') = (corrects IS NOT NULL)),
  ADD FOREIGN KEY (type, document_id, corrects) REFERENCES revision;

-- The list. Its rows are in rules/08_corrections.sql.
CREATE TABLE correction_field (
  type   text NOT NULL,
  -- Keys down to the field, with dots, without the numbers of rows; what is below it is meant as well.
  path   text NOT NULL,
  -- Why one reviewer is enough: Chinese, for editors.
  reason text NOT NULL CHECK (btrim(reason) <> ''),
  PRIMARY KEY (type, path),
  -- A policy takes three reviews, an alert has rules of its own.
  CHECK (type NOT IN ('policy', 'alert')),
  -- What people are entitled to, under which conditions and how much is never a correction, nor is free
  -- text: one word in it turns the meaning round.
  CHECK (split_part(path, '.', 1) NOT IN (
    'id', 'slug', 'title', 'summary', 'kind', 'demo', 'owner', 'source', 'eligibility', 'audiences',
    'audienceNote', 'amounts', 'fee', 'materials', 'steps', 'legalBasis', 'statutoryDays',
    'promisedDays', 'faqs', 'body', 'status', 'start', 'end'))
);

-- policy: always all three, also when a new version replaces a live one. correction: one is enough.
CREATE OR REPLACE FUNCTION rule_is_strong_enough(change_class text, stages text[], proofreads int)
RETURNS boolean
LANGUAGE sql IMMUTABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT coalesce(
    change_class IN ('new', 'change', 'correction', 'policy', 'alert')
    AND stages <@ ARRAY['firstReviewer', 'secondReviewer', 'finalReviewer']
    AND array_ndims(stages) = 1 AND array_lower(stages, 1) = 1
    AND cardinality(stages) BETWEEN
      CASE change_class WHEN 'correction' THEN 1 WHEN 'policy' THEN 3 ELSE 2 END AND 3
    AND cardinality(stages) = (SELECT count(DISTINCT stage) FROM unnest(stages) stage)
    AND (change_class IN ('change', 'correction') OR stages[cardinality(stages)] = 'finalReviewer')
    AND proofreads BETWEEN 0 AND 3,
    false)
$$;

INSERT INTO review_rule (change_class, stages, proofreads) VALUES
  ('policy',     '{firstReviewer,secondReviewer,finalReviewer}', 0),
  ('correction', '{finalReviewer}', 0);
