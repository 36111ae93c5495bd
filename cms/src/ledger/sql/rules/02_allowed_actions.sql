-- The state machine: who may do what in which state, and where it leads.
-- An action without a row for the state is refused (409). README.md tells the same in prose.
--
-- 'stage'    the role whose turn it is: stages[approvals + 1] of the submission's review rule.
--            The approval of the last stage leads to published, or to scheduled when a time is set,
--            instead of next_state.
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
  ('scheduled',      'return',      'finalReviewer', NULL,       false, 'returned'),
  ('scheduled',      'submit',      'editor',        NULL,       false, 'submitted'),
  ('scheduled',      'withdraw',    'finalReviewer', 'live',     false, 'scheduled'),

  ('published',      'submit',      'editor',        NULL,       false, 'submitted'),
  ('published',      'withdraw',    'finalReviewer', 'live',     false, 'withdrawn'),

  ('returned',       'submit',      'editor',        NULL,       false, 'submitted'),
  ('returned',       'withdraw',    'finalReviewer', 'live',     false, 'withdrawn'),

  ('withdrawn',      'submit',      'editor',        NULL,       false, 'submitted');
