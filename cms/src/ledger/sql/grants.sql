-- Who of the three database roles may do what. Applied on every start, from nothing.
-- {{cms}} and {{publisher}} are replaced by the names of the roles.

REVOKE ALL ON SCHEMA publication FROM PUBLIC, {{cms}}, {{publisher}};
REVOKE ALL ON ALL TABLES    IN SCHEMA publication FROM PUBLIC, {{cms}}, {{publisher}};
REVOKE ALL ON ALL SEQUENCES IN SCHEMA publication FROM PUBLIC, {{cms}}, {{publisher}};
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA publication FROM PUBLIC, {{cms}}, {{publisher}};

-- The CMS asks; it writes nothing by itself.
GRANT USAGE ON SCHEMA publication TO {{cms}};
GRANT EXECUTE ON FUNCTION
  transition(uuid, text, uuid, text, text, text, timestamptz, text, text, uuid[], jsonb,
             jsonb),
  resolve_remark(uuid, text, uuid, text, text),
  record_signature(uuid, text, uuid, text, uuid, text, date, bytea, text, text),
  signature_wanted(uuid, text, uuid),
  recorded_signatures(timestamptz),
  note_refused(uuid, text, uuid, text, text, int),
  state_of(text, uuid),
  foresee_review(text, uuid, text),
  states_of(text, uuid[]),
  waiting_for(uuid),
  work_of(uuid),
  coming_up(timestamptz),
  record_outlet(uuid, text, text, text, uuid, text, text),
  outlets(),
  stale_outlets(),
  record_call(uuid, uuid, jsonb, text),
  report_number(uuid, uuid, text, text, text),
  calls_and_reports(),
  put_away(uuid, text, uuid, boolean, text),
  put_away_ids(text),
  live_at(bigint),
  verify_chain(),
  propose_role(uuid, uuid, text, text, text),
  confirm_role(uuid, bigint),
  propose_rule(uuid, text, text[], int),
  confirm_rule(uuid, bigint),
  rule_history(),
  propose_combination(uuid, text, text, text, boolean),
  confirm_combination(uuid, bigint),
  combination_history(),
  propose_password(uuid, uuid, text),
  confirm_password(uuid, bigint),
  disable_person(uuid, uuid, text),
  propose_enable(uuid, uuid),
  confirm_enable(uuid, bigint),
  people_history(int),
  claim(uuid, text, uuid, text),
  release_claim(uuid, text, uuid),
  waiting_everywhere(),
  review_limits(),
  propose_limit(uuid, text, int),
  confirm_limit(uuid, bigint),
  propose_delegation(uuid, uuid, uuid, text, timestamptz, timestamptz),
  confirm_delegation(uuid, bigint),
  end_delegation(uuid, bigint),
  delegations(),
  acting_roles(uuid)
TO {{cms}};
GRANT SELECT ON
  live, revision, release, person_role, disabled_person, open_proposal, review_rule, open_alarm,
  role, state, action, allowed_action, signature_scan, forbidden_combination
TO {{cms}};

-- The publisher reads what is live and notes what it made of it; the time of a note is not its to
-- set, hence the columns.
GRANT USAGE ON SCHEMA publication TO {{publisher}};
GRANT EXECUTE ON FUNCTION
  publish_due(),
  live_at(bigint),
  withdrawn_at(bigint),
  changes_since(bigint),
  history_of(text, uuid),
  raise_alarm(text, text, uuid, bigint, bigint, text, text, text),
  end_alarm(text),
  pinned(),
  shown_live(bigint, bigint),
  shown_withdrawn(bigint, bigint),
  shown_changes(bigint, bigint)
TO {{publisher}};
GRANT SELECT ON live, withdrawn, publication, release, open_alarm TO {{publisher}};
GRANT INSERT (from_seq, to_seq, manifest_sha256, held_back) ON release TO {{publisher}};
