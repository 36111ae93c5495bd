-- The state machine: who may do what in which state, and where it leads.
-- An action without a row for the state is refused (409). README.md tells the same in prose.
--
-- 'stage'    the role whose turn it is: stages[approvals + 1] of the submission's review rule.
--            The approval of the last stage leads to published, or to scheduled when a time is set,
--            instead of next_state.
-- 'task'     the roles that still owe a review of what went out by the emergency lane. Theirs is an
--            approval after the fact: it is noted, and nothing changes on the site.
-- others     true: not for anybody who wrote on the submission. Stopping something (return,
--            withdraw) is open to them: it can do no harm that review would have prevented.

DELETE FROM allowed_action;
INSERT INTO allowed_action (state, action, role, needs, others_only, next_state) VALUES
  ('draft',          'submit',      'editor',        NULL,       false, 'submitted'),

  ('submitted',      'proofread',   'proofreader',   NULL,       true,  'submitted'),
  ('submitted',      'approve',     'stage',         NULL,       true,  'firstApproved'),
  ('submitted',      'return',      'stage',         NULL,       false, 'returned'),
  ('submitted',      'schedule',    'finalReviewer', NULL,       true,  'submitted'),
  ('submitted',      'publish-now', 'finalReviewer', 'schedule', true,  'submitted'),
  ('submitted',      'submit',      'editor',        NULL,       false, 'submitted'),
  ('submitted',      'withdraw',    'finalReviewer', 'live',     false, 'submitted'),

  ('firstApproved',  'proofread',   'proofreader',   NULL,       true,  'firstApproved'),
  ('firstApproved',  'approve',     'stage',         NULL,       true,  'secondApproved'),
  ('firstApproved',  'return',      'stage',         NULL,       false, 'returned'),
  ('firstApproved',  'schedule',    'finalReviewer', NULL,       true,  'firstApproved'),
  ('firstApproved',  'publish-now', 'finalReviewer', 'schedule', true,  'firstApproved'),
  ('firstApproved',  'submit',      'editor',        NULL,       false, 'submitted'),
  ('firstApproved',  'withdraw',    'finalReviewer', 'live',     false, 'firstApproved'),

  ('secondApproved', 'proofread',   'proofreader',   NULL,       true,  'secondApproved'),
  ('secondApproved', 'approve',     'stage',         NULL,       true,  'published'),
  ('secondApproved', 'return',      'stage',         NULL,       false, 'returned'),
  ('secondApproved', 'schedule',    'finalReviewer', NULL,       true,  'secondApproved'),
  ('secondApproved', 'publish-now', 'finalReviewer', 'schedule', true,  'secondApproved'),
  ('secondApproved', 'submit',      'editor',        NULL,       false, 'submitted'),
  ('secondApproved', 'withdraw',    'finalReviewer', 'live',     false, 'secondApproved'),

  ('scheduled',      'publish-now', 'finalReviewer', 'schedule', true,  'published'),
  ('scheduled',      'schedule',    'finalReviewer', NULL,       true,  'scheduled'),
  ('scheduled',      'return',      'finalReviewer', NULL,       false, 'returned'),
  ('scheduled',      'submit',      'editor',        NULL,       false, 'submitted'),
  ('scheduled',      'withdraw',    'finalReviewer', 'live',     false, 'scheduled'),

  ('published',      'submit',      'editor',        NULL,       false, 'submitted'),
  ('published',      'withdraw',    'finalReviewer', 'live',     false, 'withdrawn'),

  ('returned',       'submit',      'editor',        NULL,       false, 'submitted'),
  ('returned',       'withdraw',    'finalReviewer', 'live',     false, 'withdrawn'),

  ('withdrawn',      'submit',      'editor',        NULL,       false, 'submitted');

-- An end for a version: for the one under review, or for the live one, as the hash says.
INSERT INTO allowed_action (state, action, role, needs, others_only, next_state)
  SELECT name, action, 'finalReviewer', needs, others_only, name
  FROM (VALUES ('submitted', NULL), ('firstApproved', NULL), ('secondApproved', NULL),
               ('scheduled', NULL), ('published', 'live'), ('returned', 'live')) possible (name, live)
  CROSS JOIN LATERAL (VALUES ('schedule-withdrawal', live, false),
                             ('cancel-withdrawal', 'withdrawal', true)) step (action, needs, others_only);

-- The emergency lane. Alerts only: for other types 'expedite' does not exist (422).
INSERT INTO allowed_action (state, action, role, needs, others_only, next_state, only_type) VALUES
  ('draft',          'expedite',    'editor',        NULL,       false, 'expedited', 'alert'),
  ('submitted',      'expedite',    'editor',        NULL,       false, 'expedited', 'alert'),
  ('firstApproved',  'expedite',    'editor',        NULL,       false, 'expedited', 'alert'),
  ('secondApproved', 'expedite',    'editor',        NULL,       false, 'expedited', 'alert'),
  ('scheduled',      'expedite',    'editor',        NULL,       false, 'expedited', 'alert'),
  ('published',      'expedite',    'editor',        NULL,       false, 'expedited', 'alert'),
  ('returned',       'expedite',    'editor',        NULL,       false, 'expedited', 'alert'),
  ('withdrawn',      'expedite',    'editor',        NULL,       false, 'expedited', 'alert'),

  ('expedited',      'approve',     'dutyReviewer',  NULL,       true,  'published', 'alert'),
  ('expedited',      'return',      'dutyReviewer',  NULL,       false, 'returned',  'alert'),
  ('expedited',      'submit',      'editor',        NULL,       false, 'submitted', 'alert'),
  ('expedited',      'expedite',    'editor',        NULL,       false, 'expedited', 'alert'),
  ('expedited',      'withdraw',    'finalReviewer', 'live',     false, 'expedited', 'alert'),

  ('published',      'approve',     'task',          'task',     true,  'published', 'alert'),
  ('returned',       'approve',     'task',          'task',     true,  'returned',  'alert'),
  ('withdrawn',      'approve',     'task',          'task',     true,  'withdrawn', 'alert');

-- Whether an action exists for documents of a type, in whatever state.
CREATE OR REPLACE FUNCTION offered_to(of_type text, of_action text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT EXISTS (SELECT FROM allowed_action a
                 WHERE a.action = of_action AND coalesce(a.only_type, of_type) = of_type)
$$;

-- The rules that can apply to a type: its own, or those for what is new, changes and corrections.
CREATE OR REPLACE FUNCTION rules_for(of_type text) RETURNS SETOF review_rule
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
  SELECT * FROM review_rule
  WHERE change_class = of_type
     OR change_class IN ('new', 'change', 'correction')
        AND NOT EXISTS (SELECT FROM review_rule own WHERE own.change_class = of_type)
$$;
