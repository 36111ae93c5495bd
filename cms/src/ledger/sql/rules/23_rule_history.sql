-- Every review rule that was ever in force, the latest first: [{changeClass, version, stages,
-- proofreads, at, proposedBy, confirmedBy}]. Version 1 is the one that a ledger begins with, and in
-- nobody's name.
CREATE OR REPLACE FUNCTION rule_history() RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'changeClass', done.details ->> 'changeClass',
    'version', 1 + (SELECT count(*) FROM event e WHERE e.action = 'confirm-rule' AND e.id <= done.id
                    AND e.details -> 'changeClass' = done.details -> 'changeClass'),
    'stages', done.details -> 'stages', 'proofreads', done.details -> 'proofreads',
    'at', iso_text(done.at), 'proposedBy', wish.actor_label, 'confirmedBy', done.actor_label
  ) ORDER BY done.id DESC), '[]')
  FROM event done
  JOIN event wish ON wish.action = 'propose-rule'
    AND wish.details -> 'proposal' = done.details -> 'proposal'
  WHERE done.action = 'confirm-rule'
$$;
