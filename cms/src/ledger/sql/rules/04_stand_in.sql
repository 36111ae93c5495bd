-- Who acts for whom. A delegate gets no role: what somebody may do in another's name is looked up
-- each time, ends by itself, and reaches no further than that other person could.

-- The delegations in force at a moment. The one on leave must hold the role themselves (so none is
-- handed on), and the delegate must still work here and be no admin.
CREATE OR REPLACE FUNCTION delegations_at(now_is timestamptz) RETURNS SETOF delegation
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT d.* FROM delegation d
  WHERE d.starts_at <= now_is AND now_is < d.ends_at AND d.ended_at IS NULL
    AND EXISTS (SELECT FROM person_role p WHERE p.person = d.person AND p.role = d.role)
    AND EXISTS (SELECT FROM person_role p WHERE p.person = d.delegate)
    AND NOT EXISTS (SELECT FROM person_role p WHERE p.person = d.delegate AND p.role = 'admin')
$$;

CREATE OR REPLACE FUNCTION holds(who uuid, role_name text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT EXISTS (SELECT FROM person_role WHERE person = who AND role = role_name)
$$;

-- Whether somebody has the role, or stands in for somebody who has.
CREATE OR REPLACE FUNCTION acts_as(who uuid, role_name text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT holds(who, role_name) OR EXISTS (
    SELECT FROM delegations_at(clock_timestamp()) d
    WHERE d.delegate = who AND d.role = role_name)
$$;

-- Whether a submission was approved by this person, or by a delegate in their name.
CREATE OR REPLACE FUNCTION approved_by(who uuid, submission_number bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM event e WHERE e.submission = submission_number
      AND CASE e.action
        WHEN 'approve' THEN e.actor = who OR e.details #>> '{for,person}' = who::text
        WHEN 'record-signature' THEN e.details ->> 'signer' = who::text
      END)
$$;

-- Whether somebody recorded a signature from elsewhere for it.
CREATE OR REPLACE FUNCTION recorded_by(who uuid, submission_number bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM event e WHERE e.submission = submission_number AND e.actor = who
      AND e.action = 'record-signature')
$$;

-- For whom somebody takes a step in this role: null when they hold it themselves. Of several people
-- on leave, the first one. `strictly`: only somebody who could take the step themselves, who neither
-- wrote on it nor approved it before.
CREATE OR REPLACE FUNCTION stands_in_for(
  who uuid, role_name text, s submission, strictly boolean
) RETURNS delegation
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT d FROM delegations_at(clock_timestamp()) d
  WHERE d.delegate = who AND d.role = role_name AND NOT holds(who, role_name)
    AND NOT (strictly AND (d.person = ANY (coalesce(s.editors, '{}'))
                           OR approved_by(d.person, s.number) OR recorded_by(d.person, s.number)))
  ORDER BY d.number LIMIT 1
$$;

CREATE OR REPLACE FUNCTION may_act_as(
  who uuid, role_name text, s submission, others_only boolean
) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT holds(who, role_name)
    OR (stands_in_for(who, role_name, s, others_only)).number IS NOT NULL
$$;
